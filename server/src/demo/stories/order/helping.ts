import { ago } from '../../story/days.ts'
import type { HelpStory } from '../../story/story.ts'

// One yes, one that was taken back, and one that nobody was asked for because the court decided it.
export const helping: HelpStory[] = [
  {
    of: 'noor',
    by: 'delano',
    what: 'Elke week een uur samen op pad naar een eigen plek.',
    on: ago(117),
    said: [{ who: 'noor', said: 'yes', words: 'Ja, als ik erbij ben wanneer hij belt.', on: ago(116) }],
  },
  {
    of: 'noor',
    by: 'hilde',
    what: 'Elke week een gesprek over school en stage.',
    on: ago(107),
    said: [
      { who: 'noor', said: 'yes', words: 'Is goed.', on: ago(106) },
      { who: 'noor', said: 'withdrawn', words: 'Elke week is te veel. Eén keer in de maand is genoeg.', on: ago(12) },
    ],
  },
  {
    of: 'jayden',
    by: 'yasmina',
    what: 'Meekijken hoe het met Jayden gaat, en samen werken aan de weg naar huis.',
    on: ago(147),
    ground: {
      name: 'supervision-order',
      words: 'De kinderrechter sprak een ondertoezichtstelling uit. Wendy was erbij en vindt het niet nodig.',
    },
  },
]
