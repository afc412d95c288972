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
] as const
export type RelationKind = (typeof relationKinds)[number]
export const authorityKinds = ['parent', 'guardian', 'institution', 'none', 'unknown'] as const
export const householdColours = ['mint', 'lilac', 'sun', 'sky'] as const
