import { voicesNeeded } from '@keukentafel/core/law/consent.ts'
import type { HelpStory, Story, Who } from '../story/story.ts'
import type { Cast } from './cast.ts'
import { type Clock, dayOf } from './clock.ts'
import { idOf } from './ids.ts'
import type { Ledger } from './ledger.ts'
import { permittedAct } from './permit.ts'
import { subjectOn } from './sharing.ts'

const verbs = { yes: 'help.give', no: 'help.give', withdrawn: 'help.withdraw' } as const

/** Agreement to help, and help on a ground of the law: every word is decided by the rule of the product, on its day. */
export function writeHelping(story: Story, cast: Cast, clock: Clock, ledger: Ledger): void {
  for (const help of story.helping ?? []) writeHelp(story, cast, clock, ledger, help)
}

function writeHelp(story: Story, cast: Cast, clock: Clock, ledger: Ledger, help: HelpStory): void {
  const id = idOf(story.key, 'help', help.of, help.by)
  const asked = clock.moment(help.on, story.key, 'help', help.of, help.by)
  const what = `help of ${help.by} to ${help.of}`
  const voices: { personId: string; said: string; words: string; at: string }[] = []
  const facts = (at: Date) => ({
    help: {
      subjectId: cast.personId(help.of),
      recipientId: cast.personId(help.by),
      needed: voicesNeeded(subjectOn(story, cast, clock, help.of, dayOf(at)), dayOf(at)),
      yes: voices.filter((voice) => voice.said === 'yes').map((voice) => voice.personId),
      askedBy: cast.personId(help.by),
      near: true,
      kind: 'agreement' as const,
      said: voices.map((voice) => voice.personId),
    },
  })
  const act = (who: Who, at: Date, action: 'help.ask' | 'help.ground' | 'help.give' | 'help.withdraw') =>
    permittedAct(cast, who, at, action, facts(at), what)
  ledger.write('help_agreement', id, act(help.by, asked, help.ground ? 'help.ground' : 'help.ask'), {
    seat_id: cast.seatId(help.by),
    helper_id: cast.personId(help.by),
    subject_id: cast.personId(help.of),
    what: help.what,
    ground: help.ground?.name ?? null,
    ground_words: help.ground?.words ?? '',
    voices: [],
    alone_reason: null,
    alone_words: '',
    alone_on: null,
    ended_on: null,
    asked_by: cast.personId(help.by),
    on_date: dayOf(asked),
  })
  for (const { who, said, words, on } of help.said ?? []) {
    const at = clock.moment(on, id, who, said)
    const allowed = act(who, at, verbs[said])
    voices.push({ personId: cast.personId(who), said, words, at: at.toISOString() })
    ledger.write('help_agreement', id, allowed, { voices: [...voices] })
  }
}
