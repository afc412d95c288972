import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { caseloadSettings, caseloadShows, waitReasons } from './reasons.ts'

const Reason = z.enum(waitReasons, 'choice.missing')
const Choice = z.strictObject({
  show: z.enum(caseloadShows, 'choice.missing'),
  /** Only tables where one of these waits; none is all of them. */
  reasons: z.array(Reason).max(waitReasons.length, 'list.too-long'),
  unansweredAfter: z.literal([...caseloadSettings.unansweredAfter], 'choice.missing'),
})
export type CaseloadChoice = z.output<typeof Choice>

export const waitsEndpoints = defineEndpoints({
  readCaseload: {
    method: 'GET',
    path: '/caseload',
    account: 'lists only families in which this account has a seat in force, and of each only what that seat hears',
    summary:
      'A page of my tables: what waits for me first, what changed since I said that I saw it; as I chose to see them',
    query: z.strictObject({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
    output: z.strictObject({
      today: Day,
      choice: Choice,
      /** All my tables, those of them where something waits for me, and those that the choice leaves. */
      tables: z.int(),
      waiting: z.int(),
      found: z.int(),
      pages: z.int(),
      /** At how many of my tables each reason is there. */
      reasons: z.partialRecord(z.enum(waitReasons), z.int()),
      /** On which days an invitation went to my address that I can still answer: of whom it is, only that mail says. */
      invitations: z.array(Day),
      families: z.array(
        z.strictObject({
          id: Id,
          name: z.string(),
          kind: z.string(),
          role: z.string(),
          isCoordinator: z.boolean(),
          waits: z.array(
            z.strictObject({
              reason: z.enum(waitReasons),
              id: Id,
              /** What it is, when it is something that was said; and what it hangs below. */
              kind: z.string().nullable(),
              parentId: Id.nullable(),
              words: z.string(),
              by: z.string(),
              day: Day.nullable(),
            }),
          ),
          /** How many wait for each reason at this table; of each only the first are told in words. */
          counts: z.partialRecord(z.enum(waitReasons), z.int()),
          changes: z.array(
            z.strictObject({
              at: Instant,
              how: z.enum(['new', 'state', 'words', 'other']),
              kind: z.string(),
              id: Id,
              parentId: Id.nullable(),
              state: z.string(),
              words: z.string(),
              by: z.string(),
            }),
          ),
          moreChanges: z.int(),
          goal: z.strictObject({ words: z.string(), saidBy: z.string() }).nullable(),
          openGoals: z.int(),
          nextLookBack: Day.nullable(),
          nextTalk: Day.nullable(),
        }),
      ),
    }),
  },
  chooseCaseload: {
    method: 'POST',
    path: '/caseload/choice',
    account: 'how somebody wants to see the own list; nobody else reads it',
    summary: 'Keep which tables I want to see in my list',
    body: Choice,
    output: z.strictObject({ kept: z.literal(true) }),
  },
  sawFamily: {
    method: 'POST',
    path: '/caseload/seen',
    account: 'a mark of the account itself, on a table where it has a seat in force; nobody else reads it',
    summary: 'I saw what changed at this table, up to and including this moment',
    body: z.strictObject({ familyId: Id, upTo: Instant }),
    output: z.strictObject({ kept: z.literal(true) }),
  },
})
