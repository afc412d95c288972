import { z } from 'zod'
import { skipReasons } from '../law/terms.ts'
import { lifeDomains } from '../plan/names.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Line, OptionalLine, OptionalWords, Words } from '../shared/text.ts'
import { Written } from '../shared/written.ts'
import { broughtKinds, headingNames } from './headings.ts'

const Heading = z.enum(headingNames, 'choice.missing')
const Brought = z.enum(broughtKinds, 'choice.missing')
const People = z.array(Id).max(50, 'list.too-long').default([])

export const RoomShape = z.strictObject({
  id: Id,
  name: z.string(),
  version: z.int(),
  me: z.strictObject({ personId: Id, kind: z.string(), mayAsk: z.boolean() }),
  members: z.array(
    z.strictObject({
      id: Id,
      personId: Id,
      mayAsk: z.boolean(),
      since: Instant,
      can: z.strictObject({ leave: z.boolean() }),
    }),
  ),
  lines: z.array(
    z.strictObject({
      id: Id,
      heading: Heading,
      text: z.string(),
      saidBy: Id,
      createdBy: Id,
      state: z.enum(['draft', 'current', 'past']),
      version: z.int(),
      createdAt: Instant,
      updatedAt: Instant,
      /** As what it was brought to the table, and when. */
      brought: z.strictObject({ as: Brought, at: Instant }).nullable(),
      can: z.strictObject({ edit: z.boolean(), bring: z.boolean(), destroy: z.boolean() }),
    }),
  ),
})

export const NewLine = z.strictObject({
  id: Id,
  heading: Heading,
  text: Words,
  /** Whose words these are; left out means one's own. */
  saidBy: Id.optional(),
  draft: z.boolean().default(false),
})
export const LineChange = z.strictObject({
  text: Words.optional(),
  heading: Heading.optional(),
  state: z.enum(['draft', 'current', 'past'], 'state.unknown').optional(),
})
/** As what a line goes to the table, and to whom. Nothing else of the room goes along. */
export const Bringing = z.strictObject({
  itemId: Id,
  as: Brought,
  parentId: Id.nullable().default(null),
  lifeDomain: z.enum(lifeDomains, 'choice.missing').optional(),
  doers: People,
  audience: z.enum(['family', 'circle', 'chosen'], 'choice.missing'),
  audiencePersons: People,
})
export type BringingInput = z.output<typeof Bringing>

const talkCommon = { id: Id, byPerson: Id, onDate: Day, text: Words }
export const NewTalk = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      ...talkCommon,
      kind: z.literal('talk'),
      language: OptionalLine.default(''),
      answer: z.enum(['yes', 'not-now', 'no'], 'choice.missing'),
      answerText: OptionalWords.default(''),
      answeredBy: Id,
      readyBy: Day.nullable().default(null),
    }),
    z.strictObject({ ...talkCommon, kind: z.literal('skip'), reason: z.enum(skipReasons, 'choice.missing') }),
    z.strictObject({ ...talkCommon, kind: z.literal('writing') }),
    z.strictObject({ ...talkCommon, kind: z.literal('beside'), besideId: Id }),
  ],
  'choice.missing',
)
export type NewTalkInput = z.output<typeof NewTalk>

export const TalkShape = z.strictObject({
  id: Id,
  kind: z.enum(['talk', 'skip', 'writing', 'beside']),
  /** Of an own view: what it stands beside. */
  besideId: Id.nullable(),
  byPerson: Id,
  onDate: Day,
  text: z.string(),
  language: z.string(),
  answer: z.enum(['yes', 'not-now', 'no']).nullable(),
  answerText: z.string(),
  answeredBy: Id.nullable(),
  readyBy: Day.nullable(),
  reason: z.enum(skipReasons).nullable(),
  createdBy: Id,
  createdAt: Instant,
})

