// Made by PostgreSQL itself, a batch of families at a time: $1 the seed, $2 and $3 the first and last number of the batch.
// Every id is made of the seed and what it is of, so that it can be made again by whoever needs it.

export const PER_PROFESSIONAL = 50
export const PER_ORGANISATION = 1000

/** Functions for this connection only; the owner of the database needs no other rights for them. */
export const TOOLS = `
create or replace function pg_temp.gid(what text) returns uuid language sql immutable as
  $$ select overlay(overlay(md5(what) placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid $$;
create or replace function pg_temp.words(what text, size int) returns text language sql immutable as $$ select rpad(btrim(substr(
  'Wij willen weer samen aan tafel zitten zonder dat iemand boos wegloopt. Vanavond ging het goed: eerst eten, dan de tas inpakken, dan een verhaal. '
  'Opa kwam langs met een doos vol schroeven en heeft de fiets gemaakt. Op school zat het tegen, de toets ging over een ander hoofdstuk. '
  'Mama sliep slecht en vroeg of de buurvrouw kon brengen, en dat kon. We hebben gebeld over de huur en het antwoord komt na het weekend. '
  'De training was laat, dus het eten ook. Morgen proberen we het met de wekker op de gang. Wie het eerst wakker is zet thee. '
  'Het gesprek was kort en duidelijk en daarna hebben we gelachen om de hond van hiernaast. Volgende week kijken we samen of dit zo blijft. '
  'Papa belde op tijd en dat scheelde veel. De kamer is leeg, de verf staat klaar en zaterdag helpt iedereen een uur. '
  'Zij zei zelf dat het beter gaat, en dat zie je aan hoe ze de trap op loopt. We laten de afspraak staan en schrijven op wat er anders moet. ',
  1 + abs(hashtext(what)) % 400, size)), size, '.') $$;
create or replace function pg_temp.chain_step(before bytea, line bytea) returns bytea language sql immutable as $$ select sha256(before || line) $$;
create or replace aggregate pg_temp.chain(bytea) (sfunc = pg_temp.chain_step, stype = bytea, initcond = '\\x')`

export const numbers = 'generate_series($2::int, $3::int) n'
export const id = (what: string, ...numbers: string[]) =>
  `pg_temp.gid($1::text || '${what}' || ${numbers.join(` || '-' || `)})`
export const person = (k: string) => id('person', 'n', k)
/** Who the k-th seat belongs to: 1 to 4 the family, the first with an account; 5 to 10 professionals. */
const account = (n: string, k: string) =>
  `case when ${k} = 1 then ${id('parent', n)} when ${k} > 4 then ${id('professional', `((${n} - 1) / ${PER_PROFESSIONAL})`, k)} end`

/** Once, before the batches: they are made side by side and share these. */
export const ORGANISATIONS = `insert into organisation (id, name) select ${id('organisation', 'o')}, 'Organisatie ' || $1::text || '.' || o from generate_series(($2::int - 1) / ${PER_ORGANISATION}, ($3::int - 1) / ${PER_ORGANISATION}) o`
export const ACCOUNTS = [
  `insert into account (id, name, email, email_verified, invented) select ${id('parent', 'n')}, 'Ouder ' || n, 'ouder' || n || '.' || $1::text || '@gezin.example', true, true from ${numbers}`,
  `insert into account (id, name, email, email_verified, invented) select ${id('professional', 'p', 'k')}, 'Hulpverlener ' || p || '-' || k, 'hulp' || p || '-' || k || '.' || $1::text || '@organisatie.example', true, true
    from generate_series(($2::int - 1) / ${PER_PROFESSIONAL}, ($3::int - 1) / ${PER_PROFESSIONAL}) p, generate_series(5, 10) k on conflict do nothing`,
  `insert into session (account_id, token, expires_at, method, level, proven_at) select id, id::text, now() + interval '30 days', 'passkey', 'substantial', now() from (
    select ${id('parent', 'n')} as id from ${numbers} union
    select ${id('professional', 'p', 'k')} from generate_series(($2::int - 1) / ${PER_PROFESSIONAL}, ($3::int - 1) / ${PER_PROFESSIONAL}) p, generate_series(5, 10) k) x on conflict do nothing`,
]

