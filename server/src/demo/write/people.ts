import type { PersonStory, Story, Who } from '../story/story.ts'
import { accountIdOf, type Cast, familyIdOf } from './cast.ts'
import type { Clock } from './clock.ts'
import { idOf } from './ids.ts'
import type { Act, Ledger } from './ledger.ts'

const MINUTE = 60_000
const nightsOf = (nights: number[] | 'always') => (nights === 'always' ? [1, 2, 3, 4, 5, 6, 7] : nights)

/** Who belongs to the family, in which homes they sleep, what they are to each other, who holds authority. */
export function writePeople(story: Story, cast: Cast, clock: Clock, ledger: Ledger): void {
  const begun = clock.moment(story.begun, story.key, 'begun')
  const by = (who: Who, at: Date, act: Act['act'], ground = 'family-seat'): Act => ({
    at,
    act,
    ground,
    person: cast.personId(who),
    account: cast.accountId(who),
  })
  const founded = by(story.founder, begun, 'family.found', 'self')
  ledger.write('family', familyIdOf(story), founded, {
    name: story.name,
    started: story.started,
    question: story.question,
    invented: true,
  })

  for (const [who, person] of Object.entries(story.people)) {
    const act = cameWith(person)
      ? by(
          person.namedBy ?? person.seat!.invited!.by,
          joined(person, clock, story.key, who),
          person.seat?.invited ? 'seat.invite' : 'member.add',
        )
      : founded
    ledger.write('person', cast.personId(who), act, {
      kind: person.kind,
      call_name: person.callName,
      full_name: person.fullName ?? '',
      birth_date: person.born ? clock.day(person.born) : null,
      pronoun: person.pronoun ?? '',
      about: person.about ?? '',
      languages: person.languages ?? ['Nederlands'],
      look: person.look,
      deceased_on: person.died ? clock.day(person.died) : null,
      drawn_as: '',
      drawn_shape: '',
    })
  }
  const settled = by(
    story.founder,
    new Date(begun.getTime() + 6 * MINUTE),
    'member.add',
    cast.person(story.founder).kind === 'family' ? 'family-seat' : 'coordinator',
  )
  for (const [key, home] of Object.entries(story.homes)) {
    ledger.write('household', idOf(story.key, 'household', key), settled, {
      name: home.name,
      colour: home.colour,
      state: 'current',
    })
    for (const [who, nights] of Object.entries(home.sleepers)) {
      ledger.write('residence', idOf(story.key, 'residence', key, who), settled, {
        person_id: cast.personId(who),
        household_id: idOf(story.key, 'household', key),
        nights: nightsOf(nights),
        weeks: 'every',
        state: 'current',
      })
    }
  }
  for (const { home, person, nights, ended, by: who } of story.earlierNights ?? []) {
    const id = idOf(story.key, 'residence', home, person, 'earlier')
    ledger.write('residence', id, settled, {
      person_id: cast.personId(person),
      household_id: idOf(story.key, 'household', home),
      nights: nightsOf(nights),
      weeks: 'every',
      state: 'current',
    })
    ledger.write('residence', id, by(who, clock.moment(ended, id), 'member.add'), { state: 'past' })
  }
  for (const [from, kind, to, note] of story.relations) {
    ledger.write('relation', idOf(story.key, 'relation', from, kind, to), settled, {
      from_person: cast.personId(from),
      to_person: cast.personId(to),
      kind,
      note: note ?? '',
      strength: '',
      state: 'current',
    })
  }
  for (const [from, strength, to] of story.supports ?? []) {
    ledger.write('relation', idOf(story.key, 'relation', from, 'supports', to), settled, {
      from_person: cast.personId(from),
      to_person: cast.personId(to),
      kind: 'supports',
      note: '',
      strength,
      state: 'current',
    })
  }
  for (const a of story.authorities) {
    const id = idOf(story.key, 'authority', a.child, a.holder, a.kind)
    const isCoordinator = cast.person(a.by).kind === 'professional'
    ledger.write(
      'parental_authority',
      id,
      by(a.by, clock.moment(a.on, id), 'authority.record', isCoordinator ? 'coordinator' : 'added-by-you'),
      {
        child_id: cast.personId(a.child),
        holder_id: cast.personId(a.holder),
        kind: a.kind,
        from_date: a.from ? clock.day(a.from) : null,
        until_date: a.until ? clock.day(a.until) : null,
        evidence: a.evidence ?? '',
        checked_by: null,
        checked_on: null,
      },
    )
    if (a.checked) {
      const act = by(a.checked.by, clock.moment(a.checked.on, id, 'checked'), 'authority.record', 'coordinator')
      ledger.write('parental_authority', id, act, {
        checked_by: cast.personId(a.checked.by),
        checked_on: clock.day(a.checked.on),
      })
    }
  }
}

/** Somebody who was named or invited after the first evening. */
const cameWith = (person: PersonStory) => person.seat?.invited !== undefined && person.kind !== 'family'

/** When somebody was named: the moment of the invitation. Shared with the circle, so that both say the same. */
export function joined(person: PersonStory, clock: Clock, storyKey: string, who: Who): Date {
  return clock.moment(person.seat!.invited!.on, storyKey, 'invited', who)
}

/** Accounts of everybody in the story who has a login; the same address in two families is one account. */
export const accountsOf = (story: Story) =>
  Object.values(story.people).flatMap((person) =>
    person.login
      ? [{ id: accountIdOf(person.login.email), name: person.fullName || person.callName, email: person.login.email }]
      : [],
  )
