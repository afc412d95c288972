import { randomUUID } from 'node:crypto'
import type { Client, TestApp } from './app.ts'
import { authenticator } from './authenticator.ts'
import { bringCalendar } from './calendars.ts'
import { postSound } from './post-sound.ts'
import { registeredProvider } from './registered-provider.ts'
import { buildTable, type Someone, type Table } from './table.ts'

// What must have happened before an endpoint can be called as in samples.ts.

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
  /** A body of bytes, for an endpoint that takes those. */
  bytes?: () => Uint8Array
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

export const invitation = (person: object, more: object = {}) => ({
  id: randomUUID(),
  invitationId: randomUUID(),
  kind: 'network',
  person,
  channel: 'paper',
  role: 'buurvrouw',
  ...more,
})
export const inviteNeighbour = async ({ table, mother }: Full) => {
  const body = invitation({ newPersonId: randomUUID(), callName: 'Buurvrouw' })
  const answer = await mother.client.post(`${table.path}/seats`, body)
  const { newPersonId } = body.person as { newPersonId: string }
  return { seatId: body.id, invitationId: body.invitationId, personId: newPersonId, code: String(answer.body.code) }
}
export const openRoom = async ({ table, mother }: Full) => {
  const roomId = randomUUID()
  await mother.client.post(`${table.path}/own-rooms`, { id: roomId, name: 'Ons eigen plan', persons: [] })
  const lineId = randomUUID()
  const line = { id: lineId, heading: 'want', text: 'Samen eten' }
  await mother.client.post(`${table.path}/own-rooms/${roomId}/lines`, line)
  const room = await mother.client.get(`${table.path}/own-rooms/${roomId}`)
  return { roomId, lineId, memberId: String(room.body.members[0].id) }
}
export const withGuest = async (full: Full) => {
  const grandmother = await full.table.seat('network', 'Oma')
  return { ...(await openRoom(full)), personId: grandmother.personId }
}
/** What is needed to say something aloud for Elif, who has no account. */
export const toSpeak = async ({ child }: Full) => ({
  wordId: randomUUID(),
  soundId: randomUUID(),
  childId: child.personId,
})
/** Mother and Elif said something aloud together. */
export const spoken = async (full: Full) => {
  const { wordId, soundId, childId } = await toSpeak(full)
  const answer = await postSound(
    full.mother.client,
    `${full.table.path}/child-words?itemId=${wordId}&id=${soundId}&room=good&saidBy=${childId}`,
  )
  if (answer.status !== 200) throw new Error(answer.text)
  return { itemId: wordId, attachmentId: soundId }
}
/** Elif tapped something, and will say something with it. */
export const tapped = async ({ table, mother, child }: Full) => ({
  itemId: await table.say(mother, {
    kind: 'child-word',
    saidBy: child.personId,
    content: { room: 'good', pictures: ['pet'] },
  }),
  soundId: randomUUID(),
})

/** Mother lets her telephone fetch what she hears. */
export const aFeed = async ({ table, mother }: Full) => {
  const feedId = randomUUID()
  await mother.client.post('/me/feeds', { id: feedId, name: 'Telefoon', familyIds: [table.familyId] })
  return { feedId }
}

/** Mother brought in a calendar of another program. */
export const broughtCalendar = async ({ mother }: Full) => {
  const calendarId = randomUUID()
  const answer = await bringCalendar(mother.client, calendarId)
  if (answer.status !== 200) throw new Error(answer.text)
  return { calendarId }
}

/** The same, at an address where it is looked for again. */
export const followedCalendar = async ({ mother }: Full) => {
  const calendarId = randomUUID()
  const body = { id: calendarId, name: 'Werk', address: 'https://agenda.example.nl/werk.ics' }
  const answer = await mother.client.post('/me/calendars/followed', body)
  if (answer.status !== 200) throw new Error(answer.text)
  return { calendarId }
}

/** Somebody comes on a day. */
export const aVisit = async ({ table, mother }: Full) => ({
  itemId: await table.say(mother, {
    kind: 'visit',
    onDate: '2026-11-24',
    content: { what: 'Slaapcoach', from: '15:30', until: '16:15', place: 'home' },
  }),
})

/** Mother wrote something to everybody who sits with her. */
export const written = async ({ table, mother }: Full) => {
  const itemId = await table.say(mother, { kind: 'thread', audience: 'circle', content: { text: 'De vakantie' } })
  await table.say(mother, {
    kind: 'message',
    parentId: itemId,
    audience: 'circle',
    content: { text: 'Wie is er dan?' },
  })
  return { itemId }
}
/** A visit of which mother proposes that it is done by phone. */
export const toCarryOut = async (full: Full) => {
  const { itemId: visitId } = await aVisit(full)
  return {
    visitId,
    itemId: await full.table.say(full.mother, {
      kind: 'calmer-change',
      parentId: visitId,
      onDate: '2026-11-20',
      content: { how: 'phone', original: '2026-11-24', ofVersion: 1 },
    }),
  }
}

