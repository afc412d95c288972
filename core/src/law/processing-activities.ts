import type { Action } from '../access/actions.ts'

/** What people call it when somebody did this: the screen has one sentence for each ("keek naar het plan"). */
export const whats = [
  'plan',
  'plan-then',
  'document',
  'older',
  'beside',
  'circle',
  'family',
  'taken-out',
  'list',
  'feed',
  'search',
  'looks',
  'rights',
  'file',
  'destroyed',
  'plan-end',
  'question',
  'emergency',
  'emergency-opened',
  'emergency-reviewed',
  'said',
  'changed-circle',
  'changed-family',
  'invitation',
  'kept',
  'talk',
  'sharing',
  'shared',
  'look-as',
  'agreement',
  'agreed',
  'incapacity',
  'held-back',
  'disclosed',
  'birthday',
  'other',
] as const
export type What = (typeof whats)[number]

/** One kind of processing, as the register of AVG art. 30 has it. */
export interface ProcessingActivity {
  what: What
  /** By what right. */
  ground: string
  /**
   * Looks of a kind that is confidential are shown to nobody until the day named (Logboek Dataverwerkingen: per kind of
   * processing, never per row; domain.md 3.13, experience.md B8). It needs a ground of its own, and an end: nothing is
   * confidential for ever (domain.md 3.6).
   */
  confidential: { ground: string; until: string } | null
  /** Why who represents a child does not see that the child did this; absent where they do. */
  ownOnly?: string
}

const help =
  'Help that is carried out together with the family: Jeugdwet 2.1 g, 4.1.2 and 7.3.8; AVG 6 lid 1 c and e, 9 lid 2 h with UAVG 30 lid 3'
const rights = 'Rights of who it is about: AVG 12, 15 and 20; Wabvpz 15e'
const installation = 'Keeping the installation safe and working: AVG 5 lid 1 f and 32'
const consent = 'Permission to share: AVG 6 lid 1 a, 7 and 9 lid 2 a; Jeugdwet 7.3.11'
// Not permission to process, but agreement to be helped: keeping it is a duty of who keeps the file.
const helpConsent =
  'Agreement to help, and why it is not asked: Jeugdwet 7.3.4, 7.3.5, 7.3.8, 7.3.15 and 7.3.16; BW 7:450, 7:454 and 7:465; AVG 6 lid 1 c'
const own = 'Asking who looked is a right of its own; nobody is watched while using it (AVG 15; IVRK 12 and 16)'

const family =
  'The family makes a plan of its own: Jeugdwet 1.1 and 4.1.2; among itself it is a household, AVG 2 lid 2 c'
const vital =
  'Access in an emergency: NEN 7513; AVG 9 lid 2 c; only with a reason, for an hour, told at once and reviewed'

const closedList =
  'Sharing without consent, on a ground of the closed list: Wmo 2015 5.2.6; BW 1:240; Jeugdwet 4.1.8, 5.4 and 7.3.11 lid 4; conflict of duties; AVG 6 lid 1 c, d and e'

const fileDuty =
  'Keeping a file as long as a complaint, a calamity or a case asks, by who answers for it: AVG 17 lid 3 e and 39; Jeugdwet 4.1.8, 4.2.1'

const act = (what: What, ground = help): ProcessingActivity => ({ what, ground, confidential: null })

// A line of it would tell from whom something is kept: that is not shown in who looked, until this is weighed anew. The database
// keeps it from the app as well (server/migrations/0017-shields.sql).
const safety: ProcessingActivity = {
  what: 'other',
  ground:
    'Protecting somebody who is in danger: AVG 6 lid 1 c and e, 9 lid 2 h, 32; UAVG 41 lid 1 i (rights of others); Jeugdwet 4.1.1',
  confidential: { ground: 'UAVG 41 lid 1 i: the safety of another', until: '2036-01-01' },
}

/** Kinds of processing besides the actions themselves: what is read by an endpoint, or happens without a seat. */
interface More {
  'plan.open': ProcessingActivity
  'plan.at': ProcessingActivity
  'calendar.read': ProcessingActivity
  'plan.document': ProcessingActivity
  'messages.open': ProcessingActivity
  'words.read': ProcessingActivity
  'circle.open': ProcessingActivity
  'family.open': ProcessingActivity
  'family.list': ProcessingActivity
  'caseload.read': ProcessingActivity
  'member.search': ProcessingActivity
  'feed.fetch': ProcessingActivity
  'conflict.shown': ProcessingActivity
  'family.found': ProcessingActivity
  'family.import': ProcessingActivity
  'invitation.read': ProcessingActivity
  'invitation.accept': ProcessingActivity
  'invitation.decline': ProcessingActivity
  'demo.seed': ProcessingActivity
  'retention.cut': ProcessingActivity
  'emergency.list': ProcessingActivity
  'question.read': ProcessingActivity
  'question.extend': ProcessingActivity
  'question.answer': ProcessingActivity
  'request.list': ProcessingActivity
  'request.extend': ProcessingActivity
  'request.answer': ProcessingActivity
  'file.list': ProcessingActivity
  'file.hold': ProcessingActivity
  'file.lift': ProcessingActivity
}
export type Activity = Action | keyof More

