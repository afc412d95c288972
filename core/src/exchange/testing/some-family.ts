import fc from 'fast-check'
import { cleaned } from '../../attachment/clean.ts'
import { base64, someMp4, someOgg, someWebm } from '../../attachment/testing/sounds.ts'
import { lifeDomains } from '../../plan/names.ts'
import { noRecords, type Records, type Row } from '../records.ts'

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && !text.includes('\u0000') && text.isWellFormed())
const maybe = fc.oneof(fc.constant(''), word)
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => new Date(Date.UTC(1970, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
const moment = fc
  .integer({ min: 0, max: 1_700_000_000 })
  .map((n) => new Date(n * 1000).toISOString().replace('.000Z', '.123456+00:00'))

const sketch = fc.record({
  ids: fc
    .array(fc.uuid({ version: 7 }), { minLength: 120, maxLength: 120 })
    .filter((ids) => new Set(ids).size === ids.length),
  words: fc.array(word, { minLength: 30, maxLength: 30 }),
  maybes: fc.array(maybe, { minLength: 20, maxLength: 20 }),
  days: fc.array(day, { minLength: 10, maxLength: 10 }),
  at: moment,
  network: fc.nat(2),
  professionals: fc.nat(3),
  goals: fc.nat(4),
  now: fc.boolean(),
  invented: fc.boolean(),
  birth: fc.option(day),
  until: fc.option(fc.constant('2031-01-01')),
})

/** A random family with every kind of row, as it stands in the database. */
export const someFamily: fc.Arbitrary<Records> = sketch.map((s) => {
  const next = <T>(list: readonly T[]) => {
    let i = 0
    return () => list[i++ % list.length]!
  }
  const [id, say, perhaps, on] = [next(s.ids), next(s.words), next(s.maybes), next(s.days)]
  const records = noRecords()
  const familyId = id()
  const mother = id()
  const base = { version: 1, created_at: s.at, created_by: mother, updated_at: s.at, updated_by: mother }
  const own = () => ({ family_id: familyId, id: id(), ...base })
  const { family_id: _, ...family } = { ...own(), id: familyId }
  records.family.push({ ...family, name: say(), started: 'family', question: perhaps(), invented: s.invented })
  const person = (kind: Row<'person'>['kind'], personId = id()) => {
    const row: Row<'person'> = {
      ...own(),
      id: personId,
      kind,
      call_name: say(),
      full_name: perhaps(),
      birth_date: s.birth,
      pronoun: perhaps(),
      about: perhaps(),
      languages: kind === 'family' ? ['nl', say()] : [],
      look: { hair: 'curly', tone: 3 },
      deceased_on: null,
      drawn_as: perhaps(),
      drawn_shape: 'diamond',
    }
    records.person.push(row)
    return row
  }
  const seat = (p: Row<'person'>, state: Row<'seat'>['state'], organisation: string | null = null) => {
    const row: Row<'seat'> = {
      ...own(),
      person_id: p.id,
      kind: p.kind,
      role: perhaps(),
      organisation_id: organisation,
      purpose: perhaps(),
      may_expect: perhaps(),
      may_not_expect: perhaps(),
      since: '2020-02-29',
      until: state === 'active' ? null : s.until,
      look_again_on: p.kind === 'professional' ? on() : null,
      state,
      end_reason: perhaps(),
      asked_to_leave_at: null,
      asked_to_leave_by: null,
      asked_to_leave_reason: '',
      asked_to_leave_answer: '',
      phone: perhaps(),
      reachable: perhaps(),
      contact_audience: 'family',
    }
    records.seat.push(row)
    return row
  }
  const parent = person('family', mother)
  const child = person('family')
  const chair = seat(parent, 'active')
  seat(child, 'active')
  const others = [...Array(s.network).keys()].map(() => person('network'))
  for (const p of others) seat(p, 'invited')
  const organisation = { id: id(), name: say() }
  const helpers = [...Array(s.professionals).keys()].map(() => person('professional'))
  for (const p of helpers) seat(p, 'left', organisation.id)
  if (helpers.length > 0) records.organisation.push(organisation)
  const home = { ...own(), name: say(), colour: 'mint' as const, state: 'current' as const }
  records.household.push(home)
  records.residence.push({
    ...own(),
    person_id: child.id,
    household_id: home.id,
    nights: [1, 3, 7],
    weeks: 'odd',
    state: 'current',
  })
  records.relation.push({
    ...own(),
    from_person: mother,
    to_person: child.id,
    kind: 'parent',
    note: perhaps(),
    strength: '',
    state: 'current',
  })
  for (const p of others)
    records.relation.push({
      ...own(),
      from_person: child.id,
      to_person: p.id,
      kind: 'friend',
      note: perhaps(),
      strength: '',
      state: 'past',
    })
  records.parental_authority.push({
    ...own(),
    child_id: child.id,
    holder_id: mother,
    kind: 'parent',
    from_date: on(),
    until_date: null,
    evidence: perhaps(),
    checked_by: null,
    checked_on: null,
  })
  records.coordinator_term.push({ ...own(), seat_id: chair.id, from_at: s.at, until_at: null, note: perhaps() })
  records.coordinator_wish.push({ ...own(), person_id: child.id, seat_id: chair.id, note: perhaps() })
  records.invitation.push({
    ...own(),
    seat_id: chair.id,
    channel: 'email',
    expires_at: s.at,
    state: 'withdrawn',
    reason: perhaps(),
  })
  const item = (kind: Row<'plan_item'>['kind'], content: object, more: Partial<Row<'plan_item'>> = {}) => {
    const row: Row<'plan_item'> = {
      ...own(),
      created_by: mother,
      updated_by: mother,
      kind,
      parent_id: null,
      said_by: mother,
      state: 'current',
      on_date: null,
      audience: 'circle',
      audience_persons: [],
      content: { ...content, wording: 1 },
      ...more,
    }
    records.plan_item.push(row)
    return row
  }
  let above: string | null = null
  for (let i = 0; i < s.goals; i++) {
    const content = {
      words: say(),
      noticeableBy: perhaps(),
      lifeDomain: lifeDomains[i]!,
      forPersons: [child.id],
      supporters: [],
      why: '',
      levels: s.now
        ? { from: '2026-01-01', lowest: say(), lower: say(), expected: say(), higher: say(), highest: say(), weight: 2 }
        : null,
    }
    const goal = item('goal', content, { state: s.now ? 'now' : 'idea', parent_id: above, on_date: on() })
    item('view', { stance: 'agree', text: perhaps(), ofWording: 1 }, { parent_id: goal.id })
    item(
      'step',
      { what: say(), doers: [mother, child.id], time: '09:30', needs: perhaps(), brought: perhaps() },
      { parent_id: goal.id, state: 'open', on_date: on() },
    )
    item(
      'requirement',
      { text: say(), by: say(), basis: 'condition', reference: '', from: null, until: null },
      { parent_id: goal.id },
    )
    above = goal.id
  }
  item(
    'visit',
    {
      what: say(),
      from: '10:00',
      until: s.now ? '11:00' : null,
      place: 'home',
      visitors: [mother],
      forPersons: [child.id],
    },
    { state: 'planned', on_date: on() },
  )
  const weekly = item(
    'visit',
    {
      what: say(),
      sort: 'contact',
      from: null,
      until: null,
      nights: 2,
      place: 'elsewhere',
      where: say(),
      visitors: [],
      forPersons: [child.id],
      travel: 40,
      fixed: s.now,
      repeats: { every: 'week', step: 2, days: ['fri'], nth: null, until: null },
      changes: [{ day: '2026-12-04', cancelled: true, toDay: null, from: null, until: null, place: null, why: say() }],
    },
    { state: 'planned', on_date: '2026-11-20' },
  )
  item(
    'visit',
    { what: say(), from: '10:00', place: 'phone', visitors: [], forPersons: [], follows: weekly.id },
    { state: 'planned', on_date: on() },
  )
  item(
    'look-back',
    { persons: [mother], place: perhaps(), text: perhaps(), rhythm: s.now ? 'light' : null },
    { state: 'planned', on_date: on() },
  )
  const talk = item(
    'conversation',
    {
      text: say(),
      persons: [mother],
      place: perhaps(),
      time: s.now ? '10:00' : null,
      sort: s.now ? 'family' : 'talk',
      supporters: s.now ? [mother] : [],
    },
    { state: 'planned', on_date: on() },
  )
  const inTalk = { parent_id: talk.id }
  item('information', { part: 'worry', text: say() }, inTalk)
  item('condition', { text: say(), needs: say() }, { ...inTalk, state: 'not-yet' })
  item('plan-b', { text: say(), signal: perhaps(), doers: [mother] }, inTalk)
  item('limit', { text: say(), about: 'visits-week', number: 4, firm: s.now, until: '2026-12-31' })
  item('energy', { text: say(), way: 'costs', aboutPersons: [child.id] }, { said_by: child.id })
  item('capacity', { level: 'little', text: perhaps() }, { on_date: '2026-05-05' })
  item('calmer', { text: say(), week: '2026-05-04' }, { state: 'open' })
  item('agenda-point', { text: say() }, { parent_id: talk.id, state: 'open', said_by: child.id })
  item(
    'taking-part',
    { way: 'message', text: say(), persons: [] },
    { parent_id: talk.id, state: 'planned', said_by: child.id },
  )
  if (above)
    records.goal_origin.push({
      family_id: familyId,
      id: id(),
      goal_id: above,
      source_id: talk.id,
      created_at: s.at,
      created_by: mother,
    })
  item(
    'heard-check',
    { heard: 8, matters: s.now ? 0 : null, suits: 10, counts: null, text: perhaps() },
    { parent_id: talk.id, said_by: child.id, audience: 'chosen', audience_persons: [child.id] },
  )
  const word = item(
    'child-word',
    {
      room: 'dream',
      text: perhaps(),
      pictures: ['sun', 'pet'],
      drawing: s.now ? { strokes: [{ c: 5, w: 3, p: [0, 0, 1000, 999] }] } : null,
    },
    { said_by: child.id, audience: 'chosen', audience_persons: [child.id, mother] },
  )
  item(
    'came-of',
    { text: say(), itemId: talk.id },
    { parent_id: word.id, audience: 'chosen', audience_persons: [child.id, mother] },
  )
  const sound = [someWebm(), someOgg(), someMp4()].map((one) => cleaned(one)!)[s.now ? 0 : 2]!
  const hung = { id: id(), contentType: sound.contentType, size: sound.bytes.length, seconds: s.now ? 12 : null }
  const spoken = item(
    'child-word',
    { room: 'good', text: '', pictures: [], drawing: null, attachments: [hung] },
    { said_by: child.id, audience: 'chosen', audience_persons: [child.id, mother] },
  )
  records.attachment.push({
    family_id: familyId,
    id: hung.id,
    item_id: spoken.id,
    content_type: hung.contentType,
    seconds: hung.seconds,
    data: base64(sound.bytes),
    created_at: s.at,
    created_by: child.id,
  })
  item(
    'transcript',
    { text: say() },
    { parent_id: spoken.id, said_by: child.id, audience: 'chosen', audience_persons: [child.id, mother] },
  )
  const written = item('thread', { text: say() }, { state: 'sent', said_by: child.id, created_by: child.id })
  item('message', { text: say() }, { parent_id: written.id, state: 'sent' })
  item('document', { text: say(), title: 'Brief', sort: s.now ? 'letter' : 'report' }, { parent_id: written.id })
  item('strength', { text: say(), aboutPersons: [child.id] }, { audience: 'family' })
  item('worry', { text: say(), aboutPersons: [] }, { audience: 'chosen', audience_persons: [child.id] })
  item('success', { text: say(), aboutPersons: [child.id] }, { said_by: child.id })
  item('agreement', { text: say(), ifItGoesWrong: perhaps() })
  item('section', { section: 'our-day', text: say() })
  item(
    'progress',
    { direction: 'same', text: perhaps(), level: s.now ? -1 : null, ofWording: 1 },
    { parent_id: above, on_date: '2026-05-04' },
  )
  item(
    'own-line',
    { score: 6, text: perhaps() },
    { audience: 'chosen', audience_persons: [mother], on_date: '2026-05-04' },
  )
  item('domain-view', { lifeDomain: 'sleep', score: s.now ? 4 : null, text: say() })
  item('explanation', { part: 'tried', text: say(), brought: perhaps() })
  item('stuck', { text: say(), tried: perhaps(), eyes: perhaps() })
  item(
    'rest',
    { how: s.now ? 'asleep' : 'closed', text: say(), near: say(), persons: [mother] },
    { on_date: '2027-05-04' },
  )
  item('conclusion', { what: 'keep', text: say(), persons: [mother] }, { on_date: '2026-05-04' })
  const weighed = item(
    'weighing',
    { text: say(), aboutPersons: [child.id], values: perhaps(), heaviest: perhaps() },
    { state: 'open' },
  ).id
  const below = { parent_id: weighed }
  item('option', { text: say(), load: 'less', gives: perhaps(), costs: perhaps() }, { ...below, state: 'chosen' })
  item('voice', { text: say(), way: 'drawing', persons: [mother] }, { ...below, said_by: child.id })
  item('not-heard', { text: say(), aboutPersons: [child.id] }, below)
  item(
    'decision',
    {
      text: say(),
      character: s.now ? 'order' : 'voluntary',
      by: perhaps(),
      mandate: perhaps(),
      dissent: perhaps(),
      persons: [mother],
      tell: perhaps(),
      measure: s.now ? 'placement' : null,
      orderNumber: '',
      orderedOn: s.now ? '2026-05-01' : null,
      ground: perhaps(),
      from: s.now ? '2026-05-02' : null,
      until: s.now ? '2027-05-02' : null,
      contact: perhaps(),
      wayHome: perhaps(),
      tried: perhaps(),
      brought: perhaps(),
    },
    { ...below, state: 'proposed', on_date: on() },
  )
  const stepId = records.plan_item.find((row) => row.kind === 'step')?.id
  if (stepId) item('threat', { text: say(), aboutPersons: [child.id], solvedBy: perhaps() }, { parent_id: stepId })
  item('safety-agreement', {
    text: say(),
    layer: 'immediate',
    signal: perhaps(),
    when: perhaps(),
    doers: [mother],
    supporters: [mother],
  })
  item('safety-call', {
    text: perhaps(),
    name: perhaps(),
    phone: '06-00000001',
    persons: [mother],
    forPersons: [child.id],
  })
  item('near', { text: say(), persons: [mother] })
  item('hand-over', { text: perhaps(), persons: [mother], doers: [child.id] }, { parent_id: above, state: 'declined' })
  item('signature', { stance: 'see_differently', text: say() })
  records.plan_event.push(
    ...records.plan_item.map((row, i) => ({
      family_id: familyId,
      seq: i + 1,
      at: s.at,
      subject: 'plan_item' as const,
      subject_id: row.id,
      act: 'item.add',
      ground: 'own-words',
      by_person: mother,
      version: 1,
      audience: row.audience,
      audience_persons: row.audience_persons,
      before: null,
      after: JSON.parse(JSON.stringify(row)),
    })),
  )
  return records
})
