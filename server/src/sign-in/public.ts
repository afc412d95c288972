// What other features may use of signing in.
export { ALL_PROVIDERS, type KeptProvider, TURN_PROVIDER } from './provider-store.ts'
export { placesOf, saveProvider } from './save-provider.ts'
