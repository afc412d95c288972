import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HeardItem } from '../waits/waits.ts'
import { type ContributingSeat, contributionsOf, oncePerPair, pointedSeats } from './contribution.ts'

const today = '2026-11-23'
const seat = (personId: string, more: Partial<ContributingSeat> = {}): ContributingSeat => ({
  id: `seat-${personId}`,
  personId,
  kind: 'professional',
  state: 'active',
  until: null,
  lookAgainOn: '2027-01-01',
  isCoordinator: false,
  ...more,
})
const item = (kind: string, content: object, more: Partial<HeardItem> = {}): HeardItem => ({
  id: `${kind}-${JSON.stringify(content)}`,
  kind,
  state: { goal: 'now', step: 'open', visit: 'planned' }[kind] ?? 'current',
  saidBy: 'mama',
  parentId: kind === 'step' || kind === 'visit' ? 'g' : null,
  onDate: null,
  createdAt: '2026-05-01T10:00:00Z',
  updatedAt: '2026-05-02T10:00:00Z',
  content: content as Record<string, unknown>,
  ...more,
})
const goal = (more: Partial<HeardItem> = {}) => item('goal', { supporters: [] }, { id: 'g', ...more })
const signs = (seats: ContributingSeat[], items: HeardItem[]) =>
  Object.fromEntries(pointedSeats(seats, items, today).map(({ personId, signs }) => [personId, signs]))

