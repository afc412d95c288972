import { occurrencesIn, type Planned } from '@keukentafel/core/calendar/occurrences.ts'
import { faultsBetween } from '@keukentafel/core/plan/item.ts'
import { type Kind, kinds } from '@keukentafel/core/plan/kinds.ts'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify-chain.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { emptied, isAllInvented, resetDemo } from './reset-demo.ts'
import { seedDemo } from './seed-demo.ts'
import { stories } from './stories/all.ts'
import { thisWeek } from './story/days.ts'
import { accountIdOf, familyIdOf } from './write/cast.ts'
import { tables } from './write/ledger.ts'

const now = new Date()
let database: FreshDatabase
let owner: pg.Pool
beforeAll(async () => {
  database = await freshDatabase()
  owner = new pg.Pool({ ...database.owner, max: 3 })
  await seedDemo(owner, now)
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})
const rows = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
  (await owner.query<T>(sql, values)).rows
const one = async (sql: string, values: unknown[] = []) => Object.values((await rows(sql, values))[0]!)[0]

describe('three invented families', () => {
  test('have 4 to 14 people, 3 to 8 goals, and something of every kind and state that a story should show', async () => {
    const sizes = await rows<{
      people: number
      goals: number
    }>(`select (select count(*)::int from person p where p.family_id = f.id) as people,
      (select count(*)::int from plan_item i where i.family_id = f.id and i.kind = 'goal') as goals from family f`)
    expect(sizes).toHaveLength(3)
    for (const { people, goals } of sizes) {
      expect(people).toBeGreaterThanOrEqual(4)
      expect(people).toBeLessThanOrEqual(14)
      expect(goals).toBeGreaterThanOrEqual(3)
      expect(goals).toBeLessThanOrEqual(8)
    }
    const has = async (sql: string) => (await rows<{ v: string }>(sql)).map((row) => row.v).sort()
    expect(await has(`select distinct state as v from plan_item where kind = 'goal'`)).toEqual([
      'done',
      'idea',
      'later',
      'now',
      'stopped',
    ])
    // But for what is said aloud in writing: a voice is somebody's, and a made one would be none. So no invented child has spoken.
    const spoken = 'transcript'
    expect(await has(`select distinct kind as v from plan_item`)).toEqual(
      Object.keys(kinds)
        .filter((kind) => kind !== spoken)
        .sort(),
    )
    expect(
      await one(
        `select count(*)::int from goal_origin o join plan_item g on g.family_id = o.family_id and g.id = o.goal_id and g.kind = 'goal'
          join plan_item s on s.family_id = o.family_id and s.id = o.source_id and s.audience = 'circle' and s.created_at < g.created_at`,
      ),
    ).toBe(1)
    expect(await has(`select distinct audience as v from plan_item`)).toEqual(['chosen', 'circle', 'family'])
    expect(await has(`select distinct state as v from seat`)).toEqual([
      'active',
      'declined',
      'ended',
      'invited',
      'left',
    ])
    expect(await has(`select distinct kind as v from parental_authority`)).toEqual([
      'guardian',
      'institution',
      'none',
      'parent',
      'unknown',
    ])
    expect(
      await has(`select distinct (checked_on is null)::text as v from parental_authority where kind = 'parent'`),
    ).toEqual(['false', 'true'])
    expect(await has(`select distinct content ->> 'stance' as v from plan_item where kind = 'view'`)).toEqual([
      'agree',
      'agree_with_remark',
      'see_differently',
    ])
    expect(await has(`select distinct content ->> 'basis' as v from plan_item where kind = 'requirement'`)).toEqual([
      'condition',
      'order',
    ])
    expect(await has(`select distinct state as v from plan_item where kind = 'step'`)).toEqual([
      'done',
      'open',
      'stuck',
    ])
    expect(
      await one(
        `select count(*)::int from coordinator_term where until_at is not null and family_id in (select family_id from coordinator_term where note <> '' and until_at is null)`,
      ),
    ).toBe(2)
  })
  test('beside everything that is demanded stands how the family sees it', async () => {
    expect(
      await one(`select count(*)::int from plan_item r where kind = 'requirement' and not exists (select from plan_item v join person p on p.family_id = v.family_id and p.id = v.said_by
      and p.kind = 'family' where v.family_id = r.family_id and v.parent_id = r.id and v.kind = 'view')`),
    ).toBe(0)
  })
  test('nothing is decided about anybody without those whom it is about', async () => {
    const decided = await rows<{ faults: string[] }>(
      `select array(select f.code from decision_faults(i.family_id, i.id) f) as faults from plan_item i where i.kind = 'decision' and i.state = 'decided'`,
    )
    expect(decided).toEqual([{ faults: [] }])
  })
  test('hold at least twelve people one can be, all invented, one of them at two tables', async () => {
    expect(await one('select count(*)::int from account where invented')).toBeGreaterThanOrEqual(12)
    expect(await one('select count(*)::int from demo_person')).toBeGreaterThanOrEqual(12)
    expect(
      await one('select count(*)::int from account where not invented or email not like $1', ['%@keukentafel.example']),
    ).toBe(0)
    expect(
      await one(`select count(*)::int from seat where state = 'active' and account_id = $1`, [
        accountIdOf('tom@keukentafel.example'),
      ]),
    ).toBe(2)
    const [choice] = await rows<{ f: { families: { people: { kind: string }[] }[] } }>(
      'select demo_people(current_date) as f',
    )
    expect(choice!.f.families.map((f) => f.people.length >= 4)).toEqual([true, true, true])
  })
  test('have a child below twelve with a seat of her own, given to her on paper by a parent', async () => {
    const children = await rows<{ name: string; age: number; channel: string; by: string }>(
      `select p.call_name as name, extract(year from age($1::date, p.birth_date))::int as age, i.channel, parent.call_name as by
        from demo_person d join seat s on s.account_id = d.account_id join person p on p.family_id = s.family_id and p.id = s.person_id
        join invitation i on i.family_id = s.family_id and i.seat_id = s.id and i.state = 'accepted'
        join person parent on parent.family_id = i.family_id and parent.id = i.created_by
        where p.birth_date > $1::date - interval '12 years'`,
      [now],
    )
    expect(children).toEqual([{ name: 'Elif', age: 9, channel: 'paper', by: 'Sevgi' }])
  })
})

