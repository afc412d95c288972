import type { Story } from '../story/story.ts'
import { castOf } from './cast.ts'
import { writeCircle } from './circle.ts'
import { clockAt } from './clock.ts'
import { writeHelping } from './helping.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { writePeople } from './people.ts'
import { writeSaid } from './said.ts'
import { writeSharing } from './sharing.ts'

/** A story as rows with their history, seen from `now`. Throws when it breaks a rule of the product. */
export function writeStory(story: Story, now: Date): Ledger {
  const clock = clockAt(now)
  const cast = castOf(story, clock)
  const ledger = openLedger(cast.familyId)
  writePeople(story, cast, clock, ledger)
  writeCircle(story, cast, clock, ledger)
  writeSharing(story, cast, clock, ledger)
  writeHelping(story, cast, clock, ledger)
  const scribe = { story, storyKey: story.key, cast, clock, ledger, times: new Map<string, number>() }
  for (const said of story.said) writeSaid(scribe, said)
  return ledger
}
