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
  /** Somebody whom the sample itself let sit down. */
  guest?: Someone
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
  return { seatId: body.id, invitationId: body.invitationId, code: String(answer.body.code) }
}
const item = ({ goalId }: Full) => ({ itemId: goalId })
const nurseSeat = ({ nurse }: Full) => ({ seatId: nurse.seatId })

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
  readSharing: {},
  previewShare: {
    before: async ({ mother, nurse }) => ({ subjectId: mother.personId, guestId: nurse.seatId }),
    query: { subjectId: '$subjectId', seatId: '$guestId', piece: 'goals' },
  },
  giveShare: {
    body: ({ mother, goalId, nurse }) => ({
      id: randomUUID(),
      subjectId: mother.personId,
      seatId: nurse.seatId,
      itemId: goalId,
      purpose: 'Meedenken',
    }),
  },
  askShare: {
    before: async (full) => {
      const guest = await full.table.seat('professional', 'Bo', { shared: false })
      full.guest = guest
      return {}
    },
    who: ({ guest, nurse }) => (guest ?? nurse).client,
    body: ({ mother }) => ({ id: randomUUID(), subjectId: mother.personId, piece: 'goals', purpose: 'Meedenken' }),
  },
  answerShare: {
    before: async (full) => {
      const bo = await full.table.seat('professional', 'Bo', { shared: false })
      const shareId = randomUUID()
      await bo.client.post(`${full.table.path}/shares/ask`, {
        id: shareId,
        subjectId: full.mother.personId,
        piece: 'week',
        purpose: 'Meedenken',
      })
      return { shareId }
    },
    body: () => ({ answer: 'yes' }),
  },
  withdrawShare: {
    before: async (full) => {
      const bo = await full.table.seat('network', 'Bo', { shared: false })
      const shareId = randomUUID()
      const body = {
        id: shareId,
        subjectId: full.mother.personId,
        seatId: bo.seatId,
        piece: 'week',
        purpose: 'Meedenken',
      }
      await full.mother.client.post(`${full.table.path}/shares`, body)
      return { shareId }
    },
    body: () => ({}),
  },
  readPlanAs: { params: nurseSeat },
}
