import type { Repeats } from '../../calendar/names.ts'
import { addDays } from '../../shared/dates.ts'
import { amsterdamInstant } from '../amsterdam.ts'
import {
  CODES,
  coded,
  filled,
  GOAL_RELATIONSHIP,
  GOAL_RELATIONSHIP_TYPE,
  RECURRENCE,
  type Resource,
  record,
  text,
} from '../fhir.ts'
import type { Records } from '../records.ts'
import { type Around, common, type ItemRow, peopleOf, wordsOf } from './around.ts'
import { goalResource, requirementResource } from './goals.ts'

const OBSERVATIONS = ['strength', 'worry', 'success', 'own-line', 'domain-view']
const TYPE: Partial<Record<string, string>> = {
  goal: 'Goal',
  requirement: 'Goal',
  step: 'Task',
  visit: 'Appointment',
  'look-back': 'Appointment',
  conversation: 'Appointment',
}
const typeOf = (kind: string) => TYPE[kind] ?? (OBSERVATIONS.includes(kind) ? 'Observation' : 'Communication')

function task(item: ItemRow, { ref, itemRef, group }: Around): Resource {
  const [owner, ...others] = peopleOf(item, 'doers')
    .map((id) => ref(id))
    .filter((found) => found !== undefined)
  const status = { open: 'requested', done: 'completed', stuck: 'on-hold' }[item.state] ?? 'requested'
  const time = wordsOf(item, 'time')
  return filled({
    resourceType: 'Task',
    ...common(item),
    status,
    statusReason: wordsOf(item, 'needs') ? text(wordsOf(item, 'needs')) : undefined,
    intent: 'plan',
    description: wordsOf(item, 'what'),
    focus: itemRef(item.parent_id),
    for: group,
    executionPeriod: item.on_date ? { end: time ? amsterdamInstant(item.on_date, time) : item.on_date } : undefined,
    authoredOn: item.created_at,
    lastModified: item.updated_at,
    requester: ref(item.said_by),
    owner,
    restriction: others.length > 0 ? { recipient: others } : undefined,
  })
}

function observation(item: ItemRow, { ref, group, itemRef }: Around): Resource {
  const focus = peopleOf(item, 'aboutPersons')
    .map((id) => ref(id))
    .filter((found) => found !== undefined)
  const goal = itemRef(item.parent_id)
  return filled({
    resourceType: 'Observation',
    ...common(item),
    status: 'final',
    category: [coded(`${CODES}/kind`, item.kind)],
    code: text(item.kind),
    subject: group,
    focus: [...focus, ...(goal ? [goal] : [])],
    effectiveDateTime: item.on_date ?? item.created_at,
    issued: item.created_at,
    performer: [ref(item.said_by)].filter((found) => found !== undefined),
    ...(typeof item.content.score === 'number'
      ? { valueInteger: item.content.score, note: wordsOf(item, 'text') ? [{ text: wordsOf(item, 'text') }] : [] }
      : { valueString: wordsOf(item, 'text') }),
  })
}

// R4 knows no recurrence on an appointment: it is told as a Timing, in an extension. What each time is otherwise travels in our own record.
function recurrence(item: ItemRow, { every, step, days, until }: Repeats) {
  const from = wordsOf(item, 'from')
  const repeat = {
    boundsPeriod: { start: item.on_date, ...(until && { end: until }) },
    frequency: 1,
    period: step,
    periodUnit: { day: 'd', week: 'wk', month: 'mo', year: 'a' }[every],
    ...(days.length > 0 && { dayOfWeek: days }),
    ...(from && { timeOfDay: [`${from}:00`] }),
  }
  return { url: RECURRENCE, valueTiming: { repeat } }
}

function appointment(item: ItemRow, { ref }: Around): Resource {
  const from = wordsOf(item, 'from') || wordsOf(item, 'time')
  const until = wordsOf(item, 'until')
  const start = item.on_date && from ? amsterdamInstant(item.on_date, from) : undefined
  const last = item.on_date && addDays(item.on_date, Number(item.content.nights ?? 0))
  const end = last && until ? amsterdamInstant(last, until) : undefined
  const whole = start && end && start < end ? { start, end } : {}
  // R4 (app-3): only an appointment with begin and end may be booked.
  const status = item.state === 'cancelled' ? 'cancelled' : item.state === 'held' ? 'fulfilled' : 'booked'
  const who = [
    ...new Set([
      ...peopleOf(item, 'visitors'),
      ...peopleOf(item, 'forPersons'),
      ...peopleOf(item, 'persons'),
      item.said_by,
    ]),
  ]
  const repeats = item.content.repeats as Repeats | null | undefined
  const { extension, ...rest } = common(item)
  return filled({
    resourceType: 'Appointment',
    ...rest,
    extension: [...extension, ...(repeats ? [recurrence(item, repeats)] : [])],
    status: 'start' in whole || status === 'cancelled' ? status : 'proposed',
    appointmentType: coded(`${CODES}/kind`, item.kind),
    description: wordsOf(item, 'what') || wordsOf(item, 'text'),
    ...whole,
    requestedPeriod: 'start' in whole || !item.on_date ? [] : [{ start: start ?? item.on_date }],
    created: item.created_at,
    comment: wordsOf(item, 'where'),
    participant: who
      .map((id) => ref(id))
      .filter((actor) => actor !== undefined)
      .map((actor) => ({ actor, status: 'accepted' })),
  })
}

