import { randomUUID } from 'node:crypto'
import type { Answer, Client, TestApp } from './app.ts'
import { shareAllWith } from './share-all.ts'

/** A table that was begun and filled through the API itself. */
export interface Found {
  familyId: string
  path: string
  founder: Client
  founderId: string
  /** Child without an account, named by the founder. */
  childId: string
}

/** Begins a table: a mother with a child of 8, or a helper with them. */
export async function found(t: TestApp, started: 'family' | 'helper' = 'family', child = '2018-02-03'): Promise<Found> {
  const founder = await t.account('founder')
  const [familyId, founderId, childId] = [randomUUID(), randomUUID(), randomUUID()]
  const answer = await founder.post('/families', {
    id: familyId,
    name: 'Gezin Yıldız',
    started,
    me: {
      id: founderId,
      callName: 'Ayşe',
      birthDate: '1986-04-01',
      role: 'begint',
      organisation: started === 'helper' ? 'Wijkteam' : '',
    },
    members: [{ id: childId, callName: 'Elif', birthDate: child, role: 'dochter' }],
  })
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return { familyId, path: `/families/${familyId}`, founder, founderId, childId }
}

/** An invitation body; a professional by default. */
export const invitation = (more: object = {}) => ({
  id: randomUUID(),
  invitationId: randomUUID(),
  kind: 'professional',
  person: { newPersonId: randomUUID(), callName: 'Samira' },
  role: 'verpleegkundige',
  purpose: 'Helpt mama om weer te slapen',
  lookAgainOn: '2090-01-01',
  channel: 'paper',
  ...more,
})

export interface Seated {
  client: Client
  seatId: string
  personId: string
}

/** Invites somebody and lets them sit down with an account of their own. */
export async function seatByCode(
  t: TestApp,
  table: Found,
  by: Client,
  /** `shared: false`: nobody shares anything with them; the founder shares everything otherwise. */
  more: { kind?: string; callName?: string; shared?: boolean } = {},
): Promise<Seated> {
  const { kind = 'professional', callName = 'Samira', shared = true } = more
  const personId = randomUUID()
  const invited = must(
    await by.post(`${table.path}/seats`, invitation({ kind, person: { newPersonId: personId, callName } })),
  )
  const client = await t.account(callName)
  must(await client.post('/invitations/accept', { code: invited.body.code }))
  if (shared && kind !== 'family') await shareAllWith(t.owner, table.familyId, table.founderId, invited.body.id)
  return { client, seatId: invited.body.id, personId }
}

/** The answer, if it went well. */
export function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return answer
}
