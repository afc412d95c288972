import { ago, ahead, thisWeek } from '../../story/days.ts'
import {
  agrees,
  became,
  differs,
  familyOnly,
  goal,
  note,
  requirement,
  reworded,
  type Said,
  step,
  success,
} from '../../story/say.ts'

const court = 'De kinderrechter'

/** What has to be so before Jayden can live at home: the small goals below the way home. */
export const smallGoals: Said[] = [
  goal(
    'wendy',
    ago(132),
    {
      words: 'Ik drink niet, één dag tegelijk. En als het misgaat zeg ik het dezelfde dag.',
      noticeableBy: 'Op de kalender in de keuken staan kruisjes die ik zelf heb gezet.',
      lifeDomain: 'health',
      forPersons: ['wendy'],
      supporters: ['hermine', 'noor'],
    },
    agrees('wendy', ago(132)),
    became('now', 'wendy', ago(131)),
    agrees('hermine', ago(130)),
    agrees('noor', ago(129), 'Ik wil de kalender niet controleren. Ik wil hem gewoon zien hangen.'),
    requirement(
      'yasmina',
      ago(131),
      {
        text: 'Moeder drinkt geen alcohol en laat dat elke twee weken nakijken bij haar behandelaar.',
        by: court,
        basis: 'order',
        reference: 'Beschikking ondertoezichtstelling, onder 3.4',
        from: ago(150),
        until: ahead(215),
      },
      agrees('wendy', ago(130), 'Oké. Maar schrijf “Wendy”, ik ben niet alleen moeder.'),
      agrees('hermine', ago(129), 'Goed zo. En kijk ook eens na hoe vaak het wél goed gaat.'),
      reworded('yasmina', ago(128), {
        text: 'Wendy drinkt geen alcohol en laat dat elke twee weken nakijken bij haar behandelaar.',
      }),
    ),
    step(
      'wendy',
      ago(131),
      'Elke dinsdagavond naar de groep',
      ['wendy'],
      ago(70),
      became('done', 'wendy', ago(69), {
        brought: 'Negen van de tien keer. Ik zit nu naast de deur maar niet meer met mijn jas aan.',
      }),
    ),
    note(
      'wendy',
      ago(84),
      'Zaterdag heb ik gedronken. Eén avond. Jayden was bij Lucia. Ik heb Yasmina zondag zelf gebeld. Ik schaam me rot maar het staat er nu.',
    ),
    note(
      'yasmina',
      ago(83),
      'Wendy belde zelf, dezelfde dag, zoals afgesproken. Het bezoek van maandag ging gewoon door.',
    ),
    note('hermine', ago(82), 'Ik heb soep gebracht en niks gezegd. Dat tweede was moeilijk.', familyOnly),
    step('wendy', ago(7), 'De groep, dinsdag', ['wendy'], thisWeek('tue'), became('done', 'wendy', thisWeek('tue'))),
    success(
      'wendy',
      ago(23),
      'Zestig dagen. Jayden heeft mij een steen gegeven met 60 erop. Die ligt in mijn jaszak.',
      ['wendy', 'jayden'],
    ),
  ),

  goal(
    'wendy',
    ago(127),
    {
      words: 'Jayden en ik hebben elke week twee middagen die gewoon leuk zijn.',
      noticeableBy: 'Dat hij vergeet dat er iemand meekijkt.',
      lifeDomain: 'family',
      forPersons: ['wendy', 'jayden'],
      supporters: ['lucia', 'yasmina'],
    },
    agrees('wendy', ago(127)),
    agrees('jayden via wendy', ago(126), 'En dan ook buiten.'),
    became('now', 'wendy', ago(126)),
    requirement(
      'yasmina',
      ago(125),
      {
        text: 'De eerste zes middagen is Lucia of Yasmina erbij.',
        by: 'Jeugdbescherming De Overkant',
        basis: 'condition',
        from: ago(125),
        until: ago(80),
      },
      differs(
        'wendy',
        ago(124),
        'Ik heb hem negen jaar alleen in bad gedaan. Maar ik doe het, want dan gaat het door.',
      ),
      agrees('lucia', ago(123), 'Ik ga wel onkruid wieden, dan ben ik er en niet.'),
      became('past', 'yasmina', ago(79)),
    ),
    reworded('wendy', ago(78), {
      words:
        'Jayden en ik hebben elke week twee middagen samen, zonder oppas, en op zondag brengt hij de week bij mij thuis af.',
    }),
    agrees('yasmina', ago(77), 'De zes middagen zijn goed gegaan. Lucia hoeft er niet meer bij te zijn.'),
    agrees('noor', ago(76)),
    step(
      'lucia',
      ago(70),
      'Elke middag brengen en halen, en Wendy hoort bij de deur hoe zijn dag was',
      ['lucia'],
      ago(40),
      became('done', 'lucia', ago(39), { brought: 'Van “hij heeft gegeten” naar een kwartier kletsen in de gang.' }),
    ),
    step(
      'wendy',
      ago(8),
      'Met Jayden naar de steengroeve',
      ['wendy', 'jayden'],
      thisWeek('sun'),
      became('done', 'wendy', thisWeek('sun'), { brought: 'Vier kilo. In mijn tas.' }),
    ),
    note('jayden via lucia', ago(26), 'mama had een kiezel in haar schoen en die hebben we gehouden'),
    success(
      'lucia',
      ago(25),
      'Jayden kwam terug en zei: “Mama en ik hebben ruzie gehad en toen weer niet.” Hij at twee borden.',
      ['jayden', 'wendy'],
    ),
  ),
]
