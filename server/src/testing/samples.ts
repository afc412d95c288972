import { randomUUID } from 'node:crypto'
import type { Api } from '@keukentafel/core/api.ts'
import type { Client, TestApp } from './app.ts'
import { buildTable, type Someone, type Table } from './table.ts'

/** A table with something of everything, for calling each endpoint as the right person. */
export interface Full {
  table: Table
  mother: Someone
  nurse: Someone
  child: Someone
  goalId: string
}
/** How to call one endpoint rightly: who, with which ids, what body. Made anew for each call. */
export interface Sample {
  who?: (full: Full) => Client
  params?: (full: Full) => Record<string, string>
  query?: Record<string, string>
  body?: (full: Full) => unknown
  ifMatch?: number
  /** Brings about what the call needs first; its answer goes into params. */
  before?: (full: Full, t: TestApp) => Promise<Record<string, string>>
}

export async function fullTable(t: TestApp): Promise<Full> {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const child = await table.seat('family', 'Elif', { account: false, birthDate: '2017-01-01' })
  const goalId = await table.say(table.mother, { kind: 'goal', content: { words: 'Samen eten', lifeDomain: 'home' } })
  return { table, mother: table.mother, nurse, child, goalId }
}

const invitation = (person: object, more: object = {}) => ({
  id: randomUUID(),
  invitationId: randomUUID(),
  kind: 'network',
  person,
  channel: 'paper',
  role: 'buurvrouw',
  ...more,
})
const inviteNeighbour = async ({ table, mother }: Full) => {
  const body = invitation({ newPersonId: randomUUID(), callName: 'Buurvrouw' })
  const answer = await mother.client.post(`${table.path}/seats`, body)
  const { newPersonId } = body.person as { newPersonId: string }
  return { seatId: body.id, invitationId: body.invitationId, personId: newPersonId, code: String(answer.body.code) }
}
const item = ({ goalId }: Full) => ({ itemId: goalId })
const nurseSeat = ({ nurse }: Full) => ({ seatId: nurse.seatId })

/** A look of the nurse, as the log shows it to somebody. */
const lookOfNurse = async ({ table, nurse }: Full, who: Client) => {
  await nurse.client.get(`${table.path}/plan`)
  const { lines } = (await who.get(`${table.path}/looks`)).body
  const { day, id } = lines.find((line: { personId: string }) => line.personId === nurse.personId)
  return { day: String(day), look: String(id) }
}
/** A question of grandfather about a look of somebody without an organisation: mother, made administrator, answers it. */
const askedOfMother = async (full: Full, t: TestApp) => {
  await t.owner.query('delete from access_question')
  await t.owner.query('update account set is_admin = false')
  const opa = await full.table.seat('network', 'Opa')
  const questionId = randomUUID()
  const { day, look } = await lookOfNurse(full, opa.client)
  const body = { id: questionId, day, looks: [look], question: 'Waarom keek Samira?' }
  await opa.client.post(`${full.table.path}/looks/questions`, body)
  await t.owner.query('update account set is_admin = true where id = $1', [full.mother.client.accountId])
  return { questionId, opaId: opa.personId }
}

/** Emergency access of the nurse, at a table where the family said something among itself. */
const opened = async ({ table, mother, nurse }: Full, t: TestApp) => {
  await t.owner.query('delete from emergency_access')
  await t.owner.query('update account set is_admin = false')
  await table.say(mother, { kind: 'worry', audience: 'family', content: { text: 'Wij slapen slecht' } })
  const emergencyId = randomUUID()
  await nurse.client.post(`${table.path}/emergencies`, { id: emergencyId, reason: 'Vannacht is er niemand bereikbaar' })
  return { emergencyId }
}
const openedAndEnded = async (full: Full, t: TestApp) => {
  const made = await opened(full, t)
  await full.nurse.client.post(`${full.table.path}/emergencies/${made.emergencyId}/end`)
  return made
}
/** The same by who coordinates: mother, made administrator, is the second person then. */
const endedByCoordinator = async (full: Full, t: TestApp) => {
  const { table, mother, nurse } = full
  await mother.client.post(`${table.path}/coordinator`, { id: randomUUID(), seatId: nurse.seatId, note: 'Wil jij?' })
  await t.owner.query('update account set is_admin = true where id = $1', [mother.client.accountId])
  const emergencyId = randomUUID()
  await nurse.client.post(`${table.path}/emergencies`, { id: emergencyId, reason: 'Vannacht is er niemand bereikbaar' })
  await nurse.client.post(`${table.path}/emergencies/${emergencyId}/end`)
  return { emergencyId }
}
const ofNurse = ({ nurse }: Full) => nurse.client

