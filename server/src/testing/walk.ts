import type { Endpoint } from '@keukentafel/core/shared/contract.ts'
import type { Answer, Client, TestApp } from './app.ts'
import { postSound } from './post-sound.ts'
import type { Full, Sample } from './sample-scenes.ts'

export type Prepared = Awaited<ReturnType<typeof prepare>>

/** Brings about what a sample needs and fills in its parameters, query and body. */
export async function prepare(t: TestApp, sample: Sample, full: Full) {
  const made = (await sample.before?.(full, t)) ?? {}
  const fill = (value: unknown) =>
    JSON.parse(JSON.stringify(value ?? null).replace(/"\$(\w+)"/g, (_, key: string) => JSON.stringify(made[key])))
  return {
    params: { familyId: full.table.familyId, ...sample.params?.(full), ...made } as Record<string, string>,
    query: fill(sample.query) as Record<string, string> | null,
    body: fill(sample.body?.(full)),
  }
}

/** Calls an endpoint as its sample says. */
export function send(client: Client, endpoint: Endpoint, sample: Sample, input: Prepared): Promise<Answer> {
  const path =
    endpoint.path.replace(/:(\w+)/g, (_, name: string) => input.params[name]!) +
    (input.query ? `?${new URLSearchParams(input.query)}` : '')
  const options = sample.ifMatch === undefined ? {} : { ifMatch: sample.ifMatch }
  if (sample.bytes) return postSound(client, path, sample.bytes())
  if (endpoint.method === 'GET') return client.get(path)
  if (endpoint.method === 'DELETE') return client.delete(path, options)
  return endpoint.method === 'POST'
    ? client.post(path, input.body ?? {}, options)
    : client.patch(path, input.body, sample.ifMatch)
}
