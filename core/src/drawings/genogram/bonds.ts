import type { RelationKind } from '../../families/relations.ts'
import { byAge, type DrawnPerson, type DrawnRelation } from '../model.ts'

export type LinkKind = 'birth' | 'adopted' | 'foster' | 'step' | 'guardian'
export type BondKind = 'married' | 'together' | 'separated' | 'divorced' | 'none'
/** A child below one or two parents. */
export interface Link {
  child: string
  kind: LinkKind
  relations: string[]
}
/** One or two people with the children that hang below them. */
export interface Bond {
  key: string
  parents: string[]
  kind: BondKind
  /** Relations that the line between the two says. */
  relations: string[]
  links: Link[]
  twins: { children: [string, string]; identical: boolean; relations: string[] }[]
}
/** Family that is not told by parents and children: a line of its own. */
export interface Tie {
  key: string
  persons: [string, string]
  kind: RelationKind
  relations: string[]
}
export interface Bonds {
  persons: DrawnPerson[]
  bonds: Bond[]
  ties: Tie[]
}

const linkKinds: Partial<Record<RelationKind, LinkKind>> = {
  parent: 'birth',
  adoptive_parent: 'adopted',
  foster_parent: 'foster',
  step_parent: 'step',
  guardian: 'guardian',
}
const linkOrder: readonly LinkKind[] = ['birth', 'adopted', 'foster', 'step', 'guardian']
const bondKinds: Partial<Record<RelationKind, BondKind>> = {
  spouse: 'married',
  partner: 'together',
  ex_partner: 'separated',
  former_spouse: 'divorced',
}
const bondOrder: readonly BondKind[] = ['married', 'together', 'divorced', 'separated', 'none']
const outside: readonly RelationKind[] = ['friend', 'neighbour', 'supports']

/** Brothers and sisters, of whatever kind. */
export const isSibling = (kind: RelationKind): boolean => /sibling|twin/.test(kind)

/** Whether a relation belongs in a genogram: family, not who is around it. */
export const isFamilyTie = (kind: RelationKind): boolean => !outside.includes(kind)