/** Mother asks what to do about Elif. */
export const weighed = async ({ table, mother, child }: Full) => ({
  itemId: await table.say(mother, {
    kind: 'weighing',
    content: { text: 'Waar slaapt Elif?', aboutPersons: [child.personId] },
  }),
})
/** Mother and who sits with her talked, and she said one thing that went well. */
export const held = async ({ table, mother }: Full) => {
  const itemId = await table.say(mother, {
    kind: 'conversation',
    onDate: '2026-11-20',
    state: 'now',
    content: { text: 'Hoe gaat het?' },
  })
  await table.say(mother, { kind: 'strength', content: { text: 'We lachen weer' } })
  await mother.client.patch(`${table.path}/items/${itemId}`, { state: 'held' }, 1)
  return { itemId }
}
export const item = ({ goalId }: Full) => ({ itemId: goalId })
/** Somebody comes each Tuesday. */
export const aWeekly = async ({ table, mother }: Full) => ({
  itemId: await table.say(mother, {
    kind: 'visit',
    onDate: '2026-11-24',
    content: {
      what: 'Tom komt langs',
      from: '15:30',
      place: 'home',
      repeats: { every: 'week', step: 1, days: ['tue'], nth: null, until: null },
    },
  }),
})
export const nurseSeat = ({ nurse }: Full) => ({ seatId: nurse.seatId })

