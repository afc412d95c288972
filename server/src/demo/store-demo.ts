import type pg from 'pg'
import { type AccessLine, asJson } from '../audit/access-log.ts'
import type { Story } from './story/story.ts'
import { accountIdOf, familyIdOf } from './write/cast.ts'
import { organisationIdOf } from './write/circle.ts'
import { idOf } from './write/ids.ts'
import { type Event, type Ledger, type Row, type Table, tables } from './write/ledger.ts'
import { accountsOf } from './write/people.ts'
import { writeStory } from './write/write-story.ts'

/** Puts stories into an empty database, in the transaction of this client: a few statements for all of them. */
export async function store(client: pg.PoolClient, stories: readonly Story[], now: Date): Promise<void> {
  const ledgers = stories.map((story) => writeStory(story, now))
  // The trigger of history stays silent: the history is given below, with the times at which things were said.
  await client.query(`select set_config('kt.act', 'demo.seed', true), set_config('kt.history', 'given', true)`)
  await insertAccounts(client, stories)
  for (const table of tables) await insertRows(client, table, ledgers)
  await insertEvents(
    client,
    ledgers.flatMap((ledger) => ledger.events()),
  )
  await insertOrigins(client, stories, ledgers)
  await insertAccess(client, stories, ledgers)
  await insertChoice(client, stories)
}

async function insertAccounts(client: pg.PoolClient, stories: readonly Story[]): Promise<void> {
  const accounts = new Map(stories.flatMap(accountsOf).map((account) => [account.id, account]))
  const organisations = new Set(
    stories.flatMap((story) => Object.values(story.people).flatMap((person) => person.seat?.organisation ?? [])),
  )
  await client.query(
    `insert into account (id, name, email, email_verified, invented) select id, name, email, true, true from jsonb_to_recordset($1) as x(id uuid, name text, email text)`,
    [JSON.stringify([...accounts.values()])],
  )
  await client.query(
    'insert into organisation (id, name) select * from jsonb_to_recordset($1) as x(id uuid, name text)',
    [JSON.stringify([...organisations].map((name) => ({ id: organisationIdOf(name), name })))],
  )
  await insertOfficer(client)
  await insertWords(client)
}

/** Words of two organisations: whoever sits at a table with them reads what they mean. */
const WORDS = [
  {
    organisation: 'Wijkteam Zuiderhof',
    word: 'noodfonds',
    meaning: 'Een potje van de wijk, voor iets wat echt nodig is en wat niemand anders betaalt.',
  },
  {
    organisation: 'GGZ De Kade',
    word: 'signaleringsplan',
    meaning: 'Eén blad waarop staat waaraan je merkt dat het minder gaat, en wie dan wat doet.',
  },
]
async function insertWords(client: pg.PoolClient): Promise<void> {
  const rows = WORDS.map(({ organisation, ...word }) => ({ organisation_id: organisationIdOf(organisation), ...word }))
  await client.query(
    `insert into organisation_word (organisation_id, id, word, meaning)
      select o.id, gen_random_uuid(), x.word, x.meaning from jsonb_to_recordset($1) as x(organisation_id uuid, word text, meaning text)
      join organisation o on o.id = x.organisation_id`,
    [JSON.stringify(rows)],
  )
}

/** Who answers "waarom keek Samira?": an invented privacy officer, with a seat at no table. */
const OFFICER = {
  name: 'Ilse Verbeek',
  email: 'privacy-de-kade@keukentafel.example',
  organisation: 'GGZ De Kade',
}
async function insertOfficer(client: pg.PoolClient): Promise<void> {
  const id = accountIdOf(OFFICER.email)
  await client.query(
    'insert into account (id, name, email, email_verified, invented) values ($1, $2, $3, true, true)',
    [id, OFFICER.name, OFFICER.email],
  )
  await client.query('insert into privacy_officer (organisation_id, account_id) values ($1, $2)', [
    organisationIdOf(OFFICER.organisation),
    id,
  ])
}

async function insertRows(client: pg.PoolClient, table: Table, ledgers: readonly Ledger[]): Promise<void> {
  const rows = ledgers.flatMap((ledger) => ledger.rowsOf(table))
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).join(', ') // names of our own code, never of anybody's input
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}

