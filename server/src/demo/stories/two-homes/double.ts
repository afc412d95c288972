import { ago, ahead } from '../../story/days.ts'
import { handOver, near, type Part, type Said, step } from '../../story/say.ts'
import type { PersonStory } from '../../story/story.ts'

// Two helpers do the same for one goal, one seat does nothing for any goal any more, and one neighbour stays near: what "Wie doet wat" asks about.

/** She came when it was bad at nights; nobody asked her since. */
export const marit: PersonStory = {
  kind: 'professional',
  callName: 'Marit',
  fullName: 'Marit Kamille',
  look: { skin: 'peach', hair: 'long', hairColour: 'blonde', colour: 'lilac' },
  seat: {
    role: 'opvoedhulp aan huis',
    organisation: 'Thuis Verder',
    since: ago(190),
    lookAgain: ago(20),
    invited: { by: 'anneke', on: ago(192), channel: 'email' },
    purpose: 'Twee ochtenden meedraaien toen het opstaan niet lukte.',
    mayExpect: 'Dat ik op tijd ben.',
    mayNotExpect: 'Dat ik blijf als het niet meer nodig is.',
  },
}

/** Below the goal about sleeping: Tom asks every week what Imani asks too, and mama asks whether one of them can do it. */
export const doubledForSleep: Part[] = [
  step('tom', ago(12), 'Elke maandag bellen hoe de nachten gingen', ['tom'], ahead(4)),
  step('imani', ago(10), 'Na elk weekend vragen hoe de nachten waren', ['imani'], ahead(5)),
  handOver('sevgi', ago(2), 'tom', 'imani', 'Ik vertel het nu twee keer. Kan één van jullie bellen?'),
]

export const whoStaysNear: Said[] = [
  near('sevgi', ago(40), 'joke', 'De sleutel hangt bij haar. Dat blijft zo, ook als alles goed gaat.'),
]