const names = `(array['Elif', 'Deniz', 'Noor', 'Sem', 'Zoë', 'Jan', 'Fatima', 'Ruud', 'Anouk', 'Ömer', 'Lieke', 'Bram'])[1 + (n * 7 + k * 5) % 12] || ' ' || chr(65 + n % 26) || chr(65 + n / 26 % 26) || '.'`
export const PEOPLE = [
  `insert into family (id, name, started, question, invented, created_by, updated_by) select ${id('family', 'n')}, 'Gezin ' || n, 'family', pg_temp.words($1::text || 'question' || n, 600), true, ${person('1')}, ${person('1')} from ${numbers}`,
  `insert into person (family_id, id, kind, call_name, birth_date, created_by, updated_by) select ${id('family', 'n')}, ${person('k')}, case when k <= 4 then 'family' else 'professional' end, ${names},
    case when k <= 2 then date '1985-01-01' + n % 3000 when k <= 4 then date '2010-01-01' + n % 3000 end, ${person('1')}, ${person('1')} from ${numbers}, generate_series(1, 10) k`,
  `insert into seat (family_id, id, person_id, account_id, kind, role, organisation_id, purpose, since, look_again_on, state, created_by, updated_by)
    select ${id('family', 'n')}, ${id('seat', 'n', 'k')}, ${person('k')}, ${account('n', 'k')}, case when k <= 4 then 'family' else 'professional' end,
      (array['mama', 'papa', 'dochter', 'zoon', 'wijkteam', 'mentor', 'verpleegkundige', 'gezinscoach', 'huisarts', 'jongerencoach'])[k],
      case when k > 4 then ${id('organisation', `((n - 1) / ${PER_ORGANISATION})`)} end, case when k > 4 then pg_temp.words($1::text || 'purpose' || n || '-' || k, 80) else '' end,
      current_date - 200, case when k > 4 then current_date + 30 + k end, 'active', ${person('1')}, ${person('1')} from ${numbers}, generate_series(1, 10) k`,
  `insert into coordinator_term (family_id, id, seat_id, from_at, created_by, updated_by) select ${id('family', 'n')}, ${id('term', 'n')}, ${id('seat', 'n', '1')}, now() - interval '200 days', ${person('1')}, ${person('1')} from ${numbers}`,
]

/**
 * 20 permissions a family: the goals and steps of each of the four, with five of the six professionals, with the yes of everybody who
 * may have to say so; the parents have checked authority. The shields: of a child from
 * the second parent, of the first from the sixth professional.
 */
export const SHARES = [
  `insert into parental_authority (family_id, id, child_id, holder_id, kind, evidence, checked_by, checked_on, created_by, updated_by)
    select ${id('family', 'n')}, ${id('authority', 'n', 'k', 'p')}, ${person('k')}, ${person('p')}, 'parent', 'uittreksel', ${person('1')}, current_date - 150, ${person('1')}, ${person('1')}
    from ${numbers}, generate_series(3, 4) k, generate_series(1, 2) p`,
  `insert into share (family_id, id, subject_id, recipient_id, seat_id, piece, purpose, from_date, until_date, voices, asked_by, created_by, updated_by)
    select ${id('family', 'n')}, ${id('share', 'n', 'k', 'p')}, ${person('p')}, ${person('k')}, ${id('seat', 'n', 'k')}, 'goals', pg_temp.words($1::text || 'share' || n || '-' || k, 60), current_date - 100, current_date + 80,
      (select jsonb_agg(jsonb_build_object('personId', who, 'said', 'yes', 'at', now())) from unnest(case when p <= 2 then array[${person('p')}] else array[${person('1')}, ${person('2')}, ${person('p')}] end) who),
      ${person('p')}, ${person('p')}, ${person('p')}
    from ${numbers}, generate_series(5, 9) k, generate_series(1, 4) p`,
]

export const text = (what: string, size: number) => `pg_temp.words($1::text || '${what}' || n || '-' || k, ${size})`
/** `hearers`: of what is for chosen people only. */
export const insertItems = (
  kind: string,
  count: number,
  parent: string,
  sayer: string,
  state: string,
  day: string,
  content: string,
  { of = kind, by = person('1'), hearers = '' } = {},
) => `
insert into plan_item (family_id, id, kind, parent_id, said_by, state, on_date, audience, audience_persons, content, created_at, created_by, updated_at, updated_by)
select ${id('family', 'n')}, ${id(of, 'n', 'k')}, '${kind}', ${parent}, ${sayer}, ${state}, ${day}, ${hearers ? `'chosen', ${hearers}` : `'circle', '{}'`}, ${content}, said, ${by}, said, ${by}
from ${numbers}, generate_series(1, ${count}) k, lateral (select now() - make_interval(days => ${kind === 'goal' ? '150 - k' : kind === 'view' ? '140 - k' : '100 - 2 * k'}, secs => n % 3600) as said) t`
export const goalOf = id('goal', 'n', '(1 + k % 6)')

