import { z } from 'zod'
import { Seconds } from '../attachment/attached.ts'
import { attachmentTypes } from '../attachment/names.ts'
import { authorityKinds, drawnShapes, householdColours, relationKinds, strengths } from '../families/relations.ts'
import { aloneReasons, helpGroundNames } from '../law/help-grounds.ts'
import { representativeKinds } from '../law/incapacity.ts'
import { kindNames } from '../plan/kinds.ts'
import { Day } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Line, OptionalLine, OptionalWords } from '../shared/text.ts'

// The rows of a family as they travel: the columns of server/migrations without accounts, e-mail addresses
// and hashes of codes. Names are those of the columns, so that a row goes in and out of the database unchanged.

const MOST = 2_147_483_647
const Version = z.int('shape.wrong').min(1).max(MOST)
/** An instant as PostgreSQL writes it: microseconds and an offset. */
const Moment = z.iso
  .datetime({ offset: true, error: 'date.impossible' })
  .refine((text) => /^(19|20|21)\d\d-/.test(text), { error: 'date.impossible' })
const People = z.array(Id).max(200, 'list.too-long')
const PersonKind = z.enum(['family', 'network', 'professional'], 'choice.missing')
const State = z.enum(['current', 'past'], 'choice.missing')
const stamps = {
  version: Version,
  created_at: Moment,
  created_by: Id.nullable(),
  updated_at: Moment,
  updated_by: Id.nullable(),
}
const own = { family_id: Id, id: Id, ...stamps }

const Family = z.strictObject({
  id: Id,
  name: Line,
  started: z.enum(['family', 'helper'], 'choice.missing'),
  question: OptionalWords,
  invented: z.boolean('shape.wrong'),
  ...stamps,
})
const Organisation = z.strictObject({ id: Id, name: Line })
const Person = z.strictObject({
  ...own,
  kind: PersonKind,
  call_name: Line,
  full_name: OptionalLine,
  birth_date: Day.nullable(),
  pronoun: OptionalLine,
  about: OptionalWords,
  languages: z.array(Line).max(20, 'list.too-long'),
  look: z.record(z.string().max(40), z.union([OptionalLine, z.number(), z.boolean()])),
  deceased_on: Day.nullable(),
  // Files from before there were drawings do not have these.
  drawn_as: OptionalLine.default(''),
  drawn_shape: z.enum(['', ...drawnShapes], 'choice.missing').default(''),
})
const Household = z.strictObject({
  ...own,
  name: Line,
  colour: z.enum(householdColours, 'choice.missing'),
  state: State,
})
const Residence = z.strictObject({
  ...own,
  person_id: Id,
  household_id: Id,
  nights: z.array(z.int().min(1).max(7)).max(7, 'list.too-long'),
  weeks: z.enum(['every', 'odd', 'even'], 'choice.missing'),
  state: State,
})
const Relation = z.strictObject({
  ...own,
  from_person: Id,
  to_person: Id,
  kind: z.enum(relationKinds, 'choice.missing'),
  note: OptionalWords,
  strength: z.enum(['', ...strengths], 'choice.missing').default(''),
  state: State,
})
const Authority = z.strictObject({
  ...own,
  child_id: Id,
  holder_id: Id,
  kind: z.enum(authorityKinds, 'choice.missing'),
  from_date: Day.nullable(),
  until_date: Day.nullable(),
  evidence: OptionalWords,
  checked_by: Id.nullable(),
  checked_on: Day.nullable(),
})
const Seat = z.strictObject({
  ...own,
  person_id: Id,
  kind: PersonKind,
  role: OptionalLine,
  organisation_id: Id.nullable(),
  purpose: OptionalWords,
  may_expect: OptionalWords,
  may_not_expect: OptionalWords,
  since: Day,
  until: Day.nullable(),
  look_again_on: Day.nullable(),
  state: z.enum(['invited', 'active', 'declined', 'left', 'ended'], 'choice.missing'),
  end_reason: OptionalWords,
  asked_to_leave_at: Moment.nullable(),
  asked_to_leave_by: Id.nullable(),
  asked_to_leave_reason: OptionalWords,
  // Families that travelled before it was there have none.
  asked_to_leave_answer: OptionalWords.default(''),
  phone: OptionalLine,
  reachable: OptionalLine,
  contact_audience: z.enum(['nobody', 'family', 'circle'], 'choice.missing'),
})
const Invitation = z.strictObject({
  ...own,
  seat_id: Id,
  channel: z.enum(['email', 'paper'], 'choice.missing'),
  expires_at: Moment,
  state: z.enum(['accepted', 'declined', 'withdrawn'], 'choice.missing'),
  reason: OptionalWords,
})
const Term = z.strictObject({ ...own, seat_id: Id, from_at: Moment, until_at: Moment.nullable(), note: OptionalWords })
const Wish = z.strictObject({ ...own, person_id: Id, seat_id: Id.nullable(), note: OptionalWords })
const Item = z.strictObject({
  ...own,
  created_by: Id,
  updated_by: Id,
  kind: z.enum(kindNames as [(typeof kindNames)[number], ...typeof kindNames], 'choice.missing'),
  parent_id: Id.nullable(),
  said_by: Id,
  state: OptionalLine,
  on_date: Day.nullable(),
  audience: z.enum(['family', 'circle', 'chosen'], 'choice.missing'),
  audience_persons: People,
  content: z.record(z.string().max(40), z.unknown()),
})

