import { randomUUID } from 'node:crypto'
import type { Api } from '@keukentafel/core/api.ts'
import { someWebm } from '@keukentafel/core/attachment/testing/sounds.ts'
import type { TestApp } from './app.ts'
import { fromBase32, giveApp, shown } from './app-codes.ts'
import { authenticator } from './authenticator.ts'
import { someCalendar } from './calendars.ts'
import { sitTogether } from './joint.ts'
import { chosenSamples } from './sample-calendars.ts'
import { aBrowser, aNumber, askedForPhone, someChoice } from './sample-notices.ts'
import {
  aFeed,
  agreedToHelp,
  anOrganisation,
  asAdmin,
  askedOfMother,
  askedToHelp,
  askedToHelpYoung,
  askedToHold,
  aVisit,
  aWeekly,
  aWord,
  broughtCalendar,
  disclosed,
  endedByCoordinator,
  type Full,
  followedCalendar,
  held,
  heldBack,
  heldBeforehand,
  heldByOfficer,
  heldUntil,
  invitation,
  inviteNeighbour,
  item,
  lookOfNurse,
  madePasskey,
  notAbleToWeigh,
  nurseSeat,
  ofFile,
  ofFileForOfficer,
  ofGuest,
  ofNurse,
  ofOfficer,
  opened,
  openedAndEnded,
  openRoom,
  ownPasskey,
  proposedEnd,
  provider,
  refusedToHold,
  requestForYoung,
  requestOfGrandfather,
  requestToMother,
  type Sample,
  shielded,
  someProvider,
  spoken,
  tapped,
  toCarryOut,
  toDisclose,
  toSpeak,
  weighed,
  withGuest,
  written,
} from './sample-scenes.ts'

