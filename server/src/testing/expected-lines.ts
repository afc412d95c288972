import type { Api } from '@keukentafel/core/api.ts'
import type { Full } from './sample-scenes.ts'

/** A line that a call leaves in a log: what was done, to what, and whose data were given. */
export interface ExpectedLine {
  action: string
  /** The kind of processing; left out where it is the action. */
  activity?: string
  object: string | null
  subjects: string[]
  /** In the log of lists of the account instead of that of the family. */
  list?: true
  /** Nobody had signed in: the bearer of an invitation. */
  nobody?: true
  /** Somebody who has no seat at this table. */
  seatless?: true
  /** In the log of the room of the family's own, and in no other. */
  room?: true
}
/** What is known of the call: the table, what was made before it, and what was sent. */
export interface Sent {
  full: Full
  params: Record<string, string>
  /** What of the bodies of samples.ts is looked at here. */
  body: {
    id: string
    itemId: string
    me: { id: string }
    person: { newPersonId: string }
    fromPerson: string
    toPerson: string
    childId: string
    holderId: string
    item: { id: string }
  }
}
type Lines = (sent: Sent) => ExpectedLine[]

const nothing: Lines = () => []
const one =
  (action: string, about: (sent: Sent) => Omit<ExpectedLine, 'action'>): Lines =>
  (sent) => [{ action, ...about(sent) }]
const everybody = ({ full }: Sent) => [full.mother, full.nurse, full.child].map((p) => p.personId)
const mother = ({ full }: Sent) => [full.mother.personId]
const nurse = ({ full }: Sent) => [full.nurse.personId]
const family = ({ full }: Sent) => full.table.familyId
const aboutNurse = (action: string): Lines =>
  one(action, (sent) => ({ object: sent.full.nurse.seatId, subjects: nurse(sent) }))
const aboutGoal = (action: string): Lines =>
  one(action, (sent) => ({ object: sent.full.goalId, subjects: mother(sent) }))
const answered = (action: string, more: { nobody?: true } = {}): Lines =>
  one(action, ({ params }) => ({ object: params.invitationId!, subjects: [params.personId!], ...more }))

const heldItem = (action: string): Lines =>
  one(action, (sent) => ({ object: sent.params.heldItemId!, subjects: mother(sent) }))

const helpOfMother = (action: string): Lines =>
  one(action, (sent) => ({ object: sent.params.agreementId!, subjects: mother(sent) }))
const weighed = (action: string): Lines =>
  one(action, (sent) => ({ object: sent.params.incapacityId!, subjects: mother(sent) }))

const inRoom = (action: string, about: (sent: Sent) => { object: string | null; subjects: string[] }): Lines =>
  one(action, (sent) => ({ ...about(sent), room: true }))
const lineOfMother = (action: string): Lines =>
  inRoom(action, (sent) => ({ object: sent.params.lineId!, subjects: mother(sent) }))

const answerer = (action: string): Lines =>
  one(action, ({ params }) => ({ object: params.questionId!, subjects: [params.opaId!], seatless: true }))

const outside = (action: string, object: (sent: Sent) => string | null): Lines =>
  one(action, (sent) => ({ object: object(sent), subjects: [sent.params.opaId!], seatless: true }))
const outsideFile = (action: string, object: (sent: Sent) => string | null): Lines =>
  one(action, (sent) => ({ object: object(sent), subjects: sent.params.concerned!.split(' '), seatless: true }))
const request = ({ params }: Sent) => params.requestId!

const emergency = (action: string, subjects: (sent: Sent) => string[], more: { seatless?: true } = {}): Lines =>
  one(action, (sent) => ({ object: sent.params.emergencyId!, subjects: subjects(sent), ...more }))

/**
 * What each endpoint leaves in the logs when the right person calls it as in samples.ts: these lines and no others. The type
 * asks for every endpoint, so a new one that shows something cannot be left out of the log.
 */
