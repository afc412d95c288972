import type pg from 'pg'

// Everybody of the family shares every piece with these seats, and `voice` says yes too, as the parent of the children. Only
// with authority that is recorded and checked does it open what is of a child.
const SHARE = `insert into share (family_id, id, subject_id, recipient_id, seat_id, piece, purpose, from_date, until_date, voices, asked_by)
  select $1, gen_random_uuid(), p.id, s.person_id, s.id, piece, 'test', '2020-01-01', '2190-01-01',
    jsonb_build_array(jsonb_build_object('personId', p.id, 'said', 'yes', 'at', '2020-01-01T00:00:00.000Z'), jsonb_build_object('personId', $2::uuid, 'said', 'yes', 'at', '2020-01-01T00:00:00.000Z')), p.id
  from person p join seat s on s.family_id = p.family_id and s.kind <> 'family', unnest('{week,goals,self,messages,documents}'::text[]) piece
  where p.family_id = $1 and p.kind = 'family' and s.id = any ($3) and ($4::uuid is null or $4 in (p.id, s.person_id)) on conflict do nothing`

/** Shares everything with these seats, of everybody or (`one`) only where this person gives or gets. Sets no act: that is for the caller. */
export const shareAll = (
  client: pg.PoolClient,
  familyId: string,
  voice: string,
  seats: readonly string[],
  one: string | null,
) => client.query(SHARE, [familyId, voice, seats, one])

/** The same in a transaction of its own. */
export async function shareAllWith(owner: pg.Pool, familyId: string, voice: string, seatId: string): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query(`begin; select set_config('kt.act', 'test', true)`)
    await shareAll(client, familyId, voice, [seatId], null)
    await client.query('commit')
  } finally {
    client.release()
  }
}