/** Every kind of processing; the compiler refuses an action without an entry. Nothing is confidential unless somebody writes it here. */
export const processingActivities: Readonly<Record<Activity, ProcessingActivity>> = {
  'plan.open': act('plan'),
  'plan.at': act('plan-then'),
  'calendar.read': act('plan'),
  'plan.document': act('document'),
  // Shown as a look at the plan: who was here may be seen, when somebody read which words may not (docs/decisions/0037).
  'messages.open': act('plan'),
  // Words of organisations, about nobody.
  'words.read': act('other'),
  'circle.open': act('circle'),
  'family.open': act('family'),
  'family.list': act('list'),
  'caseload.read': act('list'),
  'member.search': act('search'),
  // A program, each time it asks; of one day it is one line in who looked.
  'feed.fetch': act('feed'),
  'conflict.shown': act('beside'),
  'family.found': act('changed-family'),
  'family.import': act('changed-family'),
  'invitation.read': act('invitation'),
  'invitation.accept': act('invitation'),
  'invitation.decline': act('invitation'),
  'demo.seed': act('kept', installation),
  'retention.cut': act('kept', installation),
  'question.read': { ...act('question', rights), ownOnly: own },
  'question.extend': { ...act('question', rights), ownOnly: own },
  'question.answer': { ...act('question', rights), ownOnly: own },
  'request.list': { ...act('rights', rights), ownOnly: own },
  'request.extend': { ...act('rights', rights), ownOnly: own },
  'request.answer': { ...act('rights', rights), ownOnly: own },
  'file.list': act('file', fileDuty),
  'file.hold': act('file', fileDuty),
  'file.lift': act('file', fileDuty),
  'emergency.list': { ...act('looks', rights), ownOnly: own },
  'family.read': act('plan'),
  'family.edit': act('changed-family'),
  'family.take-out': act('taken-out', rights),
  'member.read': act('family'),
  'member.details': act('family'),
  'member.add': act('changed-family'),
  'member.edit': act('changed-family'),
  'authority.record': act('changed-family'),
  'seat.read': act('circle'),
  'seat.contact': act('circle'),
  'seat.edit': act('changed-circle'),
  'seat.invite': act('changed-circle'),
  'seat.leave': act('changed-circle'),
  'seat.ask-to-leave': act('changed-circle'),
  'seat.end': act('changed-circle'),
  'coordinator.hand-over': act('changed-circle'),
  'coordinator.wish': act('changed-circle'),
  'item.read': act('older'),
  'item.add': act('said'),
  'item.edit': act('said'),
  'item.move': act('said'),
  'item.audience': act('said'),
  'item.view': act('said'),
  'conversation.settle': act('said'),
  'conversation.alone': act('said'),
  // What happens in a room of the family's own stands in the log of that room and is shown there only.
  'room.list': act('other', family),
  'room.open': act('other', family),
  'room.read': act('other', family),
  'room.looked': act('other', rights),
  'room.ask': act('other', family),
  'room.leave': act('other', family),
  'room.say': act('other', family),
  'room.hear': act('other', family),
  'room.edit': act('other', family),
  'room.bring': act('other', family),
  'room.destroy': act('other', rights),
  'talk.read': act('talk'),
  'talk.record': act('talk'),
  'talk.beside': act('talk'),
  'talk.skip': act('talk'),
  'looks.read': { ...act('looks', rights), ownOnly: own },
  'looks.ask': { ...act('question', rights), ownOnly: own },
  'emergency.open': act('emergency-opened', vital),
  'emergency.see': { ...act('looks', rights), ownOnly: own },
  'emergency.look': act('emergency', vital),
  'emergency.hear': act('emergency', vital),
  'emergency.review': act('emergency-reviewed', vital),
  'help.see': act('agreement', helpConsent),
  'help.ask': act('agreed', helpConsent),
  'help.give': act('agreed', helpConsent),
  'help.withdraw': act('agreed', helpConsent),
  'help.ground': act('agreed', helpConsent),
  'help.alone': act('agreed', helpConsent),
  'help.end': act('agreed', helpConsent),
  'incapacity.record': act('incapacity', helpConsent),
  'incapacity.see': act('agreement', helpConsent),
  'incapacity.answer': act('incapacity', helpConsent),
  'incapacity.end': act('incapacity', helpConsent),
  'incapacity.view': act('incapacity', helpConsent),
  'share.read': act('sharing', consent),
  'share.give': act('shared', consent),
  'share.withdraw': act('shared', consent),
  'share.ask': act('shared', consent),
  'hold.ask': act('held-back'),
  'hold.see': { ...act('held-back', rights), ownOnly: own },
  'hold.answer': act('held-back'),
  'hold.tell': act('held-back'),
  'bridge.see': act('birthday', rights),
  'bridge.choose': act('birthday', consent),
  'disclose.record': act('disclosed', closedList),
  'disclose.see': { ...act('looks', rights), ownOnly: own },
  'disclose.end': act('disclosed', closedList),
  'plan.look-as': act('look-as', consent),
  'shield.see': safety,
  'shield.words': safety,
  'shield.set': safety,
  'shield.add': safety,
  'shield.review': safety,
  'shield.lift': safety,
  'shield.confirm': safety,
  'rights.read': { ...act('rights', rights), ownOnly: own },
  'rights.ask': { ...act('rights', rights), ownOnly: own },
  'rights.agree': { ...act('rights', rights), ownOnly: own },
  'rights.withdraw': { ...act('rights', rights), ownOnly: own },
  'rights.answer': { ...act('rights', rights), ownOnly: own },
  'rights.destroy': { ...act('destroyed', rights), ownOnly: own },
  'rights.hold': { ...act('rights', rights), ownOnly: own },
  'rights.lift': { ...act('rights', rights), ownOnly: own },
  'plan.end': act('plan-end', rights),
  'plan.end-agree': act('plan-end', rights),
  'plan.end-stop': act('plan-end', rights),
  'joint.begin': act('other', installation),
  'joint.sit': act('other', installation),
}

/** The kinds of which looks are not shown on a day. */
export const confidentialOn = (register: Readonly<Record<string, ProcessingActivity>>, day: string): string[] =>
  Object.entries(register).flatMap(([key, { confidential }]) => (confidential && day < confidential.until ? [key] : []))
