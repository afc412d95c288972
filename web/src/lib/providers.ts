import { call } from './api.ts'

/** Sends this browser to a provider; it comes back at `back`. Nothing after this runs. */
export async function goToProvider(
  provider: string,
  purpose: 'sign-in' | 'link' | 'step-up',
  back: string,
): Promise<void> {
  const { url } = await call('goToProvider', { params: { provider }, body: { purpose, back } })
  location.assign(url)
}

/** Here, as an address to come back to. */
export const here = (): string => location.pathname + location.search