describe('what was said', () => {
  test('has the content that its kind asks, and no fault between fields', async () => {
    for (const item of await rows<{ kind: Kind; state: string; day: string | null; content: Record<string, unknown> }>(
      'select kind, state, on_date::text as day, content from plan_item',
    )) {
      const { wording, ofWording, ...content } = item.content
      expect(kinds[item.kind].content.parse(content)).toEqual(content)
      expect(wording).toBeTypeOf('number')
      expect(['view', 'progress', 'calmer-answer'].includes(item.kind)).toBe(ofWording !== undefined)
      expect(faultsBetween(item.kind, item.state, item.day, content)).toEqual([])
    }
  })
  test('names only people of that family', async () => {
    expect(
      await one(`select count(*)::int from plan_item i cross join jsonb_path_query(i.content, '$.*[*]') x join lateral (select x #>> '{}' as id) n on n.id ~ '^[0-9a-f]{8}-'
      where not exists (select from person p where p.family_id = i.family_id and p.id::text = n.id)`),
    ).toBe(0)
  })
  test('is in plain words', async () => {
    const texts = await rows<{
      t: string
    }>(`select content::text as t from plan_item union all select to_jsonb(s)::text from seat s union all select to_jsonb(p)::text from person p
      union all select after::text from plan_event union all select story from demo_family union all select description from demo_person`)
    for (const { t } of texts) expect(t).not.toMatch(/betrokkene|interventie|casus|middels|indien|cliënt/i)
  })
  test('makes a week that is alive, whatever day it is', async () => {
    for (let day = 0; day < 7; day++) {
      await resetDemo(owner, new Date(now.getTime() + day * 86_400_000))
      const visits = await rows<Planned & { family: string }>(
        `select id, family_id as family, state, on_date::text as "onDate", content from plan_item where kind = 'visit' and state = 'planned'`,
      )
      const monday = thisWeek('mon')(dayInAmsterdam(new Date(now.getTime() + day * 86_400_000).toISOString()))
      const times = Object.values(Object.groupBy(visits, ({ family }) => family)).map(
        (all) => occurrencesIn(all!, monday, addDays(monday, 13)).filter(({ cancelled }) => !cancelled).length,
      )
      expect(times).toHaveLength(3)
      for (const n of times) expect(n).toBeGreaterThan(8)
    }
    await resetDemo(owner, now)
  })
})

