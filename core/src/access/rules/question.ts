/** What must be known to decide who answers a question about a look. These viewers have no seat at the table. */
export interface AnswererFacts {
  /** Named as privacy officer of the organisation of who looked. */
  isOfficer: boolean
  /** Somebody else than who looked is privacy officer there. */
  hasOtherOfficer: boolean
  /** Administrator of this installation. */
  isAdmin: boolean
  /** It was a look of their own. */
  isLooker: boolean
}

/**
 * Who reads and answers a question about a look (AVG 12 and 38 lid 4: the officer is the one people turn to): the privacy officers of
 * the organisation; the administrators of this installation where there is none, or where who looked has no organisation. Never
 * the coordinator, who sits at the table; and nobody about the own look. The same as SQL: `answers_for` in
 * server/migrations/0009-questions.sql, proven equal by server/src/looks/questions.db.test.ts.
 */
export const mayAnswer = ({ isOfficer, hasOtherOfficer, isAdmin, isLooker }: AnswererFacts): boolean =>
  !isLooker && (isOfficer || (isAdmin && !hasOtherOfficer))