/** A look of the nurse, as the log shows it to somebody. */
export const lookOfNurse = async ({ table, nurse }: Full, who: Client) => {
  await nurse.client.get(`${table.path}/plan`)
  const { lines } = (await who.get(`${table.path}/looks`)).body
  const { day, id } = lines.find((line: { personId: string }) => line.personId === nurse.personId)
  return { day: String(day), look: String(id) }
}
/** A question of grandfather about a look of somebody without an organisation: mother, made administrator, answers it. */
export const askedOfMother = async (full: Full, t: TestApp) => {
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
export async function ownPasskey(client: Client) {
  const device = authenticator()
  const { options } = (await client.post('/me/passkeys/options')).body
  await client.post('/me/passkeys', { response: device.make(options) })
  return device
}
export const madePasskey = async ({ mother }: Full) => {
  const { options } = (await mother.client.post('/me/passkeys/options')).body
  const made = await mother.client.post('/me/passkeys', { response: authenticator().make(options) })
  return { passkeyId: String(made.body.id) }
}

export const provider = (id: string) => ({
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
export const asAdmin = async ({ mother }: Full, t: TestApp) => {
  await t.owner.query('update account set is_admin = true where id = $1', [mother.client.accountId])
  return {}
}
export const anOrganisation = async (full: Full, t: TestApp) => {
  await asAdmin(full, t)
  const { id } = (await full.mother.client.post('/admin/organisations', { name: `Zorg ${randomUUID()}` })).body
  return { organisationId: String(id) }
}
/** A word of an organisation, to take away. */
export const aWord = async (full: Full, t: TestApp) => {
  const { organisationId } = await anOrganisation(full, t)
  const wordId = randomUUID()
  const word = { id: wordId, word: 'startgesprek', meaning: 'Het eerste gesprek' }
  await full.mother.client.post(`/admin/organisations/${organisationId}/words`, word)
  return { organisationId, wordId }
}
/** A real provider that runs for the tests (openid-provider.ts). */
export const someProvider = async (_full: Full, t: TestApp) => ({ provider: await registeredProvider(t) })
/** Emergency access of the nurse, at a table where the family said something among itself. */
export const opened = async ({ table, mother, nurse }: Full, t: TestApp) => {
  await t.owner.query('delete from emergency_access')
  await t.owner.query('update account set is_admin = false')
  await table.say(mother, { kind: 'worry', audience: 'family', content: { text: 'Wij slapen slecht' } })
  const emergencyId = randomUUID()
  await nurse.client.post(`${table.path}/emergencies`, { id: emergencyId, reason: 'Vannacht is er niemand bereikbaar' })
  return { emergencyId }
}
export const openedAndEnded = async (full: Full, t: TestApp) => {
  const made = await opened(full, t)
  await full.nurse.client.post(`${full.table.path}/emergencies/${made.emergencyId}/end`)
  return made
}
/** The same by who coordinates: mother, made administrator, is the second person then. */
export const endedByCoordinator = async (full: Full, t: TestApp) => {
  const { table, mother, nurse } = full
  await mother.client.post(`${table.path}/coordinator`, { id: randomUUID(), seatId: nurse.seatId, note: 'Wil jij?' })
  await t.owner.query('update account set is_admin = true where id = $1', [mother.client.accountId])
  const emergencyId = randomUUID()
  await nurse.client.post(`${table.path}/emergencies`, { id: emergencyId, reason: 'Vannacht is er niemand bereikbaar' })
  await nurse.client.post(`${table.path}/emergencies/${emergencyId}/end`)
  return { emergencyId }
}
/** What the nurse wrote about the child and wants to hold back from mother, who stands for her; Bo is the second. */
export const heldBack = (full: Full, secondSeatId: string) => ({
  id: randomUUID(),
  secondSeatId,
  reason: 'serious-harm',
  words: 'Eerst een gesprek met iemand erbij',
  until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  fromPersons: [full.mother.personId],
  item: {
    id: randomUUID(),
    kind: 'worry',
    content: { text: 'Zij eet bijna niet', aboutPersons: [full.child.personId, full.mother.personId] },
  },
})
export const askedToHold = async (full: Full) => {
  const bo = await full.table.seat('professional', 'Bo')
  const body = heldBack(full, bo.seatId)
  await full.nurse.client.post(`${full.table.path}/holding-backs`, body)
  full.guest = bo
  return { holdingId: body.id, heldItemId: body.item.id }
}
/** The nurse shares what mother said with Bo, without consent; mother is told later. */
export const toDisclose = ({ goalId }: Full, seatId: string) => ({
  id: randomUUID(),
  ground: 'veilig-thuis',
  seatId,
  itemIds: [goalId],
  necessity: 'Er is een vermoeden van geweld',
  consulted: 'De aandachtsfunctionaris',
  reviewOn: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10),
  toldOn: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10),
  whyNotTold: 'Eerst moet iedereen veilig zijn',
})
export const disclosed = async (full: Full) => {
  const bo = await full.table.seat('professional', 'Bo', { shared: false })
  const body = toDisclose(full, bo.seatId)
  await full.nurse.client.post(`${full.table.path}/disclosures`, body)
  return { disclosureId: body.id }
}
/** Bo asked whether he may help mother; with `incapable`, mother cannot weigh it according to him, and the nurse is the second. */
export const askedToHelp =
  (incapable = false) =>
  async (full: Full) => {
    const { table, mother, nurse } = full
    const bo = await table.seat('professional', 'Bo', { shared: false })
    const opa = await table.seat('network', 'Opa', { shared: false })
    full.guest = bo
    const [agreementId, incapacityId] = [randomUUID(), randomUUID()]
    const question = { id: agreementId, subjectId: mother.personId, what: 'Gesprekken thuis' }
    await bo.client.post(`${table.path}/agreements/ask`, question)
    if (incapable)
      await bo.client.post(
        `${table.path}/agreements/${agreementId}/incapacity`,
        notAbleToWeigh(incapacityId, nurse.seatId, opa.personId),
      )
    return { agreementId, incapacityId, secondSeatId: nurse.seatId, opaId: opa.personId }
  }
export const notAbleToWeigh = (id: string, secondSeatId: string, representativeId: string) => ({
  id,
  secondSeatId,
  representativeId,
  representativeKind: 'mentor',
  findings: 'Zij begrijpt nu niet wat de gesprekken inhouden',
  consulted: 'De huisarts dacht mee',
  reviewOn: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
})
/** Mother agreed to the help of the nurse. */
export const agreedToHelp = async ({ table, mother, nurse }: Full) => {
  const agreementId = randomUUID()
  const body = { id: agreementId, subjectId: mother.personId, seatId: nurse.seatId, what: 'Gesprekken' }
  await mother.client.post(`${table.path}/agreements`, body)
  return { agreementId }
}
/** Bo asked whether he may help a young person. */
export const askedToHelpYoung = async (full: Full) => {
  const { table } = full
  const bo = await table.seat('professional', 'Bo', { shared: false })
  const young = await table.seat('family', 'Deniz', { birthDate: `${new Date().getFullYear() - 14}-01-01` })
  full.guest = bo
  const agreementId = randomUUID()
  const body = { id: agreementId, subjectId: young.personId, what: 'Training' }
  await bo.client.post(`${table.path}/agreements/ask`, body)
  return { agreementId, youngId: young.personId }
}
export const refusedToHold = async (full: Full) => {
  const made = await askedToHold(full)
  const no = { answer: 'no', words: 'Dit kan samen' }
  await full.guest!.client.post(`${full.table.path}/holding-backs/${made.holdingId}/answer`, no)
  const ties = await full.table.seat('professional', 'Ties')
  return { ...made, tiesSeatId: ties.seatId }
}
export const ofGuest = ({ guest, nurse }: Full) => (guest ?? nurse).client
export const ofNurse = ({ nurse }: Full) => nurse.client

/** A shield of the mother from the nurse, by herself; with `lift`, somebody asked to lift it. */
export const shielded =
  (lift = false) =>
  async ({ table, mother, nurse }: Full) => {
    const shieldId = randomUUID()
    const body = {
      id: shieldId,
      fromPerson: nurse.personId,
      ofPerson: mother.personId,
      what: 'whereabouts',
      reason: 'Ik ben bang',
    }
    await mother.client.post(`${table.path}/shields`, body)
    if (lift) {
      const bo = await table.seat('professional', 'Bo')
      await bo.client.post(`${table.path}/shields/${shieldId}/lift`, { reason: 'Het gaat weer goed' })
    }
    return { shieldId }
  }
/** A request of grandfather about words of the nurse that name him: mother, made administrator, answers it. */
export const requestOfGrandfather = async ({ table, mother, nurse }: Full, t: TestApp) => {
  await t.owner.query('delete from rights_hold')
  await t.owner.query('delete from rights_request')
  await t.owner.query('update account set is_admin = false')
  const opa = await table.seat('network', 'Opa')
  await table.say(nurse, { kind: 'worry', content: { text: 'Opa slaapt slecht', aboutPersons: [opa.personId] } })
  const requestId = randomUUID()
  const body = { id: requestId, kind: 'object', personId: opa.personId, items: [], words: 'Liever niet' }
  await opa.client.post(`${table.path}/rights/requests`, body)
  await t.owner.query('update account set is_admin = true where id = $1', [mother.client.accountId])
  return { requestId, opaId: opa.personId }
}
/** A request of the nurse about words of mother that name the nurse. */
export const requestToMother = async ({ table, mother, nurse }: Full) => {
  const about = { kind: 'worry', content: { text: 'Samira belt te laat', aboutPersons: [nurse.personId] } }
  const itemId = await table.say(mother, about)
  const requestId = randomUUID()
  const body = { id: requestId, kind: 'destroy', personId: nurse.personId, items: [itemId], words: 'Dit klopt niet' }
  await nurse.client.post(`${table.path}/rights/requests`, body)
  return { requestId }
}
/** Something that the nurse wrote, of her own file. */
export const ofFile = async ({ table, nurse }: Full) => ({
  fileItemId: await table.say(nurse, { kind: 'strength', content: { text: 'Zij komt elke week' } }),
})
/** The same, held beforehand. */
export const heldBeforehand = async (full: Full) => {
  const { fileItemId } = await ofFile(full)
  const holdId = randomUUID()
  const body = { id: holdId, items: [fileItemId], ground: 'court', reason: 'Er loopt een zaak', until: heldUntil() }
  await full.nurse.client.post(`${full.table.path}/rights/holds`, body)
  return { holdId }
}
/** The same for an organisation that has a privacy officer, who has no seat here. */
export const ofFileForOfficer = async (full: Full, t: TestApp) => {
  const { organisationId } = await anOrganisation(full, t)
  await ofFile(full)
  const client = await t.account('officer')
  full.guest = { ...full.nurse, client }
  await t.owner.query('insert into privacy_officer (organisation_id, account_id) values ($1, $2)', [
    organisationId,
    client.accountId,
  ])
  await t.owner.query(
    `with act as materialized (select set_config('kt.act', 'test', true)) update seat set organisation_id = $1 from act where id = $2`,
    [organisationId, full.nurse.seatId],
  )
  const concerned = [full.mother, full.child, full.nurse].map((p) => p.personId).join(' ')
  return { organisationId, concerned }
}
export const ofOfficer = ({ guest }: Full) => guest!.client
/** Held by that officer. */
export const heldByOfficer = async (full: Full, t: TestApp) => {
  const made = await ofFileForOfficer(full, t)
  const holdId = randomUUID()
  const why = { ground: 'court', reason: 'Er loopt een zaak', until: heldUntil() }
  const file = { familyId: full.table.familyId, organisationId: made.organisationId }
  await full.guest!.client.post('/file-holds', { id: holdId, ...file, ...why })
  return { ...made, holdId }
}
export const heldUntil = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
/** A request of mother for a young person, who has to say yes. */
export const requestForYoung = async (full: Full) => {
  const young = await full.table.seat('family', 'Deniz', { birthDate: `${new Date().getFullYear() - 14}-01-01` })
  full.guest = young
  const requestId = randomUUID()
  const body = { id: requestId, kind: 'copy', personId: young.personId }
  await full.mother.client.post(`${full.table.path}/rights/requests`, body)
  return { requestId, youngId: young.personId }
}

/** The nurse coordinates, and proposes to end the plan. */
export const proposedEnd = async ({ table, mother, nurse }: Full) => {
  await mother.client.post(`${table.path}/coordinator`, { id: randomUUID(), seatId: nurse.seatId, note: 'Wil jij?' })
  const endId = randomUUID()
  await nurse.client.post(`${table.path}/end`, { id: endId, reason: 'Het gaat goed zo' })
  return { endId }
}