describe('history', () => {
  test('goes back months, in the order of time, and lies in the past', async () => {
    const [times] = await rows<{ ordered: boolean; future: boolean; months: number; reworded: number }>(
      `select
      bool_and(at >= earlier) as ordered, bool_or(at > $1) as future, extract(day from max(at) - min(at))::int / 30 as months,
      count(*) filter (where version > 1 and (x.before #> '{content,wording}') <> (x.after #> '{content,wording}'))::int as reworded
      from (select *, lag(at, 1, at) over (partition by family_id order by seq) as earlier from plan_event) x`,
      [now],
    )
    expect(times).toMatchObject({ ordered: true, future: false })
    expect(times!.months).toBeGreaterThan(6)
    expect(times!.reworded).toBeGreaterThan(10)
  })
  test('ends, for every row, in what the row is now; every version is in it once', async () => {
    for (const table of tables) {
      const id = table === 'family' ? 'id' : 'family_id'
      expect(
        await one(`select count(*)::int from ${table} r where to_jsonb(r) - '{name_key,share_keys,path,yes,about_persons,under_persons,words_key}'::text[] - case when '${table}' = 'plan_item' then 'piece' else '' end is distinct from (select after from plan_event e where e.family_id = r.${id} and e.subject = '${table}'
        and e.subject_id = r.id and e.version = r.version)`),
      ).toBe(0)
    }
    expect(
      await one(
        `select count(*)::int from (select row_number() over (partition by family_id, subject_id, subject order by seq) as n, version from plan_event) x where n <> version`,
      ),
    ).toBe(0)
  })
  test('a goal was never "now" while nobody of the family agreed with its words', async () => {
    const wrong =
      await rows(`select g.after #>> '{content,words}' from plan_event g where g.subject = 'plan_item' and g.after ->> 'kind' = 'goal' and g.after ->> 'state' = 'now'
      and not exists (select from plan_event v join person p on p.family_id = v.family_id and p.id = (v.after ->> 'said_by')::uuid and p.kind = 'family'
        where v.family_id = g.family_id and v.after ->> 'kind' = 'view' and v.after ->> 'parent_id' = g.after ->> 'id' and v.after #>> '{content,stance}' <> 'see_differently'
        and v.after #> '{content,ofWording}' = g.after #> '{content,wording}' and v.at <= g.at + interval '1 second')`)
    expect(wrong).toEqual([])
  })
  test('keeps its chain, which shows a line that was changed and lines that are gone', async () => {
    for (const story of stories) expect(await verifyChain(owner, familyIdOf(story))).toBeNull()
    const family = familyIdOf(stories[0]!)
    await owner.query(`update plan_event set after = after || '{"state":"x"}' where family_id = $1 and seq = 7`, [
      family,
    ])
    expect(await verifyChain(owner, family)).toEqual({ log: 'plan', seq: 7, fault: 'line' })
    await owner.query('delete from plan_event where family_id = $1 and seq = 7', [family])
    expect(await verifyChain(owner, family)).toEqual({ log: 'plan', seq: 8, fault: 'gap' })
    await resetDemo(owner, now)
    await owner.query('delete from plan_event where family_id = $1 and seq >= 20', [family])
    expect(await verifyChain(owner, family)).toEqual({ log: 'plan', seq: 19, fault: 'head' })
    await owner.query('delete from plan_event where family_id = $1', [family])
    expect(await verifyChain(owner, family)).toMatchObject({ log: 'plan', fault: 'head' })
    await owner.query('delete from access_log where family_id = $1', [family])
    await resetDemo(owner, now)
  })
})

