import { ago } from '../../story/days.ts'
import type { Story } from '../../story/story.ts'
import { evening } from './goals-evening.ts'
import { otherGoals } from './goals-other.ts'
import { ourselves } from './ourselves.ts'
import { people } from './people.ts'
import { sharing } from './sharing.ts'
import { week } from './week.ts'

/** Sleep and school; a mother began by herself and is the coordinator. */
export const light: Story = {
  key: 'light',
  name: 'het gezin van Milan en Anjali',
  summary: 'Slapen en school. Mama begon zelf; er is nog geen hulpverlener.',
  started: 'family',
  founder: 'shanti',
  begun: ago(62),
  question: 'Hoe krijgen we weer rust in de avond? En hoe komt Milan goed de brugklas door?',
  people,
  homes: {
    flat: {
      name: 'Boven de fietsenwinkel',
      colour: 'sun',
      sleepers: { shanti: 'always', jeroen: 'always', milan: 'always', anjali: 'always' },
    },
  },
  relations: [
    ['shanti', 'parent', 'milan'],
    ['shanti', 'parent', 'anjali'],
    ['jeroen', 'parent', 'anjali'],
    ['jeroen', 'step_parent', 'milan'],
    ['shanti', 'partner', 'jeroen'],
    ['milan', 'half_sibling', 'anjali', 'maar wij zeggen gewoon broer en zus'],
    ['indra', 'parent', 'shanti'],
    ['indra', 'grandparent', 'milan'],
    ['indra', 'grandparent', 'anjali'],
    ['ravi', 'sibling', 'shanti'],
    ['ravi', 'aunt_uncle', 'milan'],
    ['soraya', 'friend', 'shanti'],
  ],
  authorities: [
    {
      child: 'milan',
      holder: 'shanti',
      kind: 'parent',
      evidence: 'Zo staat het in de brief van de rechtbank van toen. Nog door niemand nagekeken.',
      by: 'shanti',
      on: ago(62),
    },
    { child: 'anjali', holder: 'shanti', kind: 'parent', by: 'shanti', on: ago(62) },
    {
      child: 'anjali',
      holder: 'jeroen',
      kind: 'unknown',
      evidence: 'Jeroen heeft Anjali erkend. Of hij ook gezag heeft moeten we nog opzoeken.',
      by: 'shanti',
      on: ago(40),
    },
    {
      child: 'milan',
      holder: 'jeroen',
      kind: 'none',
      evidence: 'Jeroen voedt Milan mee op, maar heeft geen gezag.',
      by: 'shanti',
      on: ago(40),
    },
  ],
  coordinators: [
    { who: 'shanti', from: ago(62), by: 'shanti', note: 'Wij beginnen zelf. Als het te veel wordt vraag ik iemand.' },
  ],
  shares: sharing,
  wishes: [
    {
      who: 'jeroen',
      wants: 'shanti',
      on: ago(58),
      note: 'Shanti kan dit het best. Maar zeg het als ik iets over moet nemen.',
    },
    { who: 'milan', wants: null, on: ago(40), note: 'Maakt me niet uit, als het maar geen meester is.' },
  ],
  said: [...ourselves, ...evening, ...otherGoals, ...week],
}
