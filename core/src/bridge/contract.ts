import { z } from 'zod'
import { pieces } from '../access/pieces.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Day } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Written } from '../shared/written.ts'

const Choice = z.enum(['stay', 'stop'], 'choice.missing')

export const bridgeEndpoints = defineEndpoints({
  readBridges: {
    method: 'GET',
    path: '/families/:familyId/bridges',
    access: 'family.read',
    summary:
      'Birthdays on which rights change soon: one’s own, of a child one represents, or of the family one coordinates',
    output: z.strictObject({
      today: Day,
      bridges: z.array(
        z.strictObject({
          personId: Id,
          callName: z.string(),
          turns: z.union([z.literal(12), z.literal(16), z.literal(18)]),
          on: Day,
          mine: z.boolean(),
          /** What is shared of them and would go on after that day, as far as this viewer knows of it. */
          shares: z.array(
            z.strictObject({
              shareId: Id,
              recipientId: Id,
              callName: z.string(),
              piece: z.enum(pieces).nullable(),
              itemId: Id.nullable(),
              purpose: z.string(),
              /** Until when it was given. */
              until: Day,
              /** What the young person chose. */
              choice: Choice.nullable(),
              /** What happens when they choose nothing: their own yes of before goes on, what only others said yes to stops. */
              silent: Choice,
            }),
          ),
        }),
      ),
    }),
  },
  chooseBridge: {
    method: 'POST',
    path: '/families/:familyId/bridges/:personId/choices',
    access: 'bridge.choose',
    summary: 'The young person chooses beforehand who stays: a yes counts from the birthday, a no ends it on that day',
    body: z.strictObject({
      choices: z
        .array(z.strictObject({ shareId: Id, choice: Choice }))
        .min(1, 'choice.missing')
        .max(200, 'list.too-long'),
    }),
    output: Written,
  },
})