test('who does something for a goal that lives is left in peace, whatever that is', () => {
  for (const doing of [
    item('step', { doers: ['tom'] }),
    item('step', { doers: ['tom'] }, { state: 'stuck' }),
    item('visit', { visitors: ['tom'] }, { onDate: today }),
    item('visit', { visitors: ['tom'] }, { onDate: '2026-12-01', parentId: null }),
    item('visit', { visitors: ['tom'], repeats: { until: null } }, { onDate: '2026-01-01' }),
  ])
    expect(signs([seat('tom')], [goal(), doing])).toEqual({})
  expect(signs([seat('tom')], [goal({ content: { supporters: ['tom'] } })])).toEqual({})
})
test('without anything it is asked, and it says when the last step was', () => {
  const done = item('step', { doers: ['tom'] }, { state: 'done' })
  for (const items of [
    [goal(), done],
    [goal(), done, item('visit', { visitors: ['tom'] }, { onDate: '2026-11-22' })],
    [goal(), done, item('step', { doers: ['tom'] }, { parentId: 'gone' })],
  ])
    expect(pointedSeats([seat('tom')], items, today)).toEqual([
      { seatId: 'seat-tom', personId: 'tom', signs: ['no-goal'], doubled: [], lastStep: '2026-05-02' },
    ])
})
test('a day that came is asked about; who coordinates, the family, a neighbour, who left and who stays near are not', () => {
  expect(signs([seat('tom', { lookAgainOn: today }), seat('an', { until: today })], [])).toEqual({
    tom: ['look-again'],
    an: ['until'],
  })
  const free = [
    seat('tom', { isCoordinator: true }),
    seat('oma', { kind: 'family', lookAgainOn: '2020-01-01' }),
    seat('buur', { kind: 'network', lookAgainOn: '2020-01-01' }),
    seat('weg', { state: 'left' }),
    seat('blijft', { lookAgainOn: '2020-01-01' }),
  ]
  expect(signs(free, [goal(), item('near', { persons: ['blijft'] })])).toEqual({})
  expect(signs(free, [goal(), item('near', { persons: ['blijft'] }, { state: 'past' })])).toEqual({
    blijft: ['look-again', 'no-goal'],
  })
})
test('before there is a goal people get to know each other', () => expect(signs([seat('tom')], [])).toEqual({}))
test('two helpers with the same kind of work each their own are doubled; together, or with other work, they are not', () => {
  const [tom, samira] = [item('step', { doers: ['tom'] }), item('step', { doers: ['samira'] })]
  const seats = [seat('tom'), seat('samira'), seat('buur', { kind: 'network' })]
  expect(signs(seats, [goal(), tom, samira])).toEqual({ tom: ['doubled'], samira: ['doubled'] })
  expect(signs(seats, [goal(), item('step', { doers: ['tom', 'samira'] })])).toEqual({})
  expect(signs(seats, [goal(), tom, item('visit', { visitors: ['samira'] }, { onDate: today })])).toEqual({})
  expect(signs([seats[0]!, seats[2]!], [goal(), tom, item('step', { doers: ['buur'] })])).toEqual({})
  expect(pointedSeats(seats, [goal(), tom, samira], today)[0]!.doubled).toEqual([
    { goalId: 'g', withPersons: ['samira'] },
  ])
})
test('two who do the same are one card; who is asked more, and oneself, keep theirs; another goal is another card', () => {
  const cards = (seats: ContributingSeat[], items: HeardItem[], mine?: string) =>
    oncePerPair(pointedSeats(seats, items, today), mine).map(({ personId }) => personId)
  const [tom, samira, an] = ['tom', 'samira', 'an'].map((id) => item('step', { doers: [id] })) as [
    HeardItem,
    HeardItem,
    HeardItem,
  ]
  const seats = [seat('tom'), seat('samira'), seat('an')]
  expect(cards(seats.slice(0, 2), [goal(), tom, samira])).toEqual(['tom'])
  expect(cards(seats, [goal(), tom, samira, an])).toEqual(['tom'])
  expect(cards(seats.slice(0, 2), [goal(), tom, samira], 'samira')).toEqual(['samira'])
  expect(cards([seat('tom'), seat('samira', { until: today })], [goal(), tom, samira])).toEqual(['samira'])
  // Tom and An do it together; both do what Samira does too.
  const together = item('step', { doers: ['tom', 'an'] })
  expect(cards(seats, [goal(), together, samira])).toEqual(['samira'])
  expect(cards([...seats].reverse(), [goal(), together, samira])).toEqual(['samira'])
  const other = goal({ id: 'h' })
  const below = (one: HeardItem, n: string) => ({ ...one, id: n, parentId: 'h' })
  expect(cards(seats, [goal(), other, tom, samira, below(samira, '1'), below(an, '2')])).toEqual(['tom', 'samira'])
  // The second card asks only about what the first did not say.
  const both = [goal(), other, tom, samira, below(samira, '1'), below(an, '2')]
  expect(
    oncePerPair(pointedSeats(seats, both, today)).map(({ doubled }) => doubled.map(({ goalId }) => goalId)),
  ).toEqual([['g'], ['h']])
})
test('nobody is pointed at who is not a professional at the table; what is not heard points at nobody more', () => {
  const who = fc.constantFrom('a', 'b', 'c')
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          kind: fc.constantFrom('step', 'visit'),
          who: fc.uniqueArray(who, { minLength: 1 }),
          onDate: fc.constantFrom(today, '2026-11-01'),
        }),
        { maxLength: 8 },
      ),
      fc.record({
        a: fc.constantFrom('family', 'network', 'professional'),
        b: fc.constantFrom('network', 'professional'),
      }),
      (work, kinds) => {
        const items = [
          goal(),
          ...work.map((w, n) => item(w.kind, { doers: w.who, visitors: w.who }, { id: String(n), onDate: w.onDate })),
        ]
        const seats = [seat('a', { kind: kinds.a as 'family' }), seat('b', { kind: kinds.b as 'network' }), seat('c')]
        const pointed = pointedSeats(seats, items, today)
        for (const { personId, signs } of pointed) {
          expect(seats.find((s) => s.personId === personId)!.kind).toBe('professional')
          const does = contributionsOf(items, today).some((one) => one.personId === personId)
          expect(signs.includes('no-goal')).toBe(!does)
        }
        // Fewer words never make two doubled.
        const fewer = pointedSeats(seats, items.slice(0, -1), today).filter(({ signs }) => signs.includes('doubled'))
        for (const { personId } of items.length > 1 ? fewer : [])
          expect(pointed.find((p) => p.personId === personId)?.signs).toContain('doubled')
      },
    ),
  )
})
