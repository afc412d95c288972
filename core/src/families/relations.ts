/** "A is <kind> of B". Roles of v3-RoleCode where FHIR has them (exchange). */
export const relationKinds = [
  'parent',
  'adoptive_parent',
  'step_parent',
  'foster_parent',
  'grandparent',
  'sibling',
  'twin',
  'identical_twin',
  'half_sibling',
  'step_sibling',
  'spouse',
  'partner',
  'ex_partner',
  'former_spouse',
  'aunt_uncle',
  'cousin',
  'guardian',
  'friend',
  'neighbour',
  'other',
  'supports',
] as const
export type RelationKind = (typeof relationKinds)[number]
/** How much somebody carries, as who is carried says it. There is no word for "none": who carries nothing is not written down. */
export const strengths = ['some', 'good', 'much'] as const
export type Strength = (typeof strengths)[number]
/** Signs of a genogram (domain 2.2); whoever it is about may choose, and nobody has to. */
export const drawnShapes = ['square', 'circle', 'diamond', 'triangle'] as const
export type DrawnShape = (typeof drawnShapes)[number]
export const authorityKinds = ['parent', 'guardian', 'institution', 'none', 'unknown'] as const
export const householdColours = ['mint', 'lilac', 'sun', 'sky'] as const
