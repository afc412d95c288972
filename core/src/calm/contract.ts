import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Day } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Written } from '../shared/written.ts'
import { calmerWays } from './names.ts'

export const calmEndpoints = defineEndpoints({
  readCalmer: {
    method: 'GET',
    path: '/families/:familyId/calmer',
    access: 'family.read',
    summary: 'What could make a week calmer, out of what this account hears; nothing is kept and nobody is told',
    query: z.strictObject({ week: Day }),
    output: z.strictObject({
      week: Day,
      /** Shown to be the best: no other goes past the limits less, nor as little with fewer changes. */
      proven: z.boolean(),
      /** By how much the week goes past the limits, as it is and as it would be. */
      before: z.strictObject({ firm: z.int(), wish: z.int() }),
      after: z.strictObject({ firm: z.int(), wish: z.int() }),
      changes: z.array(
        z.strictObject({
          visitId: Id,
          version: z.int(),
          original: Day,
          how: z.enum(calmerWays),
          toDay: Day.nullable(),
          from: z.string().nullable(),
          until: z.string().nullable(),
          persons: z.array(Id),
        }),
      ),
    }),
  },
  carryOut: {
    method: 'POST',
    path: '/families/:familyId/items/:itemId/carry-out',
    access: 'item.move',
    summary:
      'Does with a visit what everybody whom it concerns said yes to; If-Match names the version of the proposal',
    body: z.strictObject({}),
    output: Written,
  },
})