export const expectedLines: Record<keyof Api, Lines> = {
  readDeployment: nothing,
  // Only about the account itself.
  readMe: nothing,
  changeMe: nothing,
  listSessions: nothing,
  endSession: nothing,
  // Only in the demo, of invented people.
  listDemoPeople: nothing,
  demoSignIn: nothing,
  demoReset: nothing,
  demoOutbox: nothing,
  foundFamily: one('family.found', ({ body }) => ({ object: body.id, subjects: [body.me.id] })),
  readFamily: one('family.read', (sent) => ({
    activity: 'family.open',
    object: family(sent),
    subjects: everybody(sent),
  })),
  changeFamily: one('family.edit', (sent) => ({
    object: family(sent),
    subjects: [...mother(sent), sent.full.child.personId],
  })),
  addMember: one('member.add', ({ body }) => ({ object: body.id, subjects: [body.id] })),
  changeMember: one('member.edit', (sent) => ({ object: sent.full.mother.personId, subjects: mother(sent) })),
  putHouseholds: (sent) => [
    { action: 'member.add', object: family(sent), subjects: mother(sent) },
    { action: 'member.edit', object: sent.full.mother.personId, subjects: mother(sent) },
  ],
  addRelation: one('member.add', ({ body }) => ({ object: body.id, subjects: [body.fromPerson, body.toPerson] })),
  endRelation: one('member.add', (sent) => ({
    object: sent.params.relationId!,
    subjects: [sent.full.child.personId, ...mother(sent)],
  })),
  recordAuthority: one('authority.record', ({ body }) => ({
    object: body.id,
    subjects: [body.childId, body.holderId],
  })),
  listMyFamilies: one('family.read', (sent) => ({
    activity: 'family.list',
    object: null,
    subjects: mother(sent),
    list: true,
  })),
  readCaseload: one('family.read', () => ({ activity: 'caseload.read', object: null, subjects: [], list: true })),
  // Only about the account itself: how it sees its own list, and up to where.
  chooseCaseload: nothing,
  sawFamily: nothing,
  searchPeople: one('member.read', (sent) => ({
    activity: 'member.search',
    object: null,
    subjects: nurse(sent),
    list: true,
  })),
  readCircle: one('family.read', (sent) => ({
    activity: 'circle.open',
    object: family(sent),
    subjects: everybody(sent),
  })),
  invite: one('seat.invite', ({ body }) => ({ object: body.id, subjects: [body.person.newPersonId] })),
  withdrawInvitation: answered('seat.invite'),
  changeSeat: aboutNurse('seat.edit'),
  leaveSeat: aboutNurse('seat.leave'),
  askToLeave: aboutNurse('seat.ask-to-leave'),
  ratherStay: aboutNurse('seat.edit'),
  endSeat: aboutNurse('seat.end'),
  handOver: aboutNurse('coordinator.hand-over'),
  wishCoordinator: one('coordinator.wish', (sent) => ({ object: sent.full.nurse.seatId, subjects: mother(sent) })),
  readInvitation: answered('invitation.read', { nobody: true }),
  acceptInvitation: answered('invitation.accept'),
  declineInvitation: answered('invitation.decline', { nobody: true }),
  listMessages: one('family.read', (sent) => ({ activity: 'messages.open', object: null, subjects: mother(sent) })),
  readThread: one('family.read', (sent) => ({ activity: 'messages.open', object: null, subjects: mother(sent) })),
  readReaders: one('family.read', (sent) => ({ activity: 'messages.open', object: null, subjects: nurse(sent) })),
  // Of oneself alone: it stands in no log.
  keepPlace: nothing,
  readPlan: one('family.read', (sent) => ({ activity: 'plan.open', object: null, subjects: everybody(sent) })),
  addItem: one('item.add', (sent) => ({ object: sent.body.id, subjects: mother(sent) })),
  changeItem: aboutGoal('item.move'),
  readCalendar: one('family.read', (sent) => ({ activity: 'calendar.read', object: null, subjects: mother(sent) })),
  splitVisit: one('item.move', (sent) => ({ object: sent.params.itemId!, subjects: mother(sent) })),
  changeAudience: aboutGoal('item.audience'),
  readItemHistory: aboutGoal('item.read'),
  addWord: one('item.add', (sent) => ({ object: sent.params.wordId!, subjects: [sent.full.child.personId] })),
  hangOn: one('item.edit', (sent) => ({ object: sent.params.itemId!, subjects: [sent.full.child.personId] })),
  readRoom: one('family.read', () => ({ object: null, subjects: [] })),
  readAttachment: one('item.read', (sent) => ({ object: sent.params.itemId!, subjects: [sent.full.child.personId] })),
  readMinutes: one('item.read', (sent) => ({ object: sent.params.itemId!, subjects: mother(sent) })),
  readDeciding: one('family.read', (sent) => ({
    object: sent.params.itemId!,
    subjects: [...mother(sent), sent.full.child.personId],
  })),
  readCalmer: (sent) => [
    { action: 'family.read', activity: 'plan.open', object: null, subjects: everybody(sent) },
    { action: 'family.read', object: null, subjects: [] },
  ],
  carryOut: (sent) => [
    { action: 'item.move', object: sent.params.itemId!, subjects: mother(sent) },
    { action: 'item.move', object: sent.params.visitId!, subjects: mother(sent) },
  ],
  readPlanAt: one('family.read', (sent) => ({ activity: 'plan.at', object: null, subjects: mother(sent) })),
  importBundle: one('family.import', ({ params }) => ({ object: params.madeFamilyId!, subjects: ['two'] })),
  exportFamily: one('family.take-out', (sent) => ({ object: null, subjects: everybody(sent) })),
  readLooks: one('looks.read', (sent) => ({ object: null, subjects: mother(sent) })),
  askWhy: one('looks.ask', (sent) => ({ object: sent.body.id, subjects: mother(sent) })),
  // Only what this account wrote itself, and the answers to it.
  listOwnQuestions: nothing,
  listQuestions: one('question.read', ({ params }) => ({ object: null, subjects: [params.opaId!], seatless: true })),
  extendQuestion: answerer('question.extend'),
  answerQuestion: answerer('question.answer'),
  listOwnRooms: inRoom('room.list', () => ({ object: null, subjects: [] })),
  openOwnRoom: inRoom('room.open', ({ body }) => ({ object: body.id, subjects: [] })),
  readOwnRoom: inRoom('room.read', (sent) => ({ object: null, subjects: mother(sent) })),
  readRoomLooks: inRoom('room.looked', () => ({ object: null, subjects: [] })),
  askIntoRoom: inRoom('room.ask', ({ params }) => ({ object: params.personId!, subjects: [params.personId!] })),
  leaveRoom: inRoom('room.leave', (sent) => ({ object: sent.full.mother.personId, subjects: mother(sent) })),
  addRoomLine: inRoom('room.say', (sent) => ({ object: sent.body.id, subjects: mother(sent) })),
  changeRoomLine: lineOfMother('room.edit'),
  destroyRoomLine: lineOfMother('room.destroy'),
  readRoomLineHistory: lineOfMother('room.hear'),
  bringRoomLine: (sent) => [
    ...lineOfMother('room.bring')(sent),
    { action: 'item.add', object: sent.body.itemId, subjects: mother(sent) },
  ],
  listPlanTalks: one('family.read', () => ({ activity: 'talk.read', object: null, subjects: [] })),
  addPlanTalk: one('talk.record', (sent) => ({
    object: sent.body.id,
    subjects: [...nurse(sent), ...mother(sent)],
  })),
  readRights: one('family.read', (sent) => ({
    activity: 'rights.read',
    object: null,
    subjects: [...mother(sent), sent.full.child.personId],
  })),
  askRight: one('rights.ask', (sent) => ({ object: sent.body.id, subjects: mother(sent) })),
  agreeToRequest: one('rights.agree', (sent) => ({ object: request(sent), subjects: [sent.params.youngId!] })),
  withdrawRequest: one('rights.withdraw', (sent) => ({ object: request(sent), subjects: [sent.params.youngId!] })),
  answerRequest: one('rights.answer', (sent) => ({ object: request(sent), subjects: nurse(sent) })),
  destroyWords: one('rights.destroy', (sent) => ({ object: sent.body.id, subjects: mother(sent) })),
  holdWords: one('rights.hold', (sent) => ({ object: sent.body.id, subjects: nurse(sent) })),
  liftHold: one('rights.lift', (sent) => ({ object: sent.params.holdId!, subjects: nurse(sent) })),
  chooseTerm: one('rights.destroy', (sent) => ({ object: sent.full.mother.personId, subjects: mother(sent) })),
  endPlan: one('plan.end', (sent) => ({ object: sent.body.id, subjects: mother(sent) })),
  answerEnd: one('plan.end-agree', ({ params }) => ({ object: params.endId!, subjects: [] })),
  stopEnd: one('plan.end-stop', ({ params }) => ({ object: params.endId!, subjects: [] })),
  listRequests: outside('request.list', () => null),
  extendRequest: outside('request.extend', request),
  answerFromOutside: outside('request.answer', request),
  listFileHolds: outsideFile('file.list', () => null),
  findFiles: outsideFile('file.list', () => null),
  holdFile: outsideFile('file.hold', (sent) => sent.body.id),
  liftFileHold: outsideFile('file.lift', ({ params }) => params.holdId!),
  // About the own sign-in, or about an organisation: nothing of a family is shown.
  listOrganisations: nothing,
  listRetention: nothing,
  chooseRegime: nothing,
  addOrganisation: nothing,
  renameOrganisation: nothing,
  listOfOrganisation: nothing,
  addToOrganisation: nothing,
  leaveOrganisation: nothing,
  endSessionsOf: nothing,
  listOwnProviders: nothing,
  putProvider: nothing,
  turnProvider: nothing,
  listProviders: nothing,
  goToProvider: nothing,
  unlinkProvider: nothing,
  readSignIn: nothing,
  beginTotp: nothing,
  confirmTotp: nothing,
  removeTotp: nothing,
  newRecoveryCodes: nothing,
  stepUp: nothing,
  askRecovery: nothing,
  cancelRecovery: nothing,
  confirmRecovery: nothing,
  finishRecovery: nothing,
  askForPasskey: nothing,
  addPasskey: nothing,
  renamePasskey: nothing,
  removePasskey: nothing,
  askToStepUp: nothing,
  stepUpWithPasskey: nothing,
  askToSignIn: nothing,
  signInWithPasskey: nothing,
  openEmergency: one('emergency.open', (sent) => ({
    object: sent.body.id,
    subjects: [...mother(sent), sent.full.child.personId],
  })),
  readEmergencies: one('family.read', (sent) => ({ activity: 'emergency.list', object: null, subjects: nurse(sent) })),
  readOpened: emergency('emergency.look', mother),
  endEmergency: emergency('emergency.look', nurse),
  reviewEmergency: emergency('emergency.review', (sent) => [...nurse(sent), ...mother(sent)]),
  listEmergencyReviews: emergency('emergency.see', nurse, { seatless: true }),
  reviewFromOutside: emergency('emergency.review', nurse, { seatless: true }),
  readSharing: one('family.read', (sent) => ({
    activity: 'share.read',
    object: null,
    subjects: [...mother(sent), sent.full.child.personId],
  })),
  previewShare: one('share.give', (sent) => ({ object: sent.full.nurse.seatId, subjects: mother(sent) })),
  giveShare: one('share.give', (sent) => ({ object: sent.body.id, subjects: mother(sent) })),
  askShare: one('share.ask', (sent) => ({ object: sent.body.id, subjects: mother(sent) })),
  answerShare: one('share.give', (sent) => ({ object: sent.params.shareId!, subjects: mother(sent) })),
  withdrawShare: one('share.withdraw', (sent) => ({ object: sent.params.shareId!, subjects: mother(sent) })),
  readAgreements: one('family.read', (sent) => ({ activity: 'help.see', object: null, subjects: mother(sent) })),
  askHelp: one('help.ask', (sent) => ({ object: sent.body.id, subjects: [sent.full.child.personId] })),
  giveHelp: one('help.give', (sent) => ({ object: sent.body.id, subjects: mother(sent) })),
  groundHelp: one('help.ground', (sent) => ({ object: sent.body.id, subjects: [sent.full.child.personId] })),
  answerHelp: helpOfMother('help.give'),
  withdrawHelp: helpOfMother('help.withdraw'),
  aloneHelp: one('help.alone', ({ params }) => ({ object: params.agreementId!, subjects: [params.youngId!] })),
  endHelp: helpOfMother('help.end'),
  recordIncapacity: one('incapacity.record', (sent) => ({ object: sent.body.id, subjects: mother(sent) })),
  answerIncapacity: weighed('incapacity.answer'),
  endIncapacity: weighed('incapacity.end'),
  viewIncapacity: weighed('incapacity.view'),
  // Nobody is named: the line would tell them that there is something. Whom it is about stands at the words themselves.
  readHoldings: one('family.read', () => ({ activity: 'hold.see', object: null, subjects: [] })),
  holdBack: (sent) => [
    {
      action: 'item.add',
      object: sent.body.item.id,
      subjects: [...nurse(sent), sent.full.child.personId, ...mother(sent)],
    },
    { action: 'hold.ask', object: sent.body.item.id, subjects: mother(sent) },
  ],
  holdAgain: heldItem('hold.ask'),
  answerHolding: heldItem('hold.answer'),
  tellHolding: heldItem('hold.tell'),
  // Mother is not told yet, so this line names nobody.
  readDisclosures: one('family.read', () => ({ activity: 'disclose.see', object: null, subjects: [] })),
  recordDisclosure: one('disclose.record', (sent) => ({ object: sent.body.id, subjects: mother(sent) })),
  tellDisclosure: one('disclose.end', (sent) => ({ object: sent.params.disclosureId!, subjects: mother(sent) })),
  endDisclosure: one('disclose.end', (sent) => ({ object: sent.params.disclosureId!, subjects: mother(sent) })),
  readBridges: one('family.read', () => ({ activity: 'bridge.see', object: null, subjects: [] })),
  chooseBridge: one('bridge.choose', ({ params }) => ({ object: params.personId!, subjects: [params.personId!] })),
  readWords: one('family.read', () => ({ activity: 'words.read', object: null, subjects: [] })),
  listWords: nothing,
  putWord: nothing,
  removeWord: nothing,
  readDocument: one('family.read', (sent) => ({
    activity: 'plan.document',
    object: null,
    subjects: everybody(sent),
  })),
  readDocumentAs: one('plan.look-as', (sent) => ({
    activity: 'plan.document',
    object: sent.full.nurse.seatId,
    subjects: everybody(sent),
  })),
  listFeeds: nothing,
  addFeed: nothing,
  endFeed: nothing,
  listOthers: nothing,
  bringOther: nothing,
  followOther: nothing,
  lookNow: nothing,
  chooseBusy: nothing,
  endOther: nothing,
  readOtherFile: nothing,
  listAppointments: nothing,
  rememberChosen: nothing,
  listChosen: nothing,
  readBusy: one('family.read', () => ({ object: null, subjects: [] })),
  settleChosen: nothing,
  readVisitFile: one('item.read', (sent) => ({ object: sent.params.itemId!, subjects: mother(sent) })),
  readPlanAs: one('plan.look-as', (sent) => ({ object: sent.full.nurse.seatId, subjects: everybody(sent) })),
  readShields: one('family.read', (sent) => ({ activity: 'shield.see', object: null, subjects: everybody(sent) })),
  setShield: one('shield.set', (sent) => ({ object: sent.body.id, subjects: mother(sent) })),
  addToShield: one('shield.add', (sent) => ({ object: sent.params.shieldId!, subjects: mother(sent) })),
  reviewShield: one('shield.review', (sent) => ({ object: sent.params.shieldId!, subjects: mother(sent) })),
  askToLift: one('shield.lift', (sent) => ({ object: sent.params.shieldId!, subjects: mother(sent) })),
  answerLift: one('shield.confirm', (sent) => ({ object: sent.params.shieldId!, subjects: mother(sent) })),
  beginJoint: one('joint.begin', () => ({ object: null, subjects: [] })),
  // Names and faces of who sits around the device, to them; turns are lines of the log of signing in.
  readJoint: nothing,
  takeTurn: nothing,
  passTurn: nothing,
  stayAtTurn: nothing,
  leaveJoint: nothing,
  endJoint: nothing,
  readNotices: nothing,
  chooseNotices: nothing,
  addNoticeDevice: nothing,
  removeNoticeDevice: nothing,
  askNoticePhone: nothing,
  confirmNoticePhone: nothing,
  removeNoticePhone: nothing,
  countUnreached: nothing,
}
