import { changeOn, withChange } from '../calendar/changes.ts'
import type { Change } from '../calendar/names.ts'
import { ages } from '../law/ages.ts'
import { addDays } from '../shared/dates.ts'
import type { Fault } from '../shared/errors.ts'
import type { Slot, Visit } from './moments.ts'
import type { CalmerWay } from './names.ts'

/** What a proposal about one time of a visit says. */
export interface Proposed {
  how: CalmerWay
  original: string
  toDay: string | null
  from: string | null
  until: string | null
  persons: readonly string[]
}
/** For so many weeks "every other week" is written down; after that people look again. */
const WEEKS = 12

/** Faults between the fields of a proposal: to where something moves is said, and what does not happen is not at another time. */
export function faultsInChange(content: Record<string, unknown>): Fault[] {
  const { how, toDay, persons } = content as Partial<Proposed>
  const moves = how === 'together' || how === 'move'
  if (moves && !toDay) return [{ pointer: '/content/toDay', code: 'date.missing' }]
  if (how === 'hand-over' && !persons?.length) return [{ pointer: '/content/persons', code: 'choice.missing' }]
  return []
}

/** Where the time is then; null when it does not happen. */
export function placeAfter(slot: Slot, { how, toDay, from, until }: Proposed): Slot | null {
  if (how === 'phone') return { ...slot, place: 'phone', where: '', travel: 0 }
  if (how !== 'together' && how !== 'move') return null
  return { ...slot, day: toDay ?? slot.day, from: from ?? slot.from, until: from ? until : slot.until }
}

/** The changes of a visit when a proposal is carried out. What was is left as it was, so that earlier weeks still tell what they were. */
export function changesAfter(
  visit: Pick<Visit, 'content'>,
  { how, original, toDay, from, until }: Proposed,
  why: string,
): { changes: Change[]; repeats: Visit['content']['repeats'] } {
  const repeats = visit.content.repeats ?? null
  const before = visit.content.changes ?? []
  const one = { ...changeOn(before, original), why }
  const off = (changes: readonly Change[], day: string) =>
    withChange(changes, { ...changeOn(changes, day), cancelled: true, why })
  switch (how) {
    case 'together':
    case 'move':
      return {
        repeats,
        changes: withChange(before, {
          ...one,
          toDay,
          from,
          until: from ? until : one.until,
          ...(from && { allDay: false }),
        }),
      }
    case 'phone':
      return { repeats, changes: withChange(before, { ...one, place: 'phone', where: null }) }
    case 'pause':
      return { repeats, changes: off(before, original) }
    case 'every-other-week': {
      const days = Array.from({ length: WEEKS / 2 }, (_, i) => addDays(original, i * 14))
      return { repeats, changes: days.reduce(off, [...before]) }
    }
    case 'hand-over':
    case 'stop':
      return repeats
        ? { repeats: { ...repeats, until: addDays(original, -1) }, changes: before.filter(({ day }) => day < original) }
        : { repeats, changes: off(before, original) }
  }
}

export interface Concerned {
  id: string
  kind: string
  age: number | null
}
export interface Answered {
  saidBy: string
  answer: 'yes' | 'no'
}

/**
 * Who still has to say yes before a proposal is carried out: who come, who would take over, for whom it is (from 12), and somebody of the family
 * of 16 or older. Who proposes it says yes with that. `family`: nobody of the family did yet. Silence is no yes.
 */
export function missingYes(
  visit: { visitors?: readonly string[]; forPersons?: readonly string[] },
  change: Pick<Proposed, 'persons'> & { saidBy: string },
  people: readonly Concerned[],
  answers: readonly Answered[],
): { persons: string[]; no: string[]; family: boolean } {
  const yes = new Set([change.saidBy, ...answers.filter(({ answer }) => answer === 'yes').map(({ saidBy }) => saidBy)])
  const no = answers.filter(({ answer }) => answer === 'no').map(({ saidBy }) => saidBy)
  for (const id of no) yes.delete(id)
  const byId = new Map(people.map((person) => [person.id, person]))
  const old = (id: string, age: number) => (byId.get(id)?.age ?? age) >= age
  const asked = [
    ...(visit.visitors ?? []),
    ...change.persons,
    ...(visit.forPersons ?? []).filter((id) => old(id, ages.ownVoice)),
  ]
  const ofFamily = [...yes].some((id) => byId.get(id)?.kind === 'family' && old(id, ages.decidesAlone))
  return { persons: [...new Set(asked)].filter((id) => !yes.has(id)), no, family: !ofFamily }
}

/** Whether everybody whom it concerns said yes. */
export const isAgreed = ({ persons, no, family }: ReturnType<typeof missingYes>): boolean =>
  persons.length === 0 && no.length === 0 && !family
