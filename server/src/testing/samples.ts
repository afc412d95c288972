import { randomUUID } from 'node:crypto'
import type { Api } from '@keukentafel/core/api.ts'
import type { Client, TestApp } from './app.ts'
import { fromBase32, giveApp, shown } from './app-codes.ts'
import { authenticator } from './authenticator.ts'
import { sitTogether } from './joint.ts'
import { registeredProvider } from './registered-provider.ts'
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
  const { newPersonId } = body.person as { newPersonId: string }
  return { seatId: body.id, invitationId: body.invitationId, personId: newPersonId, code: String(answer.body.code) }
}
const openRoom = async ({ table, mother }: Full) => {
  const roomId = randomUUID()
  await mother.client.post(`${table.path}/own-rooms`, { id: roomId, name: 'Ons eigen plan', persons: [] })
  const lineId = randomUUID()
  const line = { id: lineId, heading: 'want', text: 'Samen eten' }
  await mother.client.post(`${table.path}/own-rooms/${roomId}/lines`, line)
  const room = await mother.client.get(`${table.path}/own-rooms/${roomId}`)
  return { roomId, lineId, memberId: String(room.body.members[0].id) }
}
const withGuest = async (full: Full) => {
  const grandmother = await full.table.seat('network', 'Oma')
  return { ...(await openRoom(full)), personId: grandmother.personId }
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

/** A passkey that this person made; the session keeps its cookie, because it was certain before. */
async function ownPasskey(client: Client) {
  const device = authenticator()
  const { options } = (await client.post('/me/passkeys/options')).body
  await client.post('/me/passkeys', { response: device.make(options) })
  return device
}
const madePasskey = async ({ mother }: Full) => {
  const { options } = (await mother.client.post('/me/passkeys/options')).body
  const made = await mother.client.post('/me/passkeys', { response: authenticator().make(options) })
  return { passkeyId: String(made.body.id) }
}

const provider = (id: string) => ({
  id,
  name: 'Wijkteam',
  organisationId: null,
  issuer: 'https://provider.example',
  clientId: 'keukentafel',
  acr: { mfa: 'substantial' },
  atLeast: 'substantial',
  domains: [],
})
/** The mother is an administrator for this call. */
const asAdmin = async ({ mother }: Full, t: TestApp) => {
  await t.owner.query('update account set is_admin = true where id = $1', [mother.client.accountId])
  return {}
}
const anOrganisation = async (full: Full, t: TestApp) => {
  await asAdmin(full, t)
  const { id } = (await full.mother.client.post('/admin/organisations', { name: `Zorg ${randomUUID()}` })).body
  return { organisationId: String(id) }
}
/** A real provider that runs for the tests (openid-provider.ts). */
const someProvider = async (_full: Full, t: TestApp) => ({ provider: await registeredProvider(t) })
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
/** Mother began to sit together at her device; with a turn her client has that session. */
const together = (turn: boolean) => (full: Full, t: TestApp) => sitTogether(t, full.table, turn)
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
  ratherStay: {
    before: async ({ table, mother, nurse }) => {
      await mother.client.post(`${table.path}/seats/${nurse.seatId}/ask-to-leave`, { reason: 'Het kan zonder' })
      return { seatId: nurse.seatId }
    },
    who: ({ nurse }) => nurse.client,
    params: nurseSeat,
    body: () => ({ answer: 'Ik blijf liever' }),
  },
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
  listOwnRooms: { before: openRoom },
  openOwnRoom: { body: () => ({ id: randomUUID(), name: 'Ons eigen plan' }) },
  readOwnRoom: { before: openRoom },
  readRoomLooks: { before: openRoom },
  askIntoRoom: { before: withGuest, body: () => ({ id: randomUUID(), personId: '$personId' }) },
  leaveRoom: { before: openRoom, body: () => ({}) },
  addRoomLine: { before: openRoom, body: () => ({ id: randomUUID(), heading: 'well', text: 'We lachen veel' }) },
  changeRoomLine: { before: openRoom, body: () => ({ text: 'Elke dag samen eten' }), ifMatch: 1 },
  readRoomLineHistory: { before: openRoom },
  bringRoomLine: {
    before: openRoom,
    body: () => ({ itemId: randomUUID(), as: 'goal', lifeDomain: 'home', audience: 'circle' }),
  },
  listPlanTalks: {},
  addPlanTalk: {
    who: ({ nurse }) => nurse.client,
    body: ({ nurse, mother }) => ({
      id: randomUUID(),
      kind: 'talk',
      byPerson: nurse.personId,
      onDate: '2026-01-05',
      text: 'Aan de keukentafel verteld wat het is',
      answer: 'yes',
      answeredBy: mother.personId,
    }),
  },
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
  readSignIn: {},
  beginTotp: {},
  confirmTotp: {
    before: async ({ mother }, t) => {
      const { secret } = (await mother.client.post('/me/totp')).body
      return { code: shown(fromBase32(secret), t) }
    },
    body: () => ({ code: '$code' }),
  },
  removeTotp: {},
  newRecoveryCodes: {},
  stepUp: {
    before: async ({ mother }, t) => ({ code: (await giveApp(t, mother.client.accountId))() }),
    body: () => ({ code: '$code' }),
  },
  askRecovery: {},
  cancelRecovery: {},
  confirmRecovery: {
    before: async ({ nurse }) => ({ words: (await nurse.client.post('/me/recovery')).body.words }),
    body: () => ({ words: '$words' }),
  },
  finishRecovery: {
    before: async ({ mother, nurse }, t) => {
      const { words } = (await mother.client.post('/me/recovery')).body
      await nurse.client.post('/recoveries/confirm', { words })
      await t.owner.query('update recovery set opens_at = now()')
      return {}
    },
  },
  askForPasskey: {},
  addPasskey: {
    before: async ({ mother }) => {
      const { options } = (await mother.client.post('/me/passkeys/options')).body
      return { response: authenticator().make(options) as never }
    },
    body: () => ({ response: '$response', name: 'Mijn telefoon' }),
  },
  renamePasskey: { before: madePasskey, body: () => ({ name: 'Telefoon' }) },
  removePasskey: { before: madePasskey },
  askToStepUp: {},
  stepUpWithPasskey: {
    before: async ({ mother }) => {
      const device = await ownPasskey(mother.client)
      const { options } = (await mother.client.post('/me/step-up/options')).body
      return { response: device.use(options) as never }
    },
    body: () => ({ response: '$response' }),
  },
  askToSignIn: {},
  signInWithPasskey: {
    before: async ({ mother }, t) => {
      const device = await ownPasskey(mother.client)
      return { response: device.use((await t.nobody.post('/passkeys/options')).body.options) as never }
    },
    body: () => ({ response: '$response' }),
  },
  listProviders: {},
  goToProvider: { before: someProvider, body: () => ({ purpose: 'sign-in' }) },
  unlinkProvider: { before: someProvider },
  listOrganisations: { before: asAdmin },
  addOrganisation: { before: asAdmin, body: () => ({ name: `Wijkteam ${randomUUID()}` }) },
  renameOrganisation: { before: anOrganisation, body: () => ({ name: `Wijkteam ${randomUUID()}` }) },
  listOfOrganisation: { before: anOrganisation },
  addToOrganisation: {
    before: async (full, t) => ({
      ...(await anOrganisation(full, t)),
      email: `${full.nurse.client.accountId}@test.example`,
    }),
    body: () => ({ email: '$email' }),
  },
  leaveOrganisation: {
    before: async (full, t) => {
      const { organisationId } = await anOrganisation(full, t)
      const { accountId } = full.nurse.client
      await t.owner.query('insert into organisation_member (organisation_id, account_id) values ($1, $2)', [
        organisationId,
        accountId,
      ])
      return { organisationId, accountId }
    },
    body: () => ({}),
  },
  endSessionsOf: {
    before: async (full, t) => {
      await asAdmin(full, t)
      return { email: `${full.nurse.client.accountId}@test.example` }
    },
    body: () => ({ email: '$email' }),
  },
  listOwnProviders: { before: asAdmin },
  putProvider: { before: asAdmin, body: () => provider(randomUUID()) },
  turnProvider: {
    before: async (full, t) => {
      await asAdmin(full, t)
      return someProvider(full, t)
    },
    body: () => ({ on: true }),
  },
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
  beginJoint: { body: () => ({ pin: '4071' }) },
  readJoint: { before: together(false) },
  takeTurn: { before: together(false), body: () => ({ memberId: '$memberId', pin: '4071' }) },
  passTurn: { before: together(true) },
  stayAtTurn: { before: together(true) },
  leaveJoint: { before: together(true) },
  endJoint: { before: together(true) },
}
