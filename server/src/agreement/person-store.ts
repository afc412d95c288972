import type { SeatKind } from '@keukentafel/core/access/facts.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const PERSON = statement(
  `select p.kind, p.birth_date::text as "birthDate" from person p where p.family_id = $1 and p.id = $2 and exists (select from seat s
    where s.family_id = p.family_id and s.person_id = p.id and s.state = 'active')`,
)
/** Somebody who sits here, with what must be known to say whether they may decide for another. */
export const findGrown = (tx: Tx, familyId: string, id: string) =>
  tx.one<{ kind: SeatKind; birthDate: string | null }>(PERSON, [familyId, id])

const CONCERNED = statement('select email, locale from help_concerns($1, $2, $3, $4, $5)')
/** Addresses of whom an agreement concerns, but for who did something about it. */
export const addressesOf = (
  tx: Tx,
  familyId: string,
  agreementId: string,
  by: string,
  today: string,
  incapacityId: string | null,
) => tx.rows<{ email: string; locale: 'nl' | 'en' }>(CONCERNED, [familyId, agreementId, by, today, incapacityId])
