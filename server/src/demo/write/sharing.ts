import { type SharedWith, sharedWith } from '@keukentafel/core/access/share.ts'
import type { Subject } from '@keukentafel/core/law/consent.ts'
import { voicesNeeded } from '@keukentafel/core/law/consent.ts'
import { ageOn } from '@keukentafel/core/shared/dates.ts'
import type { ShareStory, Story, Who } from '../story/story.ts'
import type { Cast } from './cast.ts'
import { type Clock, dayOf } from './clock.ts'
import { idOf } from './ids.ts'
import type { Ledger } from './ledger.ts'
import { permittedAct } from './permit.ts'

const MINUTE = 60_000

/** What somebody is, on a day of the story, whose yes may be asked: age, and authority as it was recorded and checked by then. */
export function subjectOn(story: Story, cast: Cast, clock: Clock, who: Who, day: string): Subject {
  const { born } = cast.person(who)
  return {
    personId: cast.personId(who),
    age: born ? ageOn(clock.day(born), day) : null,
    authorities: story.authorities
      .filter((a) => a.child === who && clock.day(a.on) <= day)
      .map((a) => ({
        holderId: cast.personId(a.holder),
        kind: a.kind,
        from: a.from ? clock.day(a.from) : null,
        until: a.until ? clock.day(a.until) : null,
        checked: a.checked !== undefined && clock.day(a.checked.on) <= day,
      })),
  }
}

/** What is shared with somebody on a day of the story, by the rule of the product. */
export function sharedOn(story: Story, cast: Cast, clock: Clock, who: Who, day: string): SharedWith {
  const family = Object.keys(story.people).filter((key) => cast.person(key).kind === 'family')
  return sharedWith(
    story.shares
      .filter((share) => share.with === who)
      .flatMap((share) =>
        share.pieces.map((piece) => ({
          subjectId: cast.personId(share.of),
          piece,
          itemId: null,
          from: clock.day(share.on),
          until: clock.day(share.until),
          state: share.stopped && clock.day(share.stopped.on) <= day ? ('withdrawn' as const) : ('open' as const),
          yes: [...share.yes, ...(share.later ?? []).filter((l) => clock.day(l.on) <= day).map((l) => l.who)].map(
            cast.personId,
          ),
          withoutHolders: '',
        })),
      ),
    family.map((key) => subjectOn(story, cast, clock, key, day)),
    day,
  )
}

/** Who shares what with whom: every yes is decided by the rule of the product, on its day. */
export function writeSharing(story: Story, cast: Cast, clock: Clock, ledger: Ledger): void {
  for (const share of story.shares)
    for (const piece of share.pieces) writeShare(story, cast, clock, ledger, share, piece)
}

function writeShare(
  story: Story,
  cast: Cast,
  clock: Clock,
  ledger: Ledger,
  share: ShareStory,
  piece: ShareStory['pieces'][number],
): void {
  const id = idOf(story.key, 'share', share.of, share.with, piece)
  const begin = clock.moment(share.on, story.key, 'share', share.of, share.with)
  const subjectId = cast.personId(share.of)
  const facts = (yes: readonly Who[], at: Date) => ({
    share: {
      subjectId,
      recipientId: cast.personId(share.with),
      needed: voicesNeeded(subjectOn(story, cast, clock, share.of, dayOf(at)), dayOf(at)),
      yes: yes.map(cast.personId),
      askedBy: cast.personId(share.yes[0]!),
      near: true,
    },
  })
  const voices: object[] = []
  const all = [
    ...share.yes.map((who, n) => ({ who, at: new Date(begin.getTime() + n * 7 * MINUTE) })),
    ...(share.later ?? []).map(({ who, on }) => ({ who, at: clock.moment(on, id, who) })),
  ]
  for (const [n, { who, at }] of all.entries()) {
    const before = facts(
      all.slice(0, n).map((voice) => voice.who),
      at,
    )
    const act = permittedAct(cast, who, at, 'share.give', before, `${share.of} with ${share.with}`)
    voices.push({ personId: cast.personId(who), said: 'yes', at: at.toISOString() })
    ledger.write('share', id, act, {
      subject_id: subjectId,
      recipient_id: cast.personId(share.with),
      seat_id: cast.seatId(share.with),
      piece,
      item_id: null,
      purpose: share.purpose,
      from_date: clock.day(share.on),
      until_date: clock.day(share.until),
      state: 'open',
      voices: [...voices],
      without_holders: '',
      without_holders_by: null,
      asked_by: cast.personId(share.yes[0]!),
      ended_by: null,
    })
  }
  if (!share.stopped || !clock.isPast(clock.moment(share.stopped.on, id))) return
  const { by, on } = share.stopped
  const at = clock.moment(on, id)
  const act = permittedAct(cast, by, at, 'share.withdraw', facts(share.yes, at), `${share.of} with ${share.with}`)
  ledger.write('share', id, act, { state: 'withdrawn', ended_by: cast.personId(by) })
}
