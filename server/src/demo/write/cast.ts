import type { SeatFacts, SeatKind } from '@keukentafel/core/access/facts.ts'
import { addDays, ageOn } from '@keukentafel/core/shared/dates.ts'
import type { PersonStory, Story, Who } from '../story/story.ts'
import type { Clock } from './clock.ts'
import { idOf } from './ids.ts'

/** Who is who in a family: ids, and what `decide` must know about a person's seat on a day. */
export interface Cast {
  familyId: string
  person(who: Who): PersonStory
  personId(who: Who): string
  kindOf(personId: string): SeatKind | undefined
  seatId(who: Who): string
  accountId(who: Who): string | null
  /** Whether this person took part with an account of their own on a day. */
  hasAccountOn(who: Who, day: string): boolean
  seatFacts(who: Who, day: string): SeatFacts
}

/** An account is the same person in every family, so its id comes from the address. */
export const accountIdOf = (email: string) => idOf('account', email)
export const familyIdOf = (story: Pick<Story, 'key'>) => idOf('family', story.key)

export function castOf(story: Story, clock: Clock): Cast {
  const personOf = (who: Who): PersonStory => {
    const person = story.people[who]
    if (!person) throw new Error(`${story.key}: nobody is called ${who}`)
    return person
  }
  const personId = (who: Who) => {
    personOf(who)
    return idOf(story.key, 'person', who)
  }
  const kinds = new Map(Object.entries(story.people).map(([who, person]) => [personId(who), person.kind]))
  const coordinatorOn = (day: string) => story.coordinators.filter((term) => clock.day(term.from) <= day).at(-1)?.who
  // Somebody who left may still have spoken earlier on the day on which they left.
  const lastDay = ({ seat }: PersonStory) => (seat?.ending ? addDays(clock.day(seat.ending.on), 1) : null)
  return {
    familyId: familyIdOf(story),
    person: personOf,
    personId,
    kindOf: (id) => kinds.get(id),
    seatId: (who) => idOf(story.key, 'seat', who),
    accountId: (who) => (personOf(who).login ? accountIdOf(personOf(who).login!.email) : null),
    hasAccountOn: (who, day) => {
      const { login, seat } = personOf(who)
      const until = lastDay(personOf(who))
      return (
        login !== undefined &&
        seat !== undefined &&
        clock.day(seat.own?.since ?? seat.since) <= day &&
        (until === null || day < until)
      )
    },
    seatFacts: (who, day) => {
      const person = personOf(who)
      const isMember = person.seat !== undefined && !person.seat.waiting && person.seat.ending?.state !== 'declined'
      return {
        seatId: idOf(story.key, 'seat', who),
        personId: personId(who),
        kind: person.kind,
        state: isMember ? 'active' : 'invited',
        since: person.seat ? clock.day(person.seat.since) : '9999-12-31',
        until: lastDay(person),
        age: person.born ? ageOn(clock.day(person.born), day) : null,
        isCoordinator: coordinatorOn(day) === who,
      }
    },
  }
}

/** `'elif via mama'`: Elif said it, mama wrote it down; otherwise one writes one's own words. */
export function sayerAndWriter(who: Who): { sayer: Who; writer: Who } {
  const [sayer = '', writer] = who.split(' via ')
  return { sayer, writer: writer ?? sayer }
}