/** The type asks for a sample of every endpoint: a new one cannot be forgotten. */
export const samples: Record<keyof Api, Sample> = {
  readDeployment: {},
  readMe: {},
  changeMe: { body: () => ({ locale: 'nl' }) },
  listSessions: {},
  endSession: {
    before: async ({ mother }) => ({ sessionId: (await mother.client.get('/me/sessions')).body.sessions[0].id }),
  },
  listDemoPeople: {},
  demoSignIn: { body: () => ({ accountId: randomUUID() }) },
  demoReset: {},
  demoOutbox: {},
  foundFamily: {
    body: () => ({ id: randomUUID(), name: 'Nieuw', started: 'family', me: { id: randomUUID(), callName: 'Mama' } }),
  },
  readFamily: {},
  changeFamily: { body: () => ({ question: 'Hoe krijgen we rust?' }), ifMatch: 1 },
  addMember: { body: () => ({ id: randomUUID(), callName: 'Deniz', birthDate: '2012-03-03' }) },
  changeMember: {
    params: ({ mother }) => ({ personId: mother.personId }),
    body: () => ({ pronoun: 'zij' }),
    ifMatch: 1,
  },
  putHouseholds: {
    body: ({ mother }) => {
      const id = randomUUID()
      return {
        households: [{ id, name: 'bij mama', colour: 'mint' }],
        residences: [{ id: randomUUID(), personId: mother.personId, householdId: id, nights: [1, 2, 3, 4, 5, 6, 7] }],
      }
    },
  },
  addRelation: {
    body: ({ mother, child }) => ({
      id: randomUUID(),
      fromPerson: mother.personId,
      toPerson: child.personId,
      kind: 'parent',
    }),
  },
  endRelation: {
    before: async ({ table, mother, child }) => {
      const relationId = randomUUID()
      await mother.client.post(`${table.path}/relations`, {
        id: relationId,
        fromPerson: child.personId,
        toPerson: mother.personId,
        kind: 'other',
      })
      return { relationId }
    },
    ifMatch: 1,
  },
  recordAuthority: {
    before: async ({ table, mother }) => {
      const childId = randomUUID()
      await mother.client.post(`${table.path}/members`, { id: childId, callName: 'Kind', birthDate: '2016-01-01' })
      return { childId }
    },
    body: ({ mother }) => ({ id: randomUUID(), childId: '$childId', holderId: mother.personId, kind: 'unknown' }),
  },
  listMyFamilies: {},
  searchPeople: { query: { name: 'Sam' } },
  readCircle: {},
  invite: { body: () => invitation({ newPersonId: randomUUID(), callName: 'Opa' }) },
  withdrawInvitation: { before: inviteNeighbour, body: () => ({}) },
  changeSeat: {
    params: nurseSeat,
    who: ({ nurse }) => nurse.client,
    body: () => ({ mayExpect: 'Ik bel terug' }),
    ifMatch: 1,
  },
  leaveSeat: { who: ({ nurse }) => nurse.client, params: nurseSeat, body: () => ({}) },
  askToLeave: { params: nurseSeat, body: () => ({ reason: 'Het gaat nu zonder' }) },
  endSeat: { params: nurseSeat, body: () => ({ reason: 'Het gaat nu zonder' }) },
  handOver: { body: ({ nurse }) => ({ id: randomUUID(), seatId: nurse.seatId, note: 'Wil jij?' }) },
  wishCoordinator: { body: ({ nurse }) => ({ id: randomUUID(), seatId: nurse.seatId }) },
  readInvitation: { before: inviteNeighbour, query: { code: '$code' } },
  acceptInvitation: { before: inviteNeighbour, body: () => ({ code: '$code' }) },
  declineInvitation: { before: inviteNeighbour, body: () => ({ code: '$code' }) },
  readPlan: {},
  addItem: {
    body: ({ goalId }) => ({
      id: randomUUID(),
      kind: 'note',
      parentId: goalId,
      content: { text: 'Vandaag ging het goed' },
    }),
  },
  changeItem: { params: item, body: () => ({ state: 'later' }), ifMatch: 1 },
  changeAudience: { params: item, body: () => ({ audience: 'family' }) },
  readItemHistory: { params: item },
  readPlanAt: { query: { moment: '2026-11-24T10:00:00Z' } },
  importBundle: {
    body: () => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: { resourceType: 'Patient', id: 'a', name: [{ text: 'Noor' }] } }],
    }),
  },
  exportFamily: {},
  readLooks: {},
  askWhy: {
    before: (full) => lookOfNurse(full, full.mother.client),
    body: () => ({ id: randomUUID(), day: '$day', looks: ['$look'], question: 'Waarom keek Samira?' }),
  },
  listOwnQuestions: {},
  listQuestions: { before: askedOfMother },
  extendQuestion: { before: askedOfMother, body: () => ({ reason: 'Wij zoeken het nog uit' }) },
  openEmergency: { who: ofNurse, body: () => ({ id: randomUUID(), reason: 'Vannacht is er niemand bereikbaar' }) },
  readEmergencies: { before: opened },
  readOpened: { who: ofNurse, before: opened },
  endEmergency: { who: ofNurse, before: opened, body: () => ({}) },
  reviewEmergency: { before: openedAndEnded, body: () => ({ review: 'Het was nodig' }) },
  listEmergencyReviews: { before: endedByCoordinator },
  reviewFromOutside: { before: endedByCoordinator, body: () => ({ review: 'Het was nodig' }) },
  answerQuestion: { before: askedOfMother, body: () => ({ answer: 'Zij bereidde een gesprek voor' }) },
}
