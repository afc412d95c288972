import { ago, ahead } from '../../story/days.ts'
import type { Story } from '../../story/story.ts'
import { conference } from './conference.ts'
import { family } from './family.ts'
import { grownUp } from './grown-up.ts'
import { helpers } from './helpers.ts'
import { helping } from './helping.ts'
import { ourselves } from './ourselves.ts'
import { safe } from './safe.ts'
import { sharing } from './sharing.ts'
import { staying } from './staying.ts'
import { wayHome } from './way-home.ts'
import { week } from './week.ts'

/** A supervision order; the brother lives in a foster home, the sister is nearly 18. */
export const order: Story = {
  key: 'order',
  name: 'het gezin van Noor en Jayden',
  summary: 'De rechter besliste mee. Jayden woont in een pleeggezin, Noor wordt bijna 18.',
  started: 'helper',
  founder: 'tom',
  begun: ago(330),
  question: 'Hoe komt Jayden weer veilig thuis? En hoe wordt Noor 18 zonder dat alles tegelijk stopt?',
  people: { ...family, ...helpers },
  homes: {
    mama: { name: 'Bij mama', colour: 'mint', sleepers: { wendy: 'always' } },
    oma: { name: 'Bij oma Hermine', colour: 'sun', sleepers: { hermine: 'always', noor: 'always', jayden: [6] } },
    lucia: { name: 'Bij Lucia en Ruud', colour: 'lilac', sleepers: { lucia: 'always', jayden: [1, 2, 3, 4, 5, 7] } },
  },
  earlierNights: [{ home: 'mama', person: 'jayden', nights: 'always', ended: ago(146), by: 'yasmina' }],
  relations: [
    ['wendy', 'parent', 'noor'],
    ['wendy', 'parent', 'jayden'],
    ['andre', 'parent', 'noor'],
    ['dennis', 'parent', 'jayden'],
    ['noor', 'half_sibling', 'jayden', 'zeg maar gewoon zus'],
    ['hermine', 'parent', 'andre'],
    ['hermine', 'grandparent', 'noor'],
    ['hermine', 'guardian', 'noor'],
    ['hermine', 'other', 'jayden', 'oma, niet van bloed maar wel van alles'],
    ['lucia', 'foster_parent', 'jayden', 'samen met Ruud'],
    ['wendy', 'ex_partner', 'dennis'],
  ],
  authorities: [
    {
      child: 'jayden',
      holder: 'wendy',
      kind: 'parent',
      evidence: 'Gezagsregister: Wendy heeft alleen het gezag.',
      by: 'tom',
      on: ago(327),
      checked: { by: 'yasmina', on: ago(149) },
    },
    {
      child: 'jayden',
      holder: 'dennis',
      kind: 'none',
      evidence:
        'Dennis heeft Jayden erkend in het jaar dat hij werd geboren. Dat geeft geen gezag; nagezocht in het gezagsregister.',
      by: 'yasmina',
      on: ago(150),
      checked: { by: 'yasmina', on: ago(149) },
    },
    {
      child: 'jayden',
      holder: 'yasmina',
      kind: 'institution',
      from: ago(112),
      until: ahead(37),
      by: 'yasmina',
      on: ago(113),
      checked: { by: 'yasmina', on: ago(112) },
      evidence:
        'Alleen voor de inschrijving op school (BW 1:265e), namens Jeugdbescherming De Overkant. Voor al het andere beslist Wendy.',
    },
    {
      child: 'jayden',
      holder: 'lucia',
      kind: 'none',
      evidence: 'Pleegouders hebben geen gezag. Zij zorgen voor de gewone dag.',
      by: 'yasmina',
      on: ago(143),
    },
    {
      child: 'noor',
      holder: 'hermine',
      kind: 'guardian',
      evidence: 'Gezagsregister: voogdij, tot Noor 18 is.',
      by: 'tom',
      on: ago(327),
      checked: { by: 'tom', on: ago(324) },
    },
    {
      child: 'noor',
      holder: 'wendy',
      kind: 'none',
      evidence: 'Het gezag over Noor is beëindigd toen zij bij oma ging wonen.',
      by: 'tom',
      on: ago(327),
      checked: { by: 'tom', on: ago(324) },
    },
  ],
  coordinators: [
    {
      who: 'tom',
      from: ago(330),
      by: 'tom',
      note: 'Wendy vroeg of ik de post en de afspraken op een rij wilde zetten.',
    },
    {
      who: 'yasmina',
      from: ago(150),
      by: 'tom',
      note: 'Wendy is op haar best als je zegt wat er gaat gebeuren vóór het gebeurt. Noor wil rechtstreeks aangesproken worden. Jayden praat als hij iets in zijn handen heeft. Ik blijf aan tafel voor Noor en voor de huur. Wendy had liever dat ik het bleef doen; dat heb ik haar niet kunnen geven en dat heb ik gezegd.',
    },
  ],
  shares: sharing,
  helping,
  wishes: [
    { who: 'wendy', wants: 'tom', on: ago(152), note: 'Ik wil Tom houden. Hij kent mij ook van vóór de rechter.' },
    { who: 'noor', wants: 'hermine', on: ago(151), note: 'Oma doet het al jaren, alleen zonder titel.' },
    {
      who: 'hermine',
      wants: 'yasmina',
      on: ago(149),
      note: 'Ik wil koken, niet vergaderen. Laat dat meisje het maar doen.',
    },
  ],
  said: [...ourselves, ...conference, ...wayHome, ...staying, ...safe, ...grownUp, ...week],
}
