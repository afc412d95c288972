import { createHash } from 'node:crypto'
import type { MemberFacts } from '@keukentafel/core/access/facts.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import type { When } from '../story/days.ts'
import type { PersonStory, SeatStory, Story, Who } from '../story/story.ts'
import { type Cast, familyIdOf } from './cast.ts'
import { type Clock, dayOf, notBefore } from './clock.ts'
import { idOf } from './ids.ts'
import type { Act, Ledger } from './ledger.ts'
import { joined } from './people.ts'
import { permittedAct } from './permit.ts'

const MINUTE = 60_000
export const organisationIdOf = (name: string) => idOf('organisation', name.toLowerCase())

/** Seats with their invitations, the coordinator through time, and whom the family would like. */
export function writeCircle(story: Story, cast: Cast, clock: Clock, ledger: Ledger): void {
  for (const [who, person] of Object.entries(story.people))
    if (person.seat) writeSeat(story, cast, clock, ledger, who, person, person.seat)
  writeCoordinators(story, cast, clock, ledger)
  for (const { who, wants, on, note } of story.wishes) {
    const id = idOf(story.key, 'wish', who)
    const act = permittedAct(cast, who, clock.moment(on, id), 'coordinator.wish', {}, note)
    ledger.write('coordinator_wish', id, act, {
      person_id: cast.personId(who),
      seat_id: wants ? cast.seatId(wants) : null,
      note,
    })
  }
}

function writeSeat(
  story: Story,
  cast: Cast,
  clock: Clock,
  ledger: Ledger,
  who: Who,
  person: PersonStory,
  seat: SeatStory,
): void {
  const id = cast.seatId(who)
  const begun = clock.moment(story.begun, story.key, 'begun')
  const fields = {
    person_id: cast.personId(who),
    account_id: null as string | null,
    kind: person.kind,
    role: seat.role,
    organisation_id: seat.organisation ? organisationIdOf(seat.organisation) : null,
    purpose: seat.purpose ?? '',
    may_expect: seat.mayExpect ?? '',
    may_not_expect: seat.mayNotExpect ?? '',
    since: clock.day(seat.since),
    until: null,
    look_again_on: seat.lookAgain ? clock.day(seat.lookAgain) : null,
    state: 'active',
    end_reason: '',
    asked_to_leave_at: null,
    asked_to_leave_by: null,
    asked_to_leave_reason: '',
    asked_to_leave_answer: '',
    phone: seat.phone ?? '',
    reachable: seat.reachable ?? '',
    contact_audience: seat.contact ?? 'circle',
  }
  const own = (at: Date, act: Act['act'], ground: string): Act => ({
    at,
    act,
    ground,
    person: cast.personId(who),
    account: cast.accountId(who),
  })
  const founder: Act = {
    ...own(begun, 'family.found', 'self'),
    person: cast.personId(story.founder),
    account: cast.accountId(story.founder),
  }
  const leaves = () => {
    if (!seat.ending || seat.ending.state === 'declined') return
    const { state, by, on, reason } = seat.ending
    const at = new Date(clock.moment(on, id).getTime() + MINUTE)
    const facts = {
      seat: {
        personId: cast.personId(who),
        kind: person.kind,
        contactAudience: fields.contact_audience,
        isCoordinator: false,
        everSat: true,
      },
    }
    const act = permittedAct(cast, by ?? who, at, state === 'left' ? 'seat.leave' : 'seat.end', facts, reason)
    ledger.write('seat', id, act, { state, until: clock.day(on), end_reason: reason })
  }
  const invitationId = idOf(story.key, 'invitation', who)
  const offers = (act: Act, { on, channel, expires }: { on: When; channel: 'email' | 'paper'; expires?: When }) =>
    ledger.write('invitation', invitationId, act, {
      seat_id: id,
      channel,
      email: channel === 'email' ? (person.login?.email ?? `${who}@keukentafel.example`) : null,
      // The hash of no code: what was on paper or in a mail that nobody ever made opens nothing.
      code_hash: createHash('sha256').update(`no code ${invitationId}`).digest('hex'),
      expires_at: `${expires ? clock.day(expires) : addDays(clock.day(on), 14)}T21:59:00.000Z`,
      state: 'open',
      reason: '',
    })
  if (!seat.invited) {
    ledger.write('seat', id, founder, { ...fields, account_id: seat.own ? null : cast.accountId(who) })
    if (seat.own) {
      const { by, on, since } = seat.own
      const given = clock.moment(on, story.key, 'given', who)
      const member = memberFactsOn(story, cast, clock, by, who, given)
      const facts = { adding: person.kind, touches: 'somebody-known', member, familyTakesPart: true } as const
      offers(permittedAct(cast, by, given, 'seat.invite', facts, who), seat.own)
      const takes = own(notBefore(clock.moment(since, id), given), 'invitation.accept', 'invitation')
      ledger.write('seat', id, takes, { account_id: cast.accountId(who) })
      ledger.write('invitation', invitationId, takes, { state: 'accepted' })
    }
    leaves()
    return
  }

  const at = joined(person, clock, story.key, who)
  const invites = permittedAct(
    cast,
    seat.invited.by,
    at,
    'seat.invite',
    { adding: person.kind, familyTakesPart: familyTakesPart(story, cast, at) },
    who,
  )
  ledger.write('seat', id, invites, { ...fields, state: 'invited', since: clock.day(seat.invited.on) })
  offers(invites, seat.invited)
  if (seat.waiting) return
  if (seat.ending?.state === 'declined') {
    const declines = own(notBefore(clock.moment(seat.ending.on, id), at), 'invitation.decline', 'invitation')
    ledger.write('seat', id, declines, { state: 'declined', end_reason: seat.ending.reason })
    ledger.write('invitation', invitationId, declines, { state: 'declined', reason: seat.ending.reason })
    return
  }
  const sitsDown = own(notBefore(clock.moment(seat.since, id), at), 'invitation.accept', 'invitation')
  ledger.write('seat', id, sitsDown, { state: 'active', account_id: cast.accountId(who), since: fields.since })
  ledger.write('invitation', invitationId, sitsDown, { state: 'accepted' })
  leaves()
}

