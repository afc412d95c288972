import type { Answer, Client, TestApp } from './app.ts'
import type { Table } from './table.ts'

/** The cookies that an answer sets, by name; empty when it ends one. */
export const cookiesOf = (answer: Answer): Record<string, string> =>
  Object.fromEntries(
    [answer.headers['set-cookie'] ?? []].flat().map((line) => {
      const [name = '', value = ''] = String(line).split(';')[0]!.split(/=(.*)/)
      return [name, value]
    }),
  )

/** One browser: it keeps the cookies it gets and sends them along. */
export interface Device extends Client {
  cookies: Record<string, string>
}
export function deviceOf(t: TestApp, cookie = ''): Device {
  const cookies = Object.fromEntries(cookie.split('; ').flatMap((one) => (one ? [one.split(/=(.*)/).slice(0, 2)] : [])))
  const keep = async (call: (client: Client) => Promise<Answer>) => {
    const sent = Object.entries(cookies).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))
    const answer = await call(t.client('', sent.join('; ')))
    Object.assign(cookies, cookiesOf(answer))
    return answer
  }
  return {
    accountId: '',
    cookie,
    cookies,
    get: (path, options) => keep((client) => client.get(path, options)),
    post: (path, body, options) => keep((client) => client.post(path, body, options)),
    patch: (path, body, ifMatch, options) => keep((client) => client.patch(path, body, ifMatch, options)),
    delete: (path, options) => keep((client) => client.delete(path, options)),
  }
}

/** Mother begins to sit together with pin 4071, and has her turn if asked; from then on her client is that device. */
export async function sitTogether(t: TestApp, table: Table, turn: boolean) {
  const device = deviceOf(t, table.mother.client.cookie)
  const { accountId } = table.mother.client
  await device.post(`${table.path}/joint`, { pin: '4071' })
  const memberId = String((await device.get('/joint')).body.joint.members[0].id)
  if (turn) await device.post('/joint/turn', { memberId, pin: '4071' })
  table.mother.client = { ...device, accountId }
  return { memberId }
}
