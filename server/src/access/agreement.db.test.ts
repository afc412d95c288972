import { may } from '@keukentafel/core/access/decide.ts'
import type { Facts } from '@keukentafel/core/access/facts.ts'
import { kindNames, kinds } from '@keukentafel/core/plan/kinds.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { READERS_OF_ITEMS } from '../changes/reader-store.ts'
import type { Entry } from '../db/database.ts'
import { type Statement, statement } from '../db/statement.ts'
import { READ_PLAN_TEXT } from '../plan/plan-store.ts'
import { accountsOf, disagreementsOf, familiesOr, SEED, SEEDS } from '../testing/agreement.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { insertWorlds } from '../testing/insert-worlds.ts'
import { itemFactsOf, memberFactsOf, randomWorlds, viewerFacts, type World } from '../testing/worlds.ts'
import { ME, toldInPlan } from './scopes/item.ts'
import { detailed } from './scopes/member.ts'

// The rule (core/src/access) and the same rule as SQL (scopes) must say the same for every viewer in every family.
// AGREEMENT_FAMILIES=100000 runs it on many more.
const FAMILIES = familiesOr(2000)
const TODAY = '2026-02-28'
const BATCH = 500
// Of each sort as many: what a sort is named for happens often in it.
const sorts = ['everything', 'authority', 'sharing', 'holding-back'] as const
type Sort = (typeof sorts)[number]

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

// The second net (row-level security) is opened for this family, so that the scopes are tested by themselves.
const enter = (accountId: string, familyId: string): Entry => ({
  statement: statement('select enter_account($1), enter_family($2)'),
  values: [accountId, familyId],
})
// Also what does not open with the plan: the scope is the same.
const READ_PLAN = statement(READ_PLAN_TEXT.replace(`= $1 and ${toldInPlan('i')} and`, '= $1 and'))
const DETAILED = statement(`with ${ME} select p.id from me, person p where p.family_id = $1 and ${detailed('p')}`)

interface Told {
  read: string[]
  edit: string[]
  move: string[]
  details: string[]
}
/** What SQL says one account may see and do. */
async function bySql(world: World, accountId: string, plan: Statement, details: Statement): Promise<Told> {
  const { results } = await t.deps.db.read(enter(accountId, world.familyId), [
    [plan, [world.familyId, TODAY]],
    [details, [world.familyId, TODAY]],
  ])
  const row = results[0]![0] as { body: string } | undefined
  const items = row
    ? (JSON.parse(row.body) as { items: { item: { id: string }; can: { edit: boolean; move: boolean } }[] }).items
    : []
  const ids = (list: typeof items) => list.map((i) => i.item.id).sort()
  return {
    read: ids(items),
    edit: ids(items.filter((i) => i.can.edit)),
    move: ids(items.filter((i) => i.can.move)),
    details: (results[1] as { id: string }[]).map((r) => r.id).sort(),
  }
}
/** What the rule says. */
function byRule(world: World, accountId: string): Told {
  const facts = viewerFacts(world, accountId, TODAY)
  const me = facts.viewer.kind === 'account' ? facts.viewer.seat?.personId : undefined
  const ids = (action: 'item.read' | 'item.edit' | 'item.move') =>
    world.items
      .filter((i) => may(action, { ...facts, item: itemFactsOf(world, i, accountId, TODAY) } as Facts))
      .map((i) => i.id)
      .sort()
  return {
    read: ids('item.read'),
    edit: ids('item.edit'),
    move: ids('item.move'),
    details: me
      ? world.persons
          .filter((p) => may('member.details', { ...facts, member: memberFactsOf(world, me, p.id, TODAY) }))
          .map((p) => p.id)
          .sort()
      : [],
  }
}
const disagreements = (worlds: World[], plan = READ_PLAN, details = DETAILED) =>
  disagreementsOf(worlds, (world, account) => bySql(world, account, plan, details), byRule)