function communication(item: ItemRow, { ref, group, itemRef, attachments }: Around): Resource {
  const about = itemRef(item.parent_id)
  const said = [
    wordsOf(item, 'stance'),
    wordsOf(item, 'direction'),
    wordsOf(item, 'what'),
    wordsOf(item, 'section'),
    wordsOf(item, 'way'),
    wordsOf(item, 'text'),
    wordsOf(item, 'ifItGoesWrong'),
    wordsOf(item, 'tried'),
    wordsOf(item, 'eyes'),
    wordsOf(item, 'how'),
    wordsOf(item, 'near'),
    wordsOf(item, 'part'),
    wordsOf(item, 'load'),
    wordsOf(item, 'gives'),
    wordsOf(item, 'costs'),
    wordsOf(item, 'values'),
    wordsOf(item, 'heaviest'),
    wordsOf(item, 'character'),
    wordsOf(item, 'by'),
    wordsOf(item, 'mandate'),
    wordsOf(item, 'dissent'),
    wordsOf(item, 'tell'),
    wordsOf(item, 'measure'),
    wordsOf(item, 'orderNumber'),
    wordsOf(item, 'ground'),
    wordsOf(item, 'contact'),
    wordsOf(item, 'wayHome'),
    wordsOf(item, 'brought'),
    wordsOf(item, 'solvedBy'),
    wordsOf(item, 'layer'),
    wordsOf(item, 'signal'),
    wordsOf(item, 'when'),
    wordsOf(item, 'name'),
    wordsOf(item, 'phone'),
  ].filter((words) => words !== '')
  return filled({
    resourceType: 'Communication',
    ...common(item),
    status: 'completed',
    category: [coded(`${CODES}/kind`, item.kind)],
    subject: group,
    about: about ? [about] : [],
    sent: item.created_at,
    sender: ref(item.said_by),
    payload: [
      ...said.map((contentString) => ({ contentString })),
      ...(attachments.get(item.id) ?? []).map(({ id }) => ({ contentReference: { reference: `Media/${id}` } })),
    ],
  })
}

function relationship(type: string, reference: { reference: string }) {
  return {
    url: GOAL_RELATIONSHIP,
    extension: [
      { url: 'type', valueCodeableConcept: coded(GOAL_RELATIONSHIP_TYPE, type) },
      { url: 'target', valueReference: reference },
    ],
  }
}

// "milestone: the target is a piece of attaining this goal"; the small goal names its long-term goal too.
function goal(item: ItemRow, around: Around): Resource {
  const small = around.smallGoals.get(item.id) ?? []
  const long = around.itemRef(item.parent_id)
  const origins = around.origins.get(item.id) ?? []
  const links = [
    ...small.map((i) => relationship('milestone', { reference: `Goal/${i.id}` })),
    ...(long ? [relationship('other', long)] : []),
    ...origins.map((o) => record('goal_origin', o)),
  ]
  // R4: a goal addresses an observation; what else it grew out of travels as our own record only.
  const addresses = origins
    .map((o) => around.itemRef(o.source_id))
    .filter((found) => found?.reference.startsWith('Observation/'))
  return filled({ ...goalResource(item, around, links), addresses })
}

const makers: Record<string, (item: ItemRow, around: Around) => Resource> = {
  Goal: (item, around) => (item.kind === 'goal' ? goal(item, around) : requirementResource(item, around)),
  Task: task,
  Observation: observation,
  Appointment: appointment,
  Communication: communication,
}

/** Where an item stands in the bundle. */
export const itemRefs = (records: Records) => {
  const byId = new Map(records.plan_item.map((i) => [i.id, { reference: `${typeOf(i.kind)}/${i.id}` }]))
  return (id: string | null) => (id === null ? undefined : byId.get(id))
}

/** Goal, Task, Observation, Appointment and Communication: what was said at the table. */
export const itemResources = (around: Around): Resource[] =>
  around.records.plan_item.map((item) => makers[typeOf(item.kind)]!(item, around))
