import { filled, type Resource } from '../fhir.ts'
import { type Around, peopleOf } from './around.ts'

const STATUS = { status: 'active', intent: 'plan' }

/**
 * One plan of the family (subject Group) and, for parties that know patients only, a projection per person with the goals
 * that are about that person (experience B1).
 */
export function planResources(around: Around): Resource[] {
  const { records, group, ref, itemRef } = around
  const family = records.family[0]!
  const careTeam = [{ reference: `CareTeam/${family.id}` }]
  const goals = records.plan_item.filter((i) => i.kind === 'goal')
  const acts = records.plan_item.filter(
    (i) => i.kind === 'step' || i.kind === 'visit' || i.kind === 'look-back' || i.kind === 'conversation',
  )
  const master = filled({
    resourceType: 'CarePlan',
    id: family.id,
    ...STATUS,
    title: family.name,
    description: family.question,
    subject: group,
    created: family.created_at,
    careTeam,
    goal: records.plan_item.filter((i) => i.kind === 'goal' || i.kind === 'requirement').map((i) => itemRef(i.id)),
    activity: acts.map((i) => ({ reference: itemRef(i.id) })),
  })
  const goalsFor = Map.groupBy(
    goals.flatMap((goal) => [...new Set(peopleOf(goal, 'forPersons'))].map((id) => ({ id, goal }))),
    (pair) => pair.id,
  )
  const actsBelow = Map.groupBy(acts, (i) => i.parent_id)
  const projections = records.person
    .filter((p) => p.kind === 'family')
    .flatMap((person) => {
      const own = (goalsFor.get(person.id) ?? []).map((pair) => pair.goal)
      if (own.length === 0) return []
      const below = own.flatMap((g) => actsBelow.get(g.id) ?? [])
      return [
        filled({
          resourceType: 'CarePlan',
          id: person.id,
          ...STATUS,
          partOf: [{ reference: `CarePlan/${family.id}` }],
          subject: ref(person.id),
          careTeam,
          goal: own.map((g) => itemRef(g.id)),
          activity: below.map((i) => ({ reference: itemRef(i.id) })),
        }),
      ]
    })
  return [master, ...projections]
}