/** Mother began to sit together at her device; with a turn her client has that session. */
const together = (turn: boolean) => (full: Full, t: TestApp) => sitTogether(t, full.table, turn)

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
  readCaseload: { query: { page: '1' } },
  chooseCaseload: { body: () => ({ show: 'mine', reasons: ['step'], unansweredAfter: 7 }) },
  sawFamily: { body: ({ table }) => ({ familyId: table.familyId, upTo: new Date().toISOString() }) },
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
  addWord: {
    before: toSpeak,
    query: { itemId: '$wordId', id: '$soundId', room: 'good', saidBy: '$childId' },
    bytes: someWebm,
  },
  hangOn: { before: tapped, query: { id: '$soundId' }, bytes: someWebm },
  readRoom: {},
  readAttachment: { before: spoken },
  listMessages: { before: written },
  readThread: { before: written },
  readReaders: { query: { below: '$goalId' }, before: async ({ goalId }) => ({ goalId }) },
  keepPlace: {
    before: written,
    body: ({ table }) => ({ familyId: table.familyId, seenUntil: '2026-11-24T10:00:00Z', muted: true }),
  },
  readMinutes: { before: held },
  readDeciding: { before: weighed },
  readCalendar: { before: aWeekly, query: { from: '2026-11-23', to: '2026-11-29' } },
  splitVisit: {
    before: aWeekly,
    body: () => ({ id: randomUUID(), from: '2026-12-01', content: { from: '16:00' } }),
    ifMatch: 1,
  },
  readCalmer: { query: { week: '2026-11-23' } },
  carryOut: { before: toCarryOut, body: () => ({}), ifMatch: 1 },
  readPlanAt: { query: { moment: '2026-11-24T10:00:00Z' } },
  listOwnRooms: { before: openRoom },
  openOwnRoom: { body: () => ({ id: randomUUID(), name: 'Ons eigen plan' }) },
  readOwnRoom: { before: openRoom },
  readRoomLooks: { before: openRoom },
  askIntoRoom: { before: withGuest, body: () => ({ id: randomUUID(), personId: '$personId' }) },
  leaveRoom: { before: openRoom, body: () => ({}) },
  addRoomLine: { before: openRoom, body: () => ({ id: randomUUID(), heading: 'well', text: 'We lachen veel' }) },
  changeRoomLine: { before: openRoom, body: () => ({ text: 'Elke dag samen eten' }), ifMatch: 1 },
  destroyRoomLine: { before: openRoom, body: () => ({}) },
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
  readRights: {},
  askRight: { body: ({ mother }) => ({ id: randomUUID(), kind: 'copy', personId: mother.personId }) },
  agreeToRequest: { before: requestForYoung, who: ({ guest }) => guest!.client, body: () => ({ answer: 'yes' }) },
  withdrawRequest: { before: requestForYoung, body: () => ({}) },
  answerRequest: { before: requestToMother, body: () => ({ outcome: 'granted', words: 'Dat is goed' }) },
  destroyWords: { body: ({ goalId }) => ({ id: randomUUID(), items: [goalId] }) },
  holdWords: {
    before: ofFile,
    who: ofNurse,
    body: () => ({
      id: randomUUID(),
      items: ['$fileItemId'],
      ground: 'court',
      reason: 'Er loopt een zaak',
      until: heldUntil(),
    }),
  },
  liftHold: { before: heldBeforehand, who: ofNurse, body: () => ({}) },
  chooseTerm: { body: () => ({ years: 5 }) },
  endPlan: { body: () => ({ id: randomUUID(), reason: 'Het gaat goed zo' }) },
  answerEnd: { before: proposedEnd, body: () => ({ answer: 'no' }) },
  stopEnd: { before: proposedEnd, body: () => ({}) },
  listRetention: { before: asAdmin },
  chooseRegime: { before: anOrganisation, body: () => ({ regime: 'medical' }) },
  listRequests: { before: requestOfGrandfather },
  extendRequest: { before: requestOfGrandfather, body: () => ({ reason: 'Wij zoeken het nog uit' }) },
  answerFromOutside: { before: requestOfGrandfather, body: () => ({ outcome: 'granted', words: 'Dat is goed' }) },
  listFileHolds: { before: heldByOfficer, who: ofOfficer },
  findFiles: { before: ofFileForOfficer, who: ofOfficer, query: { name: 'T' } },
  holdFile: {
    before: ofFileForOfficer,
    who: ofOfficer,
    body: ({ table }) => ({
      id: randomUUID(),
      familyId: table.familyId,
      organisationId: '$organisationId',
      ground: 'court',
      reason: 'Er loopt een zaak',
      until: heldUntil(),
    }),
  },
  liftFileHold: { before: heldByOfficer, who: ofOfficer, body: () => ({}) },
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
  listFeeds: {},
  addFeed: { body: ({ table }) => ({ id: randomUUID(), name: 'Telefoon', familyIds: [table.familyId] }) },
  endFeed: { before: aFeed },
  readVisitFile: { before: aVisit },
  listOthers: {},
  bringOther: {
    before: async () => ({ calendarId: randomUUID() }),
    query: { id: '$calendarId', name: 'Werk' },
    bytes: someCalendar,
  },
  followOther: { body: () => ({ id: randomUUID(), name: 'Werk', address: 'webcal://agenda.example.nl/werk.ics' }) },
  lookNow: { before: followedCalendar },
  chooseBusy: { before: broughtCalendar, body: ({ table }) => ({ familyIds: [table.familyId] }) },
  endOther: { before: broughtCalendar },
  readOtherFile: { before: broughtCalendar },
  ...chosenSamples,
  readPlanAs: { params: nurseSeat },
  readDocument: {},
  readWords: {},
  listWords: { before: anOrganisation },
  putWord: {
    before: anOrganisation,
    body: () => ({ id: randomUUID(), word: 'startgesprek', meaning: 'Het eerste gesprek' }),
  },
  removeWord: { before: aWord },
  readDocumentAs: { params: nurseSeat },
  readShields: {},
  setShield: {
    body: ({ mother, nurse }) => ({
      id: randomUUID(),
      fromPerson: nurse.personId,
      ofPerson: mother.personId,
      what: 'whereabouts',
      words: ['Kerkstraat'],
      reason: 'Ik ben bang',
    }),
  },
  addToShield: { before: shielded(), body: () => ({ words: ['Dorpsplein'] }) },
  reviewShield: {
    before: shielded(),
    body: () => ({ lookAgainOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10) }),
  },
  askToLift: { before: shielded(), body: () => ({ reason: 'Het gaat weer goed' }) },
  answerLift: { before: shielded(true), body: () => ({ answer: 'yes' }) },
  readAgreements: { before: askedToHelp(true) },
  askHelp: {
    who: ofNurse,
    body: ({ child }) => ({ id: randomUUID(), subjectId: child.personId, what: 'Speltherapie' }),
  },
  giveHelp: {
    body: ({ mother, nurse }) => ({
      id: randomUUID(),
      subjectId: mother.personId,
      seatId: nurse.seatId,
      what: 'Gesprekken',
    }),
  },
  groundHelp: {
    who: ofNurse,
    body: ({ child }) => ({
      id: randomUUID(),
      subjectId: child.personId,
      what: 'Begeleiding',
      ground: 'supervision-order',
      words: 'De rechter besloot dit',
    }),
  },
  answerHelp: { before: askedToHelp(), body: () => ({ answer: 'yes', words: 'Graag' }) },
  withdrawHelp: { before: agreedToHelp, body: () => ({ words: 'Liever niet meer' }) },
  aloneHelp: {
    before: askedToHelpYoung,
    who: ofGuest,
    body: () => ({ reason: 'keeps-wish', words: 'Hij bleef het willen' }),
  },
  endHelp: { before: askedToHelp(), who: ofGuest, body: () => ({}) },
  recordIncapacity: {
    before: askedToHelp(),
    who: ofGuest,
    body: () => notAbleToWeigh(randomUUID(), '$secondSeatId', '$opaId'),
  },
  answerIncapacity: {
    before: askedToHelp(true),
    who: ofNurse,
    body: () => ({ answer: 'yes', words: 'Ik zie dat ook' }),
  },
  endIncapacity: { before: askedToHelp(true), who: ofGuest, body: () => ({}) },
  viewIncapacity: { before: askedToHelp(true), body: () => ({ words: 'Ik weet het wel', objects: true }) },
  readDisclosures: { before: disclosed, who: ofNurse },
  recordDisclosure: {
    before: async ({ table }) => ({ boSeatId: (await table.seat('professional', 'Bo', { shared: false })).seatId }),
    who: ofNurse,
    body: (full) => ({ ...toDisclose(full, ''), seatId: '$boSeatId' }),
  },
  tellDisclosure: { before: disclosed, who: ofNurse, body: () => ({}) },
  endDisclosure: { before: disclosed, who: ofNurse, body: () => ({}) },
  readBridges: {},
  chooseBridge: {
    before: async (full, t) => {
      const year = new Date().getUTCFullYear() - 12
      const near = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(5, 10)
      const past = near < new Date().toISOString().slice(5, 10) ? year + 1 : year
      const young = await full.table.seat('family', 'Noor', {
        birthDate: `${past}-${near === '02-29' ? '02-28' : near}`,
      })
      const { rows } = await t.owner.query(
        `select id from share where family_id = $1 and subject_id = $2 and piece = 'goals' and seat_id = $3`,
        [full.table.familyId, young.personId, full.nurse.seatId],
      )
      full.guest = young
      return { personId: young.personId, shareId: String(rows[0].id) }
    },
    who: ({ guest, mother }) => (guest ?? mother).client,
    body: () => ({ choices: [{ shareId: '$shareId', choice: 'stay' }] }),
  },
  readHoldings: { before: askedToHold, who: ofNurse },
  holdBack: {
    before: async (full) => ({ boSeatId: (await full.table.seat('professional', 'Bo')).seatId }),
    who: ofNurse,
    body: (full) => ({ ...heldBack(full, ''), secondSeatId: '$boSeatId' }),
  },
  answerHolding: {
    before: askedToHold,
    who: ({ guest, nurse }) => (guest ?? nurse).client,
    body: () => ({ answer: 'yes' }),
  },
  holdAgain: {
    before: refusedToHold,
    who: ofNurse,
    body: (full) => {
      const { fromPersons: _from, item: _item, ...asked } = heldBack(full, '')
      return { ...asked, secondSeatId: '$tiesSeatId' }
    },
  },
  tellHolding: { before: askedToHold, who: ofNurse, body: () => ({}) },
  beginJoint: { body: () => ({ pin: '4071' }) },
  readJoint: { before: together(false) },
  takeTurn: { before: together(false), body: () => ({ memberId: '$memberId', pin: '4071' }) },
  passTurn: { before: together(true) },
  stayAtTurn: { before: together(true) },
  leaveJoint: { before: together(true) },
  endJoint: { before: together(true) },
  readNotices: {},
  chooseNotices: { body: () => someChoice },
  addNoticeDevice: { body: aBrowser },
  removeNoticeDevice: {
    before: async ({ mother }) => ({
      deviceId: (await mother.client.post('/me/notices/devices', aBrowser())).body.id,
    }),
  },
  askNoticePhone: { body: () => ({ number: aNumber() }) },
  confirmNoticePhone: { before: askedForPhone, body: () => ({ code: '$code' }) },
  removeNoticePhone: {},
  countUnreached: { before: asAdmin },
}
