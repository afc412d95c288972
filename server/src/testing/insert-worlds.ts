import type pg from 'pg'
import type { World } from './worlds.ts'

/** Puts worlds into the database as they are, past every rule: also what the product itself would refuse must be closed. */
export async function insertWorlds(owner: pg.Pool, worlds: readonly World[]): Promise<void> {
  const client = await owner.connect()
  const load = (table: string, columns: string, select: string, rows: unknown[], more = '') =>
    client.query(`insert into ${table} (${columns}) select ${select} from jsonb_array_elements($1::jsonb) r ${more}`, [
      JSON.stringify(rows),
    ])
  const each = <T>(of: (w: World) => T[]) => worlds.flatMap((w) => of(w).map((row) => ({ f: w.familyId, ...row })))
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica') // no triggers, no foreign keys
    await load(
      'account',
      'id, email',
      `(r->>'accountId')::uuid, r->>'accountId'`,
      worlds.flatMap((w) => w.seats.filter((s) => s.accountId)),
    )
    await load('family', 'id, name, started', `(r->>'familyId')::uuid, 'w', 'family'`, [...worlds])
    await load(
      'person',
      'family_id, id, kind, call_name, birth_date, created_by',
      `(r->>'f')::uuid, (r->>'id')::uuid, r->>'kind', 'p', (r->>'birthDate')::date, (r->>'createdBy')::uuid`,
      each((w) => w.persons),
    )
    await load(
      'seat',
      'family_id, id, person_id, account_id, kind, state, since, until, look_again_on',
      `(r->>'f')::uuid, (r->>'id')::uuid, (r->>'personId')::uuid, (r->>'accountId')::uuid, r->>'kind', r->>'state', (r->>'since')::date, (r->>'until')::date, '2030-01-01'`,
      each((w) => w.seats),
    )
    await load(
      'coordinator_term',
      'family_id, id, seat_id',
      `(r->>'f')::uuid, gen_random_uuid(), (r->>'seat')::uuid`,
      each((w) => (w.coordinator ? [{ seat: w.coordinator }] : [])),
    )
    await load(
      'plan_item',
      'family_id, id, kind, parent_id, said_by, state, audience, audience_persons, content, created_by, updated_by',
      `(r->>'f')::uuid, (r->>'id')::uuid, r->>'kind', (r->>'parentId')::uuid, (r->>'saidBy')::uuid, case r->>'kind' when 'conversation' then 'asked' else 'idea' end, r->>'audience', array(select value::uuid from jsonb_array_elements_text(r->'audiencePersons')),
       jsonb_build_object('doers', r->'doers', 'visitors', case r->>'kind' when 'visit' then r->'doers' else '[]' end, 'forPersons', r->'forPersons') || case when r->>'follows' is null then '{}' else jsonb_build_object('follows', r->'follows') end, (r->>'createdBy')::uuid, (r->>'createdBy')::uuid`,
      each((w) => w.items),
    )
    await load(
      'share',
      'family_id, id, subject_id, recipient_id, seat_id, piece, item_id, purpose, from_date, until_date, state, voices, without_holders, without_holders_by, asked_by',
      `(r->>'f')::uuid, (r->>'id')::uuid, (r->>'subjectId')::uuid, (r->>'recipientId')::uuid, (r->>'seatId')::uuid, r->>'piece', (r->>'itemId')::uuid, 'test',
       (r->>'from')::date, (r->>'until')::date, r->>'state', (select coalesce(jsonb_agg(jsonb_build_object('personId', y, 'said', 'yes')), '[]') from jsonb_array_elements(r->'yes') y),
       r->>'withoutHolders', case when r->>'withoutHolders' <> '' then (r->>'subjectId')::uuid end, (r->>'subjectId')::uuid`,
      each((w) => w.shares),
    )
    await load(
      'holding_back',
      'family_id, id, item_id, from_persons, reason, words, held_by, held_account, second_person, second_seat, asked_on, answer_before, until_date, prolongs, state, said, answered_at, answer, answered_account',
      `(r->>'f')::uuid, (r->>'id')::uuid, (r->>'itemId')::uuid, array(select value::uuid from jsonb_array_elements_text(r->'fromPersons')), 'serious-harm', 'w', (r->>'heldBy')::uuid, gen_random_uuid(),
       (select s.person_id from seat s where s.id = (r->>'secondSeat')::uuid), (r->>'secondSeat')::uuid, (r->>'answerBefore')::date - 14, (r->>'answerBefore')::date, (r->>'until')::date,
       case when (r->>'prolongs')::bool then gen_random_uuid() end, r->>'state', x.said, case when x.said is not null then now() end, case when x.said is not null then '' end, case when x.said is not null then gen_random_uuid() end`,
      each((w) => w.holdings),
      `cross join lateral (select case r->>'state' when 'confirmed' then 'yes' when 'refused' then 'no' end as said) x`,
    )
    await load(
      'disclosure',
      'family_id, id, by_person, by_seat, by_account, ground, recipient_seat, recipient_person, item_ids, subject_ids, necessity, consulted, on_date, review_on, told_on, why_not_told, ended_on',
      `(r->>'f')::uuid, (r->>'id')::uuid, (r->>'by')::uuid, (r->>'bySeat')::uuid, gen_random_uuid(), 'veilig-thuis', (r->>'seatId')::uuid, (r->>'personId')::uuid,
       array(select value::uuid from jsonb_array_elements_text(r->'itemIds')), '{}', 'n', 'c', (r->>'on')::date, (r->>'reviewOn')::date, (r->>'toldOn')::date, 'w', case when (r->>'ended')::bool then (r->>'on')::date end`,
      each((w) => w.disclosures),
    )
    await load(
      'household',
      'family_id, id, name',
      `(r->>'f')::uuid, (r->>'id')::uuid, 'h'`,
      each((w) => w.households.map((id) => ({ id }))),
    )
    await load(
      'residence',
      'family_id, id, person_id, household_id, state',
      `(r->>'f')::uuid, gen_random_uuid(), (r->>'personId')::uuid, (r->>'householdId')::uuid, r->>'state'`,
      each((w) => w.residences),
    )
    await load(
      'parental_authority',
      'family_id, id, child_id, holder_id, kind, from_date, until_date, checked_by, checked_on',
      `(r->>'f')::uuid, gen_random_uuid(), (r->>'childId')::uuid, (r->>'holderId')::uuid, r->>'kind', (r->>'from')::date, (r->>'until')::date,
       case when (r->>'checked')::bool then (r->>'holderId')::uuid end, case when (r->>'checked')::bool then '2020-01-01'::date end`,
      each((w) => w.authorities),
    )
    await client.query('commit')
  } finally {
    client.release()
  }
}