/** What relations say, gathered as a genogram draws it: each relation in exactly one place. */
export function gatherBonds(everybody: readonly DrawnPerson[], all: readonly DrawnRelation[]): Bonds {
  const known = new Set(everybody.map((person) => person.id))
  const relations = all
    .filter((r) => isFamilyTie(r.kind) && known.has(r.from) && known.has(r.to) && r.from !== r.to)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const related = new Set(relations.flatMap((r) => [r.from, r.to]))
  const persons = everybody.filter((person) => person.kind === 'family' || related.has(person.id)).sort(byAge)
  const rank = new Map(persons.map((person, i) => [person.id, i]))
  const bonds = new Map<string, Bond>()
  const bondOf = (ids: readonly string[]): Bond => {
    const parents = [...ids].sort((a, b) => rank.get(a)! - rank.get(b)!)
    const key = parents.join('+')
    const bond = bonds.get(key) ?? { key, parents, kind: 'none', relations: [], links: [], twins: [] }
    bonds.set(key, bond)
    return bond
  }

  for (const r of relations) {
    const kind = bondKinds[r.kind]
    if (!kind) continue
    const bond = bondOf([r.from, r.to])
    bond.relations.push(r.id)
    if (bondOrder.indexOf(kind) < bondOrder.indexOf(bond.kind)) bond.kind = kind
  }
  gatherLinks(relations, persons, bondOf, (a, b) => bonds.has(bondKey(a, b, rank)))
  const ties = gatherTies(relations, [...bonds.values()], rank)
  for (const bond of bonds.values()) bond.links.sort((a, b) => rank.get(a.child)! - rank.get(b.child)!)
  const ordered = [...bonds.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  return { persons, bonds: ordered, ties }
}

const bondKey = (a: string, b: string, rank: ReadonlyMap<string, number>) =>
  (rank.get(a)! < rank.get(b)! ? [a, b] : [b, a]).join('+')

// Of each child the parents of one kind two by two: first those who are or were together, then who is left, one by one after two.
function gatherLinks(
  relations: readonly DrawnRelation[],
  persons: readonly DrawnPerson[],
  bondOf: (ids: readonly string[]) => Bond,
  areBound: (a: string, b: string) => boolean,
): void {
  const rank = new Map(persons.map((person, i) => [person.id, i]))
  for (const { id: child } of persons) {
    for (const kind of linkOrder) {
      const ours = relations.filter((r) => r.to === child && linkKinds[r.kind] === kind)
      let left = [...new Set(ours.map((r) => r.from))].sort((a, b) => rank.get(a)! - rank.get(b)!)
      const link = (parents: readonly string[]) => {
        left = left.filter((id) => !parents.includes(id))
        const bond = bondOf(parents)
        const ids = ours.filter((r) => parents.includes(r.from)).map((r) => r.id)
        const same = bond.links.find((one) => one.child === child)
        if (same) same.relations.push(...ids)
        else bond.links.push({ child, kind, relations: ids })
      }
      for (const a of [...left]) {
        const b = left.find((other) => other !== a && areBound(a, other))
        if (left.includes(a) && b) link([a, b])
      }
      if (left.length === 2 && kind !== 'step' && kind !== 'guardian') link(left)
      for (const a of [...left]) link([a])
    }
  }
}

// Brothers, grandparents, aunts and cousins: where parents and children already say it, the line that says it carries the relation.
function gatherTies(
  relations: readonly DrawnRelation[],
  bonds: readonly Bond[],
  rank: ReadonlyMap<string, number>,
): Tie[] {
  const above = new Map<string, { link: Link; bond: Bond }[]>()
  for (const bond of bonds) {
    for (const link of bond.links) above.set(link.child, [...(above.get(link.child) ?? []), { link, bond }])
  }
  const over = (id: string) => above.get(id) ?? []
  const parents = (id: string) => over(id).flatMap(({ bond }) => bond.parents)
  const shared = (a: string, b: string) =>
    over(a).find(({ bond }) => a !== b && bond.parents.some((parent) => parents(b).includes(parent)))
  const saidSiblings = (a: string, b: string) =>
    relations.some((r) => isSibling(r.kind) && ((r.from === a && r.to === b) || (r.from === b && r.to === a)))
  const ties = new Map<string, Tie>()
  for (const r of relations) {
    if (linkKinds[r.kind] || bondKinds[r.kind]) continue
    const twin = r.kind === 'twin' || r.kind === 'identical_twin'
    const together = twin && over(r.from).find(({ bond }) => bond.links.some((link) => link.child === r.to))
    if (together) {
      const { bond } = together
      const pair = [r.from, r.to].sort((a, b) => rank.get(a)! - rank.get(b)!) as [string, string]
      const identical = r.kind === 'identical_twin'
      const same = bond.twins.find(({ children }) => children.join() === pair.join())
      if (same) {
        same.relations.push(r.id)
        same.identical ||= identical
      } else bond.twins.push({ children: pair, identical, relations: [r.id] })
      continue
    }
    const shown = twin ? undefined : shownBy(r, over, parents, shared, saidSiblings)
    if (shown) {
      shown.relations.push(r.id)
      continue
    }
    const persons = [r.from, r.to].sort((a, b) => rank.get(a)! - rank.get(b)!) as [string, string]
    const key = `${persons.join('~')}~${r.kind}`
    const tie = ties.get(key) ?? { key, persons, kind: r.kind, relations: [] }
    tie.relations.push(r.id)
    ties.set(key, tie)
  }
  return [...ties.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

type Over = (id: string) => { link: Link; bond: Bond }[]
function shownBy(
  r: DrawnRelation,
  over: Over,
  parents: (id: string) => string[],
  shared: (a: string, b: string) => { link: Link } | undefined,
  saidSiblings: (a: string, b: string) => boolean,
): Link | undefined {
  switch (r.kind) {
    case 'sibling':
    case 'half_sibling':
    case 'step_sibling':
      return shared(r.from, r.to)?.link
    case 'grandparent':
      return over(r.to).find(({ bond }) => bond.parents.some((parent) => parents(parent).includes(r.from)))?.link
    case 'aunt_uncle':
      return over(r.to).find(({ bond }) =>
        bond.parents.some((parent) => shared(r.from, parent) || saidSiblings(r.from, parent)),
      )?.link
    case 'cousin':
      return over(r.from).find(({ bond }) =>
        bond.parents.some((parent) => parents(r.to).some((other) => shared(parent, other))),
      )?.link
    default:
      return undefined
  }
}