describe('back to the start', () => {
  const ids = () =>
    rows<{ ids: string }>(
      `select string_agg(id::text, ' ' order by id) as ids from (select id from plan_item union select id from person union select id from seat union select id from account) x`,
    )
  test('gives the same people and words with the same ids, and ends every session', async () => {
    const before = await ids()
    await owner.query(
      `insert into session (account_id, token, expires_at) select id, 'x' || id, now() + interval '1 day' from account`,
    )
    await resetDemo(owner, now)
    expect(await ids()).toEqual(before)
    expect(await one('select count(*)::int from session')).toBe(0)
    expect(await one('select count(*)::int from access_log')).toBe(3)
  })
  test('forgets no table: each is emptied, goes with the account or organisation it is of, or belongs to the installation', async () => {
    // What is of an account or a family, and of nothing else, goes with it.
    const found = await rows<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'
      and not exists (select from pg_constraint c where c.conrelid = format('%I', tablename)::regclass and c.confrelid in ('account'::regclass, 'family'::regclass) and c.confdeltype = 'c'
        and (select a.attnotnull from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]))`)
    const left = found.map(({ name }) => name).filter((name) => !emptied.includes(name))
    expect(left.sort()).toEqual([
      'migration',
      'organisation_word',
      // With the calendar of somebody, and so with their account.
      'other_busy',
      'other_component',
      'provider',
      'provider_attempt',
      'retention_term',
      'seat_level',
      'secret',
      'sign_in_challenge',
    ])
  })
  test('leaves the organisation by whose provider people sign in', async () => {
    const [made] = await rows<{ id: string }>(
      `insert into organisation (name) values ('Wijkteam van de beheerder') returning id`,
    )
    await owner.query(
      `insert into provider (id, name, organisation_id, issuer, client_id, key_sealed, public_key, acr, at_least)
        values ('wijkteam', 'Wijkteam', $1, 'https://provider.example', 'a', 'a', '{}', '{}', 'low')`,
      [made!.id],
    )
    await resetDemo(owner, now)
    expect(await one(`select count(*)::int from organisation where name = 'Wijkteam van de beheerder'`)).toBe(1)
    await owner.query('delete from provider')
    await resetDemo(owner, now)
  })
  test('empties what people did, with the log of who looked at many tables, and that log goes on', async () => {
    const look = () =>
      rows(
        `select append_list(gen_random_uuid(), 'family.read', 'family.list', 'seat-at-the-table', '{}', '{}')
        from (select set_config('kt.account', $1, false)) entered`,
        [accountIdOf('tom@keukentafel.example')],
      )
    await look()
    await resetDemo(owner, now)
    expect(await one('select count(*)::int from list_log')).toBe(0)
    await look()
    expect(await one('select max(seq)::int from list_log')).toBe(1)
    await resetDemo(owner, now)
  })
  test('is refused, and nothing is lost, while anything is not invented', async () => {
    expect(await isAllInvented(owner)).toBe(true)
    await owner.query(`insert into account (email) values ('echt@voorbeeld.example')`)
    expect(await isAllInvented(owner)).toBe(false)
    await expect(resetDemo(owner, now)).rejects.toMatchObject({ code: 'database.not-invented' })
    expect(await one('select count(*)::int from family')).toBe(3)
    await owner.query('delete from account where not invented')
  })
})