describe(`rule and SQL agree (seed ${SEED})`, () => {
  // The last that were drawn of each sort, for the mistakes below.
  const drawn: Record<Sort, World[]> = { everything: [], authority: [], sharing: [], 'holding-back': [] }
  test(`on ${FAMILIES} generated families, for every viewer`, { timeout: 3_600_000 }, async () => {
    for (const sort of sorts)
      for (const seed of sort === 'everything' ? [SEED] : SEEDS)
        for (let done = 0; done < FAMILIES / sorts.length; done += BATCH) {
          const worlds = randomWorlds(BATCH, TODAY, seed + done, sort)
          await insertWorlds(t.owner, worlds)
          expect((await disagreements(worlds)).slice(0, 1)).toEqual([])
          drawn[sort] = worlds
        }
  })

  test('where a kind lies is the same in the database', async () => {
    for (const kind of kindNames)
      expect((await t.owner.query('select piece_of($1) as piece', [kind])).rows[0].piece).toBe(kinds[kind].piece)
  })

  test('the worlds hold what is shared and not, for those who are not of the family', () => {
    const guests = drawn.sharing
      .flatMap((w) =>
        accountsOf(w).flatMap((a) =>
          w.items.map((i) => ({ ...viewerFacts(w, a, TODAY), item: itemFactsOf(w, i, a, TODAY) })),
        ),
      )
      .filter((facts) => facts.viewer.kind === 'account' && facts.viewer.seat?.kind !== 'family')
    const open = guests.filter((facts) => may('item.read', facts)).length
    expect(open).toBeGreaterThan(guests.length / 20)
    expect(open).toBeLessThan(guests.length * 0.9)
  })

  test('who is told of a change is who may read it', async () => {
    for (const world of [drawn.everything, drawn.sharing, drawn['holding-back']].flatMap((worlds) =>
      worlds.slice(0, 200),
    )) {
      for (const item of world.items) {
        const { results } = await t.deps.db.read(
          { statement: statement('select enter_family($1)'), values: [world.familyId] },
          [[READERS_OF_ITEMS, [world.familyId, TODAY, [item.id]]]],
        )
        const told = (results[0] as { account_id: string }[]).map((r) => r.account_id).sort()
        const readers = accountsOf(world)
          .filter((a) =>
            may('item.read', { ...viewerFacts(world, a, TODAY), item: itemFactsOf(world, item, a, TODAY) }),
          )
          .sort()
        expect(told).toEqual(readers)
      }
    }
  })

  // Each mistake shows itself in one of two kinds of families: by turns it is found soonest.
  const byTurns = (some: World[], others: World[]) =>
    Array.from({ length: Math.max(some.length, others.length) }, (_, i) => [some[i], others[i]])
      .flat()
      .filter((world) => world !== undefined)
  // Mistakes that a tired person makes; each must be found, or this test does not guard anything.
  const mistakes: [string, 'plan' | 'held' | 'details', string, string][] = [
    ['the end of a seat counts a day too long', 'plan', '$2::date < s.until', '$2::date <= s.until'],
    ['a seat that begins tomorrow works today', 'plan', 'and s.since <= $2::date', ''],
    ['an invited seat works before it was accepted', 'plan', `and s.state = 'active' and s.since`, 'and s.since'],
    [
      'the circle hears what was said in the family',
      'plan',
      `i.audience = 'family' and me.kind = 'family'`,
      `i.audience = 'family'`,
    ],
    [
      'everybody is a chosen person',
      'plan',
      `i.audience = 'chosen' and me.person_id = any(i.audience_persons)`,
      `i.audience = 'chosen'`,
    ],
    ['the sayer loses the own words', 'plan', 'i.said_by = me.person_id or i.created_by', 'i.created_by'],
    [
      'network counts as family in editing',
      'plan',
      `(me.kind = 'family' and i.said_by = any (sayers.silent))`,
      `(me.kind <> 'professional' and i.said_by = any (sayers.silent))`,
    ],
    [
      'the family edits the words of who has an account',
      'plan',
      's.account_id is not null)), ',
      's.account_id is null)), ',
    ],
    ['a doer is forgotten', 'plan', `else 'doers' end ? me.person_id`, `else 'nobody' end ? me.person_id`],
    ['the coordinator is anybody', 'plan', 'me.is_coordinator or', 'true or'],
    [
      'unknown authority opens',
      'details',
      `a.kind in ('parent', 'guardian', 'institution')`,
      `a.kind in ('parent', 'guardian', 'institution', 'unknown')`,
    ],
    ['unchecked authority opens', 'details', 'and a.checked_on is not null', ''],
    ['authority outlives its end', 'details', 'and (a.until_date is null or $2::date < a.until_date)', ''],
    ['authority outlives the 18th birthday', 'details', 'birth_date)) < 18', 'birth_date)) < 19'],
    [
      'what was withdrawn still opens',
      'plan',
      `h.state = 'open' and h.from_date`,
      `h.state <> 'refused' and h.from_date`,
    ],
    [
      'what was refused still opens',
      'plan',
      `h.state = 'open' and h.from_date`,
      `h.state <> 'withdrawn' and h.from_date`,
    ],
    ['what begins tomorrow opens today', 'plan', 'h.from_date <= $2::date and ', ''],
    ['the day after the last', 'plan', '$2::date < h.until_date', '$2::date <= h.until_date'],
    ['one piece opens another', 'plan', "h.subject_id || ':' || h.piece", "h.subject_id || ':' || piece_of('goal')"],
    ['one person opens another', 'plan', 'i.share_keys <@ me.keys', 'i.share_keys && me.keys'],
    ['a parent alone for a child of 13', 'plan', 'then h.yes ? h.subject_id::text and (', 'then ('],
    ['a child of 13 without the parents', 'plan', `(h.without_holders <> '' or `, `(true or `],
    [
      'the reason to leave the parents out counts below 12 too',
      'plan',
      `interval '12 years' then h.yes ? h.subject_id::text and`,
      `interval '0 years' then h.yes ? h.subject_id::text and`,
    ],
    [
      'the parents go on after the twelfth birthday',
      'plan',
      `interval '12 years' then h.yes`,
      `interval '13 years' then h.yes`,
    ],
    [
      'the parents go on after the sixteenth birthday',
      'plan',
      `interval '16 years' then h.yes`,
      `interval '17 years' then h.yes`,
    ],
    [
      'the family takes back how a goal goes for somebody else',
      'plan',
      `'progress', 'own-line', 'domain-view', 'heard-check', 'child-word', `,
      '',
    ],
    [
      'the family takes back somebody’s voice in a weighing',
      'plan',
      `'voice', 'condition', 'thread'`,
      `'condition', 'thread'`,
    ],
    [
      'the family says that a condition of a helper is met',
      'plan',
      `'voice', 'condition', 'thread'`,
      `'voice', 'thread'`,
    ],
    ['who sent it says it otherwise', 'plan', `i.kind not in ('thread', 'message') and (i.said_by`, `(i.said_by`],
    ['the family moves what was sent', 'plan', `'condition', 'thread', 'message') then`, `'condition') then`],
    [
      'the coordinator wakes the plan that the family laid to rest',
      'plan',
      `.kind in ('rest', 'limit') then`,
      `.kind = 'never' then`,
    ],
    [
      'a child of nine ends a limit of the mother',
      'plan',
      `i.kind in ('limit', 'calmer-change')`,
      `i.kind = 'calmer-change'`,
    ],
    [
      'a child of nine carries out what could be otherwise',
      'plan',
      `i.kind in ('limit', 'calmer-change')`,
      `i.kind = 'limit'`,
    ],
    [
      'a child of thirteen may not',
      'plan',
      `p.id = me.person_id and p.birth_date > $2::date - interval '12 years'`,
      `p.id = me.person_id and p.birth_date > $2::date - interval '14 years'`,
    ],
    ['one parent of two is enough', 'plan', 'bool_and(a.kind', 'bool_or(a.kind'],
    ['unknown authority does not close', 'plan', `a.kind <> 'none'`, `a.kind not in ('none', 'unknown')`],
    ['authority that nobody checked is enough', 'plan', 'a.checked_on is not null and h.yes', 'h.yes'],
    [
      'nothing recorded about authority opens',
      'plan',
      'h.yes ? a.holder_id::text), false)',
      'h.yes ? a.holder_id::text), true)',
    ],
    ['a single thing opens everything of that person', 'plan', 'where given.item = any (i.path)', 'where true'],
    ['what is told of a small child is closed', 'plan', `interval '12 years') as keys`, `interval '11 years') as keys`],
    [
      'who is spoken about at twelve is not asked',
      'plan',
      `interval '12 years') as keys`,
      `interval '13 years') as keys`,
    ],
    [
      'nothing has to be shared',
      'plan',
      "and (me.kind = 'family' or case when me.items",
      'and (true or case when me.items',
    ],
    ['who is written about hears nothing of it', 'held', 'i.about_persons && me.stands_for', 'false'],
    [
      'a child under twelve hears it by itself',
      'held',
      'extract(year from age($2::date, p.birth_date)) >= 12, true))',
      'true, true))',
    ],
    [
      'the parent goes on hearing what is written about who is twelve',
      'held',
      'p.birth_date)) < 12 and exists',
      'p.birth_date)) < 13 and exists',
    ],
    ['a parent hears it without authority that was checked', 'held', 'and ra.checked_on is not null', ''],
    ['authority that is over still hears it', 'held', 'and (ra.until_date is null or $2::date < ra.until_date)', ''],
    [
      'a note on what was said to the helper alone gives that away',
      'held',
      "or (up.audience = 'chosen' and me.person_id = any(up.audience_persons))",
      "or up.audience = 'chosen'",
    ],
    ['what hangs below what one hears is not about one', 'held', 'or (i.under_persons && me.stands_for', 'or (false'],
    ['what is held back is heard', 'held', 'then s.person_id = any (b.from_persons) and', 'then false and'],
    ['what hangs below what is held back is heard', 'held', '(i.path && me.held)', '(i.id = any (me.held))'],
    ['held back for ever', 'held', 'any (b.from_persons) and $2::date < b.until_date', 'any (b.from_persons)'],
    [
      'held back a day too long',
      'held',
      'any (b.from_persons) and $2::date < b.until_date',
      'any (b.from_persons) and $2::date <= b.until_date',
    ],
    [
      'what waits is heard by others',
      'held',
      "else b.state in ('asked', 'refused') and",
      "else b.state in ('refused') and",
    ],
    [
      'what was refused is heard by others',
      'held',
      "else b.state in ('asked', 'refused') and",
      "else b.state in ('asked') and",
    ],
    ['a question to go on closes it for everybody', 'held', 'and b.prolongs is null and', 'and'],
    [
      'the second goes on reading when the term has passed',
      'held',
      "b.state = 'asked' and b.second_seat = s.id and $2::date < b.answer_before) as judges",
      "b.state = 'asked' and b.second_seat = s.id) as judges",
    ],
    ['any professional is the second', 'held', 'b.second_seat = s.id and $2', "s.kind = 'professional' and $2"],
    ['what was disclosed stays open when it was ended', 'held', 'd.ended_on is null and', 'true and'],
    ['what was disclosed stays open after its review', 'held', '$2::date < d.review_on', 'true'],
    ['what is disclosed from tomorrow opens today', 'held', 'd.on_date <= $2::date and ', ''],
    ['what was disclosed opens for everybody', 'held', 'd.recipient_seat = s.id and d.ended_on', 'd.ended_on'],
    ['a disclosure opens what hangs below it', 'held', 'i.id = any (me.disclosed)', 'i.path && me.disclosed'],
    ['a former home still opens', 'details', `and theirs.state = 'current'`, ''],
  ]
  test('the second net alone: without a seat in a family no row of it is there, whatever the statement forgets', async () => {
    const all = statement(
      'select family_id from plan_item union all select family_id from person union all select family_id from plan_event union all select id from family',
    )
    for (const world of drawn.everything.slice(0, 50)) {
      for (const account of accountsOf(world)) {
        const { results } = await t.deps.db.read(
          { statement: statement('select enter_account($1)'), values: [account] },
          [[all, []]],
        )
        const seated = world.seats.some((s) => s.accountId === account && s.state === 'active')
        expect(new Set((results[0] as { family_id: string }[]).map((r) => r.family_id))).toEqual(
          new Set(seated ? [world.familyId] : []),
        )
      }
    }
  })

  test.each(mistakes)('planted mistake is found: %s', { timeout: 600_000 }, async (_name, where, right, wrong) => {
    const original = where === 'details' ? DETAILED : READ_PLAN
    expect(original.text.includes(right)).toBe(true)
    const planted = statement(original.text.replaceAll(right, wrong))
    const found = await (where === 'details'
      ? disagreements(byTurns(drawn.authority, drawn.everything), READ_PLAN, planted)
      : disagreements(where === 'held' ? drawn['holding-back'] : byTurns(drawn.sharing, drawn.everything), planted))
    expect(found.length).toBeGreaterThan(0)
  })
})
