import { z } from 'zod'
import { isPrivateAtFirst } from '../access/sayers.ts'
import { AttachedList } from '../attachment/attached.ts'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Written } from '../shared/written.ts'
import { type Kind, kindNames, kinds } from './kinds.ts'

const Audience = z.enum(['family', 'circle', 'chosen'], 'choice.missing')

/** Content as it is stored: what the kind asks, plus the counters of wordings, where it came from and what hangs on it. */
const stored = (kind: Kind) =>
  z.strictObject({
    ...kinds[kind].content.shape,
    wording: z.int().optional(),
    ofWording: z.int().optional(),
    origin: z.literal('own-plan').optional(),
    follows: Id.optional(),
    attachments: AttachedList.optional(),
  })

const common = {
  id: Id,
  version: z.int(),
  parentId: Id.nullable(),
  saidBy: Id,
  state: z.string(),
  onDate: Day.nullable(),
  audience: Audience,
  audiencePersons: z.array(Id),
  createdAt: Instant,
  createdBy: Id,
  updatedAt: Instant,
  updatedBy: Id,
}
export const ItemShape = z.discriminatedUnion(
  'kind',
  kindNames.map((kind) => z.strictObject({ ...common, kind: z.literal(kind), content: stored(kind) })) as never,
) as z.ZodType<unknown>

const Can = z.strictObject({ edit: z.boolean(), move: z.boolean() })
export const PersonShape = z.strictObject({
  id: Id,
  kind: z.enum(['family', 'network', 'professional']),
  callName: z.string(),
  look: z.record(z.string(), z.unknown()),
  role: z.string(),
  age: z.int().nullable(),
  atTable: z.boolean(),
  hasAccount: z.boolean(),
})
export const PlanShape = z.strictObject({
  family: z.strictObject({ id: Id, name: z.string(), started: z.string(), question: z.string(), version: z.int() }),
  today: Day,
  coordinator: Id.nullable(),
  me: z.strictObject({ personId: Id, kind: z.string(), isCoordinator: z.boolean(), age: z.int().nullable() }),
  nights: z.array(
    z.strictObject({ personId: Id, home: z.string(), colour: z.string(), nights: z.array(z.int()), weeks: z.string() }),
  ),
  persons: z.array(PersonShape),
  items: z.array(z.strictObject({ item: ItemShape, can: Can })),
  /** What grew out of what, as far as both are heard. */
  origins: z.array(z.strictObject({ goalId: Id, sourceId: Id })),
  can: z.strictObject({ add: z.boolean(), editFamily: z.boolean(), invite: z.boolean() }),
})

const NewItemCommon = {
  id: Id,
  parentId: Id.nullable().default(null),
  /** Whose words these are; left out means one's own. */
  saidBy: Id.optional(),
  onDate: Day.nullable().default(null),
  audience: Audience.default('circle'),
  audiencePersons: z.array(Id).max(50, 'list.too-long').default([]),
  /** What a goal grows out of: a worry, a piece of the explanation, ...; told to who hears both. */
  grownFrom: Id.nullable().default(null),
}
export const NewItem = z.discriminatedUnion(
  'kind',
  kindNames.map((kind) =>
    z.strictObject({
      ...NewItemCommon,
      ...(isPrivateAtFirst(kind) && { audience: Audience.default('chosen') }),
      kind: z.literal(kind),
      state: z.enum(kinds[kind].states as never).optional(),
      content: kinds[kind].content,
    }),
  ) as never,
  'choice.missing',
) as z.ZodType<NewItemInput>
export interface NewItemInput {
  id: string
  kind: Kind
  parentId: string | null
  saidBy?: string
  state?: string
  onDate: string | null
  audience: 'family' | 'circle' | 'chosen'
  audiencePersons: string[]
  grownFrom?: string | null
  content: Record<string, unknown>
}

/** A change names only what changes; the kind decides what is valid (checked with kinds[kind] in change-item.ts). */
export const ItemChange = z.strictObject({
  content: z.record(z.string(), z.unknown()).optional(),
  state: z.string().max(20).optional(),
  onDate: Day.nullable().optional(),
})
export type ItemChangeInput = z.output<typeof ItemChange>
export const AudienceChange = z.strictObject({
  audience: Audience,
  audiencePersons: z.array(Id).max(50, 'list.too-long').default([]),
})

export const planEndpoints = defineEndpoints({
  readPlan: {
    method: 'GET',
    path: '/families/:familyId/plan',
    access: 'family.read',
    summary: 'The whole plan as this account may see it',
    output: PlanShape,
  },
  addItem: {
    method: 'POST',
    path: '/families/:familyId/items',
    access: 'item.add',
    summary: 'Say something: a goal, a step, a view, ...',
    body: NewItem,
    output: Written,
  },
  changeItem: {
    method: 'PATCH',
    path: '/families/:familyId/items/:itemId',
    access: 'item.move',
    summary: 'Change words or state; If-Match names the version seen',
    body: ItemChange,
    output: Written,
  },
  changeAudience: {
    method: 'POST',
    path: '/families/:familyId/items/:itemId/audience',
    access: 'item.audience',
    summary: 'Choose who may hear it; what hangs below goes along',
    body: AudienceChange,
    output: Written,
  },
  readItemHistory: {
    method: 'GET',
    path: '/families/:familyId/items/:itemId/history',
    access: 'item.read',
    summary: 'Older texts of one item, who and when',
    output: z.strictObject({
      events: z.array(
        z.strictObject({
          at: Instant,
          act: z.string(),
          by: Id.nullable(),
          version: z.int(),
          before: z.unknown(),
          after: z.unknown(),
        }),
      ),
    }),
  },
  readMinutes: {
    method: 'GET',
    path: '/families/:familyId/items/:itemId/minutes',
    access: 'item.read',
    summary: 'What was said and changed while a conversation was held, by whom, as far as this account may hear it',
    output: z.strictObject({
      /** When people sat together; a talk can be taken up again, for instance to enter what was written on paper. */
      spans: z.array(z.strictObject({ from: Instant, until: Instant.nullable() })),
      events: z.array(
        z.strictObject({
          at: Instant,
          act: z.string(),
          by: Id.nullable(),
          itemId: Id,
          kind: z.string(),
          before: z.unknown(),
          after: z.unknown(),
        }),
      ),
    }),
  },
  readDeciding: {
    method: 'GET',
    path: '/families/:familyId/items/:itemId/deciding',
    access: 'family.read',
    summary:
      'Whose voice a weighing asks, and everything that still keeps it from being decided, as far as this account may hear it',
    output: z.strictObject({
      needed: z.array(Id),
      faults: z.array(z.strictObject({ pointer: z.string(), code: z.string() })),
      decisions: z.array(
        z.strictObject({ id: Id, faults: z.array(z.strictObject({ pointer: z.string(), code: z.string() })) }),
      ),
    }),
  },
  readPlanAt: {
    method: 'GET',
    path: '/families/:familyId/plan-at',
    access: 'family.read',
    summary: 'The items as they were at a moment, as far as this account may see them',
    query: z.strictObject({ moment: Instant.refine((moment) => moment >= '1900', 'date.impossible') }),
    output: z.strictObject({ moment: Instant, items: z.array(ItemShape) }),
  },
})
