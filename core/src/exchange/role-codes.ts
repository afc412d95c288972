import type { RelationKind } from '../families/relations.ts'

/** v3-RoleCode of each of our relations, where it has one. */
export const RELATION_CODES: Partial<Record<RelationKind, string>> = {
  parent: 'PRN',
  adoptive_parent: 'ADOPTP',
  step_parent: 'STPPRN',
  foster_parent: 'PRNFOST',
  grandparent: 'GRPRN',
  sibling: 'SIB',
  twin: 'TWIN',
  identical_twin: 'ITWIN',
  half_sibling: 'HSIB',
  step_sibling: 'STPSIB',
  spouse: 'SPS',
  partner: 'SIGOTHR',
  ex_partner: 'FRMSPS',
  former_spouse: 'FRMSPS',
  aunt_uncle: 'UNCLE',
  cousin: 'COUSN',
  guardian: 'GUARD',
  friend: 'FRND',
  neighbour: 'NBOR',
}

interface RoleMeaning {
  kind: RelationKind
  /** The related person is <kind> of the patient; turned: the patient is <kind> of the related person. */
  turned?: true
  /** Belongs to the household family, or to the network around it. */
  family: boolean
}
const own = (kind: RelationKind): RoleMeaning => ({ kind, family: true })
const around = (kind: RelationKind): RoleMeaning => ({ kind, family: false })
const child = (kind: RelationKind): RoleMeaning => ({ kind, turned: true, family: true })

/**
 * What a v3-RoleCode of a RelatedPerson means here. Parents, children, brothers, sisters and partners are the family;
 * grandparents, aunts, friends and neighbours are the network: to be of the family opens the family's own words, and a
 * code in a file must not open more than it says.
 */
export const ROLE_MEANING: ReadonlyMap<string, RoleMeaning> = new Map([
  ...['PRN', 'MTH', 'FTH', 'NMTH', 'NFTH', 'NPRN', 'GESTM', 'NMTHF', 'NFTHF'].map((c) => [c, own('parent')] as const),
  ...['ADOPTP', 'ADOPTF', 'ADOPTM'].map((c) => [c, own('adoptive_parent')] as const),
  ...['STPPRN', 'STPMTH', 'STPFTH'].map((c) => [c, own('step_parent')] as const),
  ...['PRNFOST', 'FTHFOST', 'MTHFOST'].map((c) => [c, own('foster_parent')] as const),
  ...['SIB', 'BRO', 'SIS', 'NSIB', 'NBRO', 'NSIS'].map((c) => [c, own('sibling')] as const),
  ...['TWIN', 'TWINBRO', 'TWINSIS', 'FTWIN', 'FTWINBRO', 'FTWINSIS'].map((c) => [c, own('twin')] as const),
  ...['ITWIN', 'ITWINBRO', 'ITWINSIS'].map((c) => [c, own('identical_twin')] as const),
  ...['HSIB', 'HBRO', 'HSIS'].map((c) => [c, own('half_sibling')] as const),
  ...['STPSIB', 'STPBRO', 'STPSIS'].map((c) => [c, own('step_sibling')] as const),
  ...['SPS', 'HUSB', 'WIFE'].map((c) => [c, own('spouse')] as const),
  ...['SIGOTHR', 'DOMPART'].map((c) => [c, own('partner')] as const),
  ['FRMSPS', own('ex_partner')] as const,
  ...['CHILD', 'DAU', 'SON', 'NCHILD', 'DAUC', 'SONC'].map((c) => [c, child('parent')] as const),
  ...['CHLDADOPT', 'DAUADOPT', 'SONADOPT'].map((c) => [c, child('adoptive_parent')] as const),
  ...['STPCHLD', 'STPDAU', 'STPSON'].map((c) => [c, child('step_parent')] as const),
  ...['CHLDFOST', 'DAUFOST', 'SONFOST'].map((c) => [c, child('foster_parent')] as const),
  ['GUARD', around('guardian')] as const,
  ...['GRPRN', 'GRMTH', 'GRFTH', 'GGRPRN', 'MGRMTH', 'MGRFTH', 'PGRMTH', 'PGRFTH', 'MGRPRN', 'PGRPRN'].map(
    (c) => [c, around('grandparent')] as const,
  ),
  ...['GRNDCHILD', 'GRNDDAU', 'GRNDSON'].map(
    (c) => [c, { kind: 'grandparent', turned: true, family: false } as RoleMeaning] as const,
  ),
  ...['AUNT', 'UNCLE', 'MAUNT', 'MUNCLE', 'PAUNT', 'PUNCLE'].map((c) => [c, around('aunt_uncle')] as const),
  ...['NIENEPH', 'NIECE', 'NEPHEW'].map(
    (c) => [c, { kind: 'aunt_uncle', turned: true, family: false } as RoleMeaning] as const,
  ),
  ...['COUSN', 'MCOUSN', 'PCOUSN'].map((c) => [c, around('cousin')] as const),
  ['FRND', around('friend')] as const,
  ['NBOR', around('neighbour')] as const,
  ...[
    'PRNINLAW',
    'MTHINLAW',
    'FTHINLAW',
    'SIBINLAW',
    'BROINLAW',
    'SISINLAW',
    'CHLDINLAW',
    'DAUINLAW',
    'SONINLAW',
    'ROOM',
    'EXT',
    'FAMMEMB',
  ].map((c) => [c, around('other')] as const),
])
