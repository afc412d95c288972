import { ago } from '../../story/days.ts'
import type { Story } from '../../story/story.ts'
import { busyForSchool, calm } from './calm.ts'
import { marit, whoStaysNear } from './double.ts'
import { family } from './family.ts'
import { goalsBetween } from './goals-between.ts'
import { goalsAtHome } from './goals-home.ts'
import { helpers } from './helpers.ts'
import { messages } from './messages.ts'
import { ourselves } from './ourselves.ts'
import { picture } from './picture.ts'
import { sharing } from './sharing.ts'
import { week } from './week.ts'

/** Separated parents, two homes; the mother has a depression. */
export const twoHomes: Story = {
  key: 'two-homes',
  name: 'het gezin van Elif en Deniz',
  summary: 'Twee huizen. Mama heeft een depressie, Deniz is 14, Elif wil weer slapen.',
  started: 'helper',
  founder: 'anneke',
  begun: ago(230),
  question: 'Hoe wordt het voor de meiden weer gewoon, in twee huizen, terwijl mama beter wordt?',
  people: { ...family, ...helpers, marit },
  homes: {
    mama: {
      name: 'Bij mama, Lindekade',
      colour: 'mint',
      sleepers: { sevgi: 'always', deniz: [1, 2, 3, 7], elif: [1, 2, 3, 7] },
    },
    papa: {
      name: 'Bij papa, boven de stomerij',
      colour: 'lilac',
      sleepers: { emre: 'always', deniz: [4, 5, 6], elif: [4, 5, 6] },
    },
  },
  earlierNights: [
    { home: 'mama', person: 'deniz', nights: 'always', ended: ago(152), by: 'sevgi' },
    { home: 'mama', person: 'elif', nights: 'always', ended: ago(152), by: 'sevgi' },
  ],
  relations: [
    ['sevgi', 'parent', 'deniz'],
    ['sevgi', 'parent', 'elif'],
    ['emre', 'parent', 'deniz'],
    ['emre', 'parent', 'elif'],
    ['sevgi', 'ex_partner', 'emre'],
    ['deniz', 'sibling', 'elif'],
    ['kees', 'step_parent', 'sevgi', 'trouwde met oma Gülten toen Sevgi acht was'],
    ['kees', 'grandparent', 'deniz'],
    ['kees', 'grandparent', 'elif'],
    ['joke', 'neighbour', 'sevgi'],
    ['ayse', 'sibling', 'emre'],
    ['ayse', 'aunt_uncle', 'deniz'],
    ['ayse', 'aunt_uncle', 'elif'],
  ],
  supports: [
    ['kees', 'much', 'elif'],
    ['sevgi', 'much', 'elif'],
    ['emre', 'good', 'elif'],
    ['joke', 'good', 'sevgi'],
    ['samira', 'good', 'sevgi'],
    ['ayse', 'some', 'deniz'],
  ],
  authorities: [
    ...(['deniz', 'elif'] as const).flatMap((child) => [
      {
        child,
        holder: 'sevgi',
        kind: 'parent' as const,
        evidence: 'Gezagsregister: gezamenlijk gezag.',
        by: 'anneke',
        on: ago(225),
        checked: { by: 'anneke', on: ago(221) },
      },
      {
        child,
        holder: 'emre',
        kind: 'parent' as const,
        evidence: 'Gezagsregister: gezamenlijk gezag.',
        by: 'anneke',
        on: ago(225),
        checked: { by: 'anneke', on: ago(221) },
      },
    ]),
    {
      child: 'elif',
      holder: 'kees',
      kind: 'none',
      evidence: 'Opa heeft geen gezag; hij is er gewoon.',
      by: 'anneke',
      on: ago(204),
    },
  ],
  coordinators: [
    { who: 'anneke', from: ago(230), by: 'anneke', note: 'Sevgi vroeg mij om te beginnen.' },
    {
      who: 'tom',
      from: ago(90),
      by: 'anneke',
      note: 'Tom, drie dingen. Sevgi zegt “het gaat wel” als het niet gaat: vraag dan naar de gordijnen. Emre wil graag, maar bel hem na vijf uur. En praat eerst met Deniz zelf, zonder anderen erbij. Opa Kees zet de koffie.',
    },
  ],
  shares: sharing,
  wishes: [
    { who: 'sevgi', wants: 'tom', on: ago(93), note: 'Hij zei de eerste keer niet veel. Dat was prettig.' },
    { who: 'emre', wants: 'tom', on: ago(92), note: 'Prima, als hij ook een keer bij mij komt kijken.' },
    {
      who: 'deniz',
      wants: 'kees',
      on: ago(91),
      note: 'Opa. Want die vergeet niks en hij schreeuwt alleen omdat hij doof is.',
    },
  ],
  grown: [
    {
      goal: 'Ik wil weer rustig slapen.',
      from: 'Als het stil is in huis ga ik luisteren. En dan hoor ik niks en dat is het engste.',
    },
  ],
  said: [
    ...ourselves,
    ...goalsAtHome,
    ...goalsBetween,
    ...picture,
    ...week,
    ...calm,
    ...busyForSchool,
    ...messages,
    ...whoStaysNear,
  ],
}
