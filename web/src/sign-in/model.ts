import type { Output } from '../lib/api.ts'

/** What stands ready for signing in. */
export type Ways = Output<'readSignIn'>