const FilledWords = OptionalWords.refine((words) => words !== '', 'text.empty')
// Who signed in when they said it does not travel: at another place those are other accounts.
const Help = z.strictObject({
  ...own,
  seat_id: Id,
  helper_id: Id,
  subject_id: Id,
  what: FilledWords,
  ground: z.enum(helpGroundNames, 'choice.missing').nullable(),
  ground_words: OptionalWords,
  voices: z
    .array(
      z.strictObject({
        personId: Id,
        said: z.enum(['yes', 'no', 'withdrawn'], 'choice.missing'),
        words: OptionalWords,
        at: Moment,
      }),
    )
    .max(1000, 'list.too-long'),
  alone_reason: z.enum(aloneReasons, 'choice.missing').nullable(),
  alone_words: OptionalWords,
  alone_on: Day.nullable(),
  ended_on: Day.nullable(),
  asked_by: Id,
  on_date: Day,
})
const Incapacity = z.strictObject({
  ...own,
  agreement_id: Id,
  subject_id: Id,
  by_person: Id,
  by_seat: Id,
  second_person: Id,
  second_seat: Id,
  findings: FilledWords,
  consulted: FilledWords,
  representative_id: Id.nullable(),
  representative_kind: z.enum(representativeKinds, 'choice.missing').nullable(),
  on_date: Day,
  review_on: Day,
  state: z.enum(['asked', 'confirmed', 'refused', 'ended', 'replaced'], 'choice.missing'),
  answer: OptionalWords,
  answered_at: Moment.nullable(),
  view_words: OptionalWords,
  objects: z.boolean('shape.wrong'),
  view_at: Moment.nullable(),
})

export const historySubjects = [
  'family',
  'person',
  'household',
  'residence',
  'relation',
  'parental_authority',
  'seat',
  'invitation',
  'coordinator_term',
  'coordinator_wish',
  'plan_item',
] as const
const Before = z.record(z.string().max(40), z.unknown())
const Event = z.strictObject({
  family_id: Id,
  seq: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  at: Moment,
  subject: z.enum(historySubjects, 'choice.missing'),
  subject_id: Id,
  act: Line,
  ground: OptionalLine,
  by_person: Id.nullable(),
  version: Version,
  audience: z.enum(['family', 'circle', 'chosen', 'closed'], 'choice.missing'),
  audience_persons: People,
  before: Before.nullable(),
  after: Before,
})
/** What a goal grew out of. */
const GoalOrigin = z.strictObject({
  family_id: Id,
  id: Id,
  goal_id: Id,
  source_id: Id,
  created_at: Moment,
  created_by: Id,
})
/** What hangs on an item: `data` is its bytes in base64, which other systems read from the resource itself. */
const Attachment = z.strictObject({
  family_id: Id,
  id: Id,
  item_id: Id,
  content_type: z.enum(attachmentTypes, 'attachment.unreadable'),
  seconds: Seconds.nullable(),
  /** Empty is not in the file: too large to be in one text with the rest. */
  data: z.string('attachment.elsewhere').min(1, 'attachment.elsewhere'),
  created_at: Moment,
  created_by: Id,
})
/** Who looked, and whose data were given: in the full export only, and never taken over elsewhere. */
const Look = z.strictObject({
  family_id: Id,
  seq: z.int(),
  at: Moment,
  trace_id: Id,
  person_id: Id.nullable(),
  seat_id: Id.nullable(),
  action: z.string(),
  object_id: Id.nullable(),
  outcome: z.enum(['permit', 'deny']),
  ground: z.string(),
  purpose: z.string(),
  activity: z.string().nullable(),
  subject_ids: z.array(Id),
})

/** The form of a row, by table. */
export const rowForms = {
  family: Family,
  organisation: Organisation,
  person: Person,
  household: Household,
  residence: Residence,
  relation: Relation,
  parental_authority: Authority,
  seat: Seat,
  invitation: Invitation,
  coordinator_term: Term,
  coordinator_wish: Wish,
  plan_item: Item,
  goal_origin: GoalOrigin,
  attachment: Attachment,
  help_agreement: Help,
  incapacity: Incapacity,
  plan_event: Event,
  access_log: Look,
} as const
export type Table = keyof typeof rowForms
export const tables = Object.keys(rowForms) as Table[]
export type Row<T extends Table> = z.output<(typeof rowForms)[T]>
/** Everything of one family, or that part of it which somebody may see. */
export type Records = { [T in Table]: Row<T>[] }

export const noRecords = (): Records => Object.fromEntries(tables.map((table) => [table, []])) as unknown as Records
