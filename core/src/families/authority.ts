import type { Fault } from '../shared/errors.ts'

/** Authority over a child as it is recorded (BW 1:245-253): a period, and what it was read from. */
export interface AuthorityRecord {
  id: string
  childId: string
  holderId: string
  from: string | null
  until: string | null
}

const overlaps = (a: AuthorityRecord, b: AuthorityRecord) =>
  (a.until === null || b.from === null || b.from < a.until) && (b.until === null || a.from === null || a.from < b.until)

/**
 * What is wrong with a record. Of one holder and one child two records never hold on the same day: otherwise "parent" and
 * "none" could both be true and the wrong one would open the child's data.
 */
export function faultsOfAuthority(
  record: AuthorityRecord & { evidence: string; checked: boolean },
  others: readonly AuthorityRecord[],
): Fault[] {
  const faults: Fault[] = []
  if (record.childId === record.holderId) faults.push({ pointer: '/holderId', code: 'authority.self' })
  if (record.from && record.until && record.until < record.from)
    faults.push({ pointer: '/until', code: 'date.before-begin' })
  else if (
    others.some(
      (other) =>
        other.id !== record.id &&
        other.childId === record.childId &&
        other.holderId === record.holderId &&
        overlaps(record, other),
    )
  ) {
    faults.push({ pointer: '/from', code: 'authority.overlap' })
  }
  if (record.checked && record.evidence === '') faults.push({ pointer: '/evidence', code: 'authority.evidence' })
  return faults
}
