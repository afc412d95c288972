import { doorLevelOf, type SecondFactorChoice } from '@keukentafel/core/access/levels.ts'
import type pg from 'pg'

/** Writes what the settings ask of each kind of seat where enter_session finds it; at every start, by the owner only. */
export async function setDoors(owner: pg.Pool, choice: SecondFactorChoice): Promise<void> {
  const kinds = ['family', 'network', 'professional'] as const
  await owner.query(
    `insert into seat_level (kind, level) select * from unnest($1::text[], $2::text[])
     on conflict (kind) do update set level = excluded.level where seat_level.level <> excluded.level`,
    [kinds, kinds.map((kind) => doorLevelOf(choice, kind))],
  )
}
