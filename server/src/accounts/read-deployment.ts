import { readFileSync } from 'node:fs'
import type { Call } from '../http/call.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** What kind of installation this is. */
export const readDeployment = async (call: Call<object>) => ({ demo: call.deps.config.demo, version })
