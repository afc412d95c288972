import { ago, ahead, nextWeek, thisWeek } from '../../story/days.ts'
import {
  agrees,
  became,
  differs,
  goal,
  movedTo,
  note,
  only,
  reworded,
  type Said,
  step,
  stepAt,
} from '../../story/say.ts'

/** Noor, nearly 18; and a wish of her grandmother. */
export const grownUp: Said[] = [
  goal(
    'noor',
    ago(116),
    {
      words: 'Ik wil op mezelf als ik 18 ben.',
      noticeableBy: 'Een sleutel.',
      lifeDomain: 'home',
      forPersons: ['noor'],
      supporters: ['delano', 'tom'],
    },
    agrees('noor', ago(116)),
    became('now', 'noor', ago(115)),
    agrees('hermine', ago(114), 'Je mag altijd terug. Je kamer wordt géén naaikamer.'),
    reworded('noor', ago(86), {
      words: 'Ik wil een eigen plek als ik 18 ben: gelijkvloers, bij de bus, en met een slaapbank voor Jayden.',
      noticeableBy: 'Een sleutel, een drempel van nul centimeter en een broertje dat mijn koelkast leeg eet.',
    }),
    agrees('delano', ago(85)),
    agrees('wendy', ago(84), 'Ik help sjouwen.'),
    differs(
      'hilde',
      ago(82),
      'Ik gun het je. Maar verhuis niet in je examenweken. Ik zeg het nu, dan heb ik het gezegd.',
    ),
    step(
      'noor',
      ago(110),
      'Inschrijven voor een woning',
      ['noor', 'delano'],
      ago(95),
      became('done', 'noor', ago(94), {
        brought: 'Gelukt. Wachttijd: 4 jaar. We hebben heel hard gelachen en toen gehuild.',
      }),
    ),
    step(
      'tom',
      ago(80),
      'Bij de gemeente vragen om hulp in huis en een aanpassing vanaf mijn verjaardag',
      ['tom', 'noor'],
      ago(21),
      became('stuck', 'tom', ago(20), {
        needs:
          'De gemeente begint pas als Noor 18 is. Dan zit er acht weken tussen. Iemand moet vóór haar verjaardag mogen tekenen.',
      }),
      note('tom', ago(13), 'Mijn leidinggevende belt met de gemeente: dit is geen uitzondering, dit is elke keer zo.'),
      note('noor', ago(12), 'Ik word ook elke keer 18.'),
    ),
    step(
      'delano',
      ago(60),
      'Begroting: wat komt er binnen, wat gaat eruit, wat kost een wasmachine',
      ['delano', 'noor'],
      ago(44),
      became('done', 'delano', ago(43), {
        brought: 'Het kan, met studiefinanciering en zonder abonnementen. Er waren er zeven.',
      }),
    ),
    step(
      'noor',
      ago(14),
      'DigiD, bankrekening en zorgverzekering op een rij: wat moet vóór, wat moet óp en wat mag ná mijn verjaardag',
      ['noor', 'delano'],
      thisWeek('wed'),
      became('done', 'noor', thisWeek('wed'), { brought: 'Drie rijtjes op de deur. Eén is rood.' }),
    ),
    step(
      'noor',
      ago(5),
      'Kijken bij de kamers van Woonstart en de drempels meten',
      ['noor', 'delano'],
      nextWeek('wed'),
    ),
    stepAt(
      'delano',
      ago(4),
      'Oefenkoken: drie gangen voor oma, budget tien euro',
      ['noor', 'delano'],
      thisWeek('fri'),
      '17:00',
      became('done', 'noor', thisWeek('fri'), { brought: 'Oma vroeg om zout. De rest ging op.' }),
    ),
    note('hermine', ago(42), 'Zij zegt dat ik mij geen zorgen moet maken. Dus nu maak ik mij stil zorgen.'),
    note(
      'noor',
      ago(30),
      'Ik ben bang dat als ik wegga, oma alleen is en mama alleen is en Jayden bij vreemden. En dat ik dan degene ben die weg is gegaan.',
      only('delano', 'hermine'),
    ),
  ),

  goal(
    'noor',
    ago(52),
    {
      words: 'Na mijn verjaardag beslis ik zelf wie er aan deze tafel blijft voor mij.',
      lifeDomain: 'other',
      forPersons: ['noor'],
      supporters: ['delano', 'yasmina'],
    },
    agrees('noor', ago(52)),
    agrees(
      'yasmina',
      ago(51),
      'Dat klopt ook volgens de wet. Wat er nu over jou staat blijft van jou. We lopen het samen door, een maand van tevoren.',
    ),
    became('later', 'noor', ago(50)),
    agrees('hermine', ago(49), 'Ik zit dichtbij, of ik nu op een stoel zit of niet.'),
    step(
      'yasmina',
      ago(48),
      'Samen langs alle stoelen: wie blijft, wie gaat, wie komt erbij',
      ['yasmina', 'noor'],
      ahead(54),
      movedTo(ahead(61), 'noor', ago(22)),
    ),
  ),

  goal(
    'hermine',
    ago(58),
    {
      words: 'Ik wil oma zijn, en niet de politie.',
      noticeableBy: 'Dat ik Wendy kan zien lachen zonder aan haar adem te ruiken.',
      lifeDomain: 'family',
      forPersons: ['hermine', 'wendy'],
    },
    agrees('wendy', ago(57), 'Dat wil ik ook. Zeg het maar als je het weer doet. Dan zeg ik: Hermine, je snuffelt.'),
    agrees('noor', ago(56)),
  ),
]
