import type { ServerProcess } from './server-process.ts'

/** Signs in as somebody of the first invented family, on a server in demo. */
export async function signInAsInvented(at: ServerProcess): Promise<{ cookie: string; familyId: string }> {
  const { families } = (await (await at.ask('/demo/people')).json()) as {
    families: { people: { accountId: string; kind: string }[] }[]
  }
  const { accountId } = families[0]!.people.find((p) => p.kind === 'family')!
  const answer = await at.ask('/demo/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId }),
  })
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!
  const me = (await (await at.ask('/me', { headers: { cookie } })).json()) as { tables: { familyId: string }[] }
  return { cookie, familyId: me.tables[0]!.familyId }
}
