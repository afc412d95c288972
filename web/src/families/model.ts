import type { Output } from '../lib/api.ts'

export type Family = Output<'readFamily'>
export type Member = Family['members'][number]
export type Household = Family['households'][number]
export type Residence = Family['residences'][number]
export type Relation = Family['relations'][number]
export type Authority = Family['authorities'][number]

/** Who we are: the family itself, in the order of age as far as that is known, the oldest first. */
export const ourselves = ({ members }: Family): Member[] =>
  members
    .filter((member) => member.kind === 'family')
    .sort((a, b) => (b.age ?? Number.POSITIVE_INFINITY) - (a.age ?? Number.POSITIVE_INFINITY))