/** What the rules must know of somebody who is named at the table, seen from another on that day. */
function memberFactsOn(story: Story, cast: Cast, clock: Clock, viewer: Who, who: Who, at: Date): MemberFacts {
  const day = dayOf(at)
  const sleepsIn = (one: Who) => Object.values(story.homes).filter(({ sleepers }) => one in sleepers)
  // Only what was checked opens anything, as in the product.
  const held = story.authorities.find(
    ({ child, holder, checked }) => child === who && holder === viewer && checked && clock.day(checked.on) <= day,
  )
  const hasAccount = cast.hasAccountOn(who, day)
  return {
    personId: cast.personId(who),
    kind: cast.person(who).kind,
    createdBy: cast.personId(story.founder),
    age: cast.seatFacts(who, day).age,
    sharesHome: sleepsIn(viewer).some((home) => who in home.sleepers),
    authority: held?.kind ?? null,
    hasAccount,
    hadAccount: hasAccount,
  }
}

/** Whether somebody of the family had sat down with an account of their own by then. */
const familyTakesPart = (story: Story, cast: Cast, at: Date) =>
  Object.entries(story.people).some(([who, { kind }]) => kind === 'family' && cast.hasAccountOn(who, dayOf(at)))

function writeCoordinators(story: Story, cast: Cast, clock: Clock, ledger: Ledger): void {
  let open: string | undefined
  for (const [n, { who, from, by, note }] of story.coordinators.entries()) {
    const id = idOf(story.key, 'term', who, String(n))
    const at = open ? clock.moment(from, id) : clock.moment(story.begun, story.key, 'begun')
    // The giver still holds the task at the moment of handing over, so that is decided on the evening before.
    const act: Act = open
      ? { ...permittedAct(cast, by, new Date(at.getTime() - 24 * 60 * MINUTE), 'coordinator.hand-over', {}, who), at }
      : { at, act: 'family.found', ground: 'self', person: cast.personId(by), account: cast.accountId(by) }
    if (open) ledger.write('coordinator_term', open, act, { until_at: at.toISOString() })
    ledger.write('coordinator_term', id, act, {
      seat_id: cast.seatId(who),
      from_at: at.toISOString(),
      until_at: null,
      note: note ?? '',
    })
    open = id
  }
  if (!open) throw new Error(`${familyIdOf(story)} has no coordinator`)
}
