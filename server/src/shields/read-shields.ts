import { may } from '@keukentafel/core/access/decide.ts'
import type { Facts } from '@keukentafel/core/access/facts.ts'
import { readInFamily } from '../access/read-in-family.ts'
import type { Call } from '../http/call.ts'
import { PEOPLE, type PersonRow, SHIELDS, type ShieldRow, shieldFacts } from './shield-store.ts'

/**
 * What who asks may know of. Row-level security has taken out every shield that is kept from this account; for somebody who
 * may know of none the answer is the same as at a table where there is none.
 */
export async function readShields(call: Call<{ familyId: string }>) {
  const { today } = call
  const values = [call.params.familyId, today]
  const { results, facts, seat } = await readInFamily(
    call,
    'family.read',
    [
      [SHIELDS, values],
      [PEOPLE, values],
    ],
    { activity: 'shield.see', subjects: ([, people]) => (people as PersonRow[]).map((p) => p.id) },
  )
  const [rows, people] = results as [ShieldRow[], PersonRow[]]
  const account = facts.viewer.kind === 'account' ? facts.viewer.accountId : ''
  const about = (row: ShieldRow): Facts => ({ ...facts, shield: shieldFacts(row, row.fromPerson, account, today) })
  const protects = (p: PersonRow) => may('shield.set', { ...facts, shield: shieldFacts(p, '', account, today) })
  const canProtect = people.filter(protects).map((p) => p.id)
  const shields = rows
    .filter((row) => may('shield.see', about(row)))
    .map((row) => shapeOf(row, about(row), seat.personId))
  return {
    today,
    shields,
    canProtect,
    people: canProtect.length > 0 ? people.map(({ id, callName, kind }) => ({ id, callName, kind })) : [],
  }
}

function shapeOf(row: ShieldRow, facts: Facts, me: string) {
  const { id, version, fromPerson, fromName, ofPerson, ofName, what, reason, againstAuthority, inherited } = row
  const { lookAgainOn, lookedAt, state, since, setBy } = row
  const words = may('shield.words', facts)
  const open = state !== 'lifted'
  const asked = state === 'lift-asked'
  return {
    ...{ id, version, fromPerson, fromName, ofPerson, ofName, what, reason, againstAuthority, inherited },
    ...{ lookAgainOn, lookedAt, state, since, setBy },
    words: words ? row.words : null,
    helpers: words ? row.helpers : null,
    lift:
      row.liftAskedBy === null
        ? null
        : {
            askedBy: row.liftAskedBy,
            askedAt: row.liftAskedAt!,
            reason: row.liftReason,
            by: row.liftedBy,
            at: row.liftedAt,
          },
    can: {
      add: open && may('shield.add', facts),
      review: open && may('shield.review', facts),
      lift: state === 'on' && may('shield.lift', facts),
      confirm: asked && may('shield.confirm', facts),
      withdrawLift: asked && row.liftAskedBy === me,
    },
  }
}