const room = '/families/:familyId/own-rooms'
export const ownPlanEndpoints = defineEndpoints({
  listOwnRooms: {
    method: 'GET',
    path: room,
    access: 'room.list',
    summary: 'The rooms of the family’s own plan that this account is in; of others it says nothing',
    output: z.strictObject({
      rooms: z.array(z.strictObject({ id: Id, name: z.string() })),
      can: z.strictObject({ open: z.boolean() }),
    }),
  },
  openOwnRoom: {
    method: 'POST',
    path: room,
    access: 'room.open',
    summary: 'Begin a room and choose who is in it; nobody is in it by themselves',
    body: z.strictObject({ id: Id, name: Line, persons: People }),
    output: Written,
  },
  readOwnRoom: {
    method: 'GET',
    path: `${room}/:roomId`,
    access: 'room.read',
    summary: 'Who is in the room and what is written there',
    output: RoomShape,
  },
  readRoomLooks: {
    method: 'GET',
    path: `${room}/:roomId/looked`,
    access: 'room.looked',
    summary: 'Who opened the room, for the family in it',
    output: z.strictObject({
      looks: z.array(
        z.strictObject({ at: Instant, personId: Id.nullable(), action: z.string(), permitted: z.boolean() }),
      ),
    }),
  },
  askIntoRoom: {
    method: 'POST',
    path: `${room}/:roomId/members`,
    access: 'room.ask',
    summary: 'Ask somebody of the table into the room; their seat elsewhere stays what it is',
    body: z.strictObject({ id: Id, personId: Id, mayAsk: z.boolean().default(false) }),
    output: Written,
  },
  leaveRoom: {
    method: 'POST',
    path: `${room}/:roomId/members/:memberId/leave`,
    access: 'room.leave',
    summary: 'Go out of the room, or take a guest out',
    body: z.strictObject({}),
    output: Written,
  },
  addRoomLine: {
    method: 'POST',
    path: `${room}/:roomId/lines`,
    access: 'room.say',
    summary: 'Write a line, or a draft that only who writes it reads',
    body: NewLine,
    output: Written,
  },
  changeRoomLine: {
    method: 'PATCH',
    path: `${room}/:roomId/lines/:lineId`,
    access: 'room.edit',
    summary: 'Other words, out of draft, or taken away; If-Match names the version seen',
    body: LineChange,
    output: Written,
  },
  destroyRoomLine: {
    method: 'POST',
    path: `${room}/:roomId/lines/:lineId/destroy`,
    access: 'room.destroy',
    summary:
      'Destroy a line of one’s own with its older words, for good; what was brought to the table of it is another thing there',
    body: z.strictObject({}),
    output: Written,
  },
  readRoomLineHistory: {
    method: 'GET',
    path: `${room}/:roomId/lines/:lineId/history`,
    access: 'room.hear',
    summary: 'Older words of one line',
    output: z.strictObject({
      events: z.array(
        z.strictObject({ at: Instant, by: Id.nullable(), before: z.string().nullable(), after: z.string() }),
      ),
    }),
  },
  bringRoomLine: {
    method: 'POST',
    path: `${room}/:roomId/lines/:lineId/bring`,
    access: 'room.bring',
    summary: 'Bring one line to the table, in its own words; the line stays in the room',
    body: Bringing,
    output: Written,
  },
  listPlanTalks: {
    method: 'GET',
    path: '/families/:familyId/own-plan-talks',
    access: 'family.read',
    summary: 'What was said about making an own plan first, with the days of the law',
    output: z.strictObject({
      talks: z.array(TalkShape),
      /** Days of the law that follow from them; they are for helpers. */
      terms: z.array(
        z.strictObject({
          term: z.enum(['plan-established', 'plan-in-writing', 'own-plan-offer']),
          law: z.string(),
          day: Day,
        }),
      ),
      can: z.strictObject({ record: z.boolean(), decideSkip: z.boolean(), want: z.boolean() }),
    }),
  },
  addPlanTalk: {
    method: 'POST',
    path: '/families/:familyId/own-plan-talks',
    access: 'talk.record',
    summary: 'Write down the conversation, the reason to skip it, or that the plan is wanted in writing',
    body: NewTalk,
    output: Written,
  },
})