/** Parents first; the four goals of now have the agreement of the family that they need. */
export const ITEMS = [
  insertItems(
    'goal',
    6,
    'null::uuid',
    person('(1 + k % 4)'),
    `case when k <= 4 then 'now' else 'later' end`,
    'null::date',
    `jsonb_build_object('words', ${text('goal', 60)}, 'noticeableBy', ${text('noticeable', 200)}, 'lifeDomain', (array['sleep', 'school', 'home', 'family', 'friends', 'health'])[k],
      'forPersons', jsonb_build_array(${person('(1 + k % 4)')}), 'supporters', '[]'::jsonb, 'why', '', 'levels', null, 'wording', 1)`,
  ),
  insertItems(
    'view',
    4,
    id('goal', 'n', 'k'),
    person('1'),
    `'current'`,
    'null::date',
    `jsonb_build_object('stance', 'agree', 'text', '', 'wording', 1, 'ofWording', 1)`,
  ),
  insertItems(
    'step',
    18,
    goalOf,
    person('(1 + k % 4)'),
    `case when k <= 9 then 'done' else 'open' end`,
    'current_date + k - 9',
    `jsonb_build_object('what', ${text('step', 160)}, 'doers', jsonb_build_array(${person('(1 + k % 10)')}), 'time', null, 'needs', '', 'brought', '', 'wording', 1)`,
  ),
  insertItems(
    'note',
    40,
    goalOf,
    person('(1 + k % 10)'),
    `'current'`,
    'null::date',
    `jsonb_build_object('text', ${text('note', 400)}, 'wording', 1)`,
  ),
  insertItems(
    'visit',
    10,
    'null::uuid',
    person('(5 + k % 6)'),
    `'planned'`,
    'current_date + k - 5',
    `jsonb_build_object('what', ${text('visit', 80)}, 'from', '10:00', 'until', null, 'place', 'home', 'visitors', jsonb_build_array(${person('(5 + k % 6)')}), 'forPersons', '[]'::jsonb, 'wording', 1)`,
  ),
]

/** One line of history per item, chained as append_event would chain them. */
export const HISTORY = [
  `with told as materialized (
    select row(i.family_id, row_number() over (partition by i.family_id order by i.created_at, i.id), i.created_at, 'plan_item', i.id, case when kind = 'view' then 'item.view' else 'item.add' end,
      'seat-at-the-table', ${id('parent', 'n')}, i.created_by, 1, i.audience, i.audience_persons, null, to_jsonb(i) - '{piece,share_keys,path,words_key}'::text[], null)::plan_event as e
    from ${numbers} join plan_item i on i.family_id = ${id('family', 'n')})
  insert into plan_event (family_id, seq, at, subject, subject_id, act, ground, by_account, by_person, version, audience, audience_persons, before, after, hash)
  select (e).family_id, (e).seq, (e).at, (e).subject, (e).subject_id, (e).act, (e).ground, (e).by_account, (e).by_person, (e).version, (e).audience, (e).audience_persons, (e).before, (e).after,
    pg_temp.chain(int8send((e).seq) || event_line(e)) over (partition by (e).family_id order by (e).seq) from told`,
  `insert into log_chain (family_id, log, seq, hash) select distinct on (e.family_id) e.family_id, 'plan', e.seq, e.hash
    from ${numbers} join plan_event e on e.family_id = ${id('family', 'n')} order by e.family_id, e.seq desc`,
]

/** After the history, whose chain they go on. */
export const SHIELDS = [
  `insert into shield (family_id, id, from_person, of_person, what, words, reason, look_again_on, set_by, set_account, created_by, updated_by)
    select ${id('family', 'n')}, ${id('shield', 'n', 'k')}, ${person('case when k = 1 then 2 else 10 end')}, ${person('case when k = 1 then 3 else 1 end')}, 'whereabouts', array['Kerkstraat ' || n], 'Zo is het rustig',
      current_date + 60, ${person('1')}, ${id('parent', 'n')}, ${person('1')}, ${person('1')} from ${numbers}, generate_series(1, 2) k`,
]

export const PARENTS = `select ${id('parent', 'n')}::text as token, ${id('family', 'n')} as "familyId", ${id('goal', 'n', '1')} as "goalId", ${person('1')} as "personId"
  from (select distinct 1 + (i::bigint * 7919 % $3::int)::int as n from generate_series($2::int, least($3::int, 2000)) i) x`
export const PROFESSIONALS = `select ${id('professional', 'p', 'k')}::text as token, ${id('professional', 'p', 'k')} as "accountId"
  from generate_series(($2::int - 1) / ${PER_PROFESSIONAL}, least(($3::int - 1) / ${PER_PROFESSIONAL}, 82)) p, generate_series(5, 9) k order by 1 limit 500`
