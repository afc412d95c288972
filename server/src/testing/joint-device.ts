import { randomUUID } from 'node:crypto'
import { signedCookie } from './app.ts'
import { must } from './found.ts'
import { type Device, deviceOf } from './joint.ts'
import { ip, SEND, type SignInApp } from './sign-in-app.ts'
import type { Someone, Table } from './table.ts'

/** A tablet on the table: who begins and who comes to it, each with a pin of their own; `turn` gives somebody the turn, by name. */
export async function tablet(t: SignInApp, table: Table, people: readonly (readonly [Someone, string])[]) {
  const [first, ...others] = people
  const token = randomUUID()
  await t.owner.query(
    `insert into session (account_id, token, expires_at, level) values ($1, $2, now() + interval '1 day', 'substantial')`,
    [first![0].client.accountId, token],
  )
  const device: Device = deviceOf(t, signedCookie(token))
  must(await device.post(`${table.path}/joint`, { pin: first![1] }))
  for (const [who, pin] of others) {
    const email = `${who.client.accountId}@test.example`
    await t.post(SEND, { email }, { ip: ip() })
    must(await device.post('/api/auth/joint/join', { email, otp: await t.codeFor(email), pin }))
  }
  const turn = async (name: string, pin: string) => {
    const { members } = (await device.get('/joint')).body.joint as { members: { id: string; callName: string }[] }
    return device.post('/joint/turn', { memberId: members.find(({ callName }) => callName === name)?.id, pin })
  }
  return Object.assign(device, { turn })
}