// As the trigger would have written it: `before` and `after` pass through the row type, so that times and arrays read the same.
const rowOf = (doc: string) =>
  `case subject ${tables.map((table) => `when '${table}' then to_jsonb(jsonb_populate_record(null::${table}, ${doc}))`).join(' ')} end - '{name_key,share_keys,path,yes,about_persons,under_persons,words_key}'::text[] - case when subject = 'plan_item' then 'piece' else '' end`
const APPEND_EVENTS = `
select append_event(e) from (
  select row(family_id, 0, at, subject, subject_id, act, ground, by_account, by_person, version, audience, audience_persons,
    case when before is not null then ${rowOf('before')} end, ${rowOf('after')}, null)::plan_event as e
  from rows from (jsonb_to_recordset($1) as (family_id uuid, at timestamptz, subject text, subject_id uuid, act text, ground text, by_account uuid,
    by_person uuid, version int, audience text, audience_persons uuid[], before jsonb, after jsonb)) with ordinality as x(
    family_id, at, subject, subject_id, act, ground, by_account, by_person, version, audience, audience_persons, before, after, n)
  order by n) x`

/** What goals grew out of: both are there, or the story is wrong. Heard by who hears both, as everywhere. */
async function insertOrigins(
  client: pg.PoolClient,
  stories: readonly Story[],
  ledgers: readonly Ledger[],
): Promise<void> {
  const rows = stories.flatMap((story, i) =>
    (story.grown ?? []).map(({ goal, from }) => {
      const items = ledgers[i]!.rowsOf('plan_item') as (Row & { kind: string; content: Record<string, unknown> })[]
      const said = items.find(({ kind, content }) => kind === 'goal' && content.words === goal)
      const source = items.find(({ kind, content }) => kind !== 'goal' && content.text === from)
      if (!said || !source) throw new Error(`${story.key}: nothing grew out of "${from}"`)
      const { created_at, created_by } = said
      const id = idOf(story.key, 'origin', goal, from)
      return { family_id: familyIdOf(story), id, goal_id: said.id, source_id: source.id, created_at, created_by }
    }),
  )
  await client.query(
    `insert into goal_origin (family_id, id, goal_id, source_id, created_at, created_by)
      select family_id, id, goal_id, source_id, created_at, created_by from jsonb_populate_recordset(null::goal_origin, $1)`,
    [JSON.stringify(rows)],
  )
}

const insertEvents = (client: pg.PoolClient, events: readonly Event[]) =>
  client.query(APPEND_EVENTS, [JSON.stringify(events)])

/** The access log begins with how this family came here. */
async function insertAccess(
  client: pg.PoolClient,
  stories: readonly Story[],
  ledgers: readonly Ledger[],
): Promise<void> {
  const lines = stories.map(
    (story, i): AccessLine => ({
      familyId: familyIdOf(story),
      traceId: idOf(story.key, 'trace'),
      accountId: null,
      personId: null,
      seatId: null,
      action: 'demo.seed',
      objectId: null,
      outcome: 'permit',
      ground: 'invented',
      purpose: 'an invented family was put here',
      activity: 'demo.seed',
      subjects: ledgers[i]!.rowsOf('person').map((row) => row.id),
    }),
  )
  await client.query('select append_access($1::jsonb)', [asJson(lines)])
}

/** Who can be chosen on the page "Kies wie je bent", and with which family they begin. */
async function insertChoice(client: pg.PoolClient, stories: readonly Story[]): Promise<void> {
  const families = stories.map((story, position) => ({ family_id: familyIdOf(story), position, story: story.summary }))
  const people = stories.flatMap((story) =>
    Object.values(story.people).flatMap(({ login }) =>
      login?.description
        ? [{ account_id: accountIdOf(login.email), family_id: familyIdOf(story), description: login.description }]
        : [],
    ),
  )
  await client.query(
    'insert into demo_family (family_id, position, story) select * from jsonb_to_recordset($1) as x(family_id uuid, position int, story text)',
    [JSON.stringify(families)],
  )
  await client.query(
    'insert into demo_person (account_id, family_id, position, description) select * from jsonb_to_recordset($1) as x(account_id uuid, family_id uuid, position int, description text)',
    [JSON.stringify(people.map((person, position) => ({ ...person, position })))],
  )
}
