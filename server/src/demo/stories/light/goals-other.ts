import { ago, nextWeek } from '../../story/days.ts'
import { agrees, became, differs, goal, note, only, type Said, step, success } from '../../story/say.ts'

/** What else they want, wanted, or would like one day. */
export const otherGoals: Said[] = [
  goal(
    'milan',
    ago(40),
    {
      words: 'Ik wil op zondagavond niet meer misselijk zijn van school.',
      noticeableBy: 'Dat ik op zondag gewoon kan tekenen en niet de hele tijd aan maandag denk.',
      lifeDomain: 'school',
      forPersons: ['milan'],
      supporters: ['indra', 'jeroen'],
    },
    agrees('milan', ago(40)),
    became('now', 'milan', ago(39)),
    agrees('shanti', ago(39), 'Ik wist niet dat het zo erg was. Fijn dat je het zegt.'),
    step(
      'milan',
      ago(38),
      'Woensdag na school bij oma: eerst eten, dan samen de tas leeg en de week op één blad',
      ['indra', 'milan'],
      ago(21),
      became('done', 'milan', ago(20), {
        brought: 'Drie keer gedaan. In die tas lag een brood van vóór de herfstvakantie.',
      }),
    ),
    step(
      'milan',
      ago(30),
      'Opschrijven wat het is op zondag: welk vak of welke persoon',
      ['milan'],
      ago(16),
      became('stuck', 'milan', ago(15), {
        needs:
          'Ik weet het wel maar ik wil het niet opschrijven. Misschien wil ik het wel zeggen tegen iemand die niet thuis is.',
      }),
    ),
    step(
      'shanti',
      ago(10),
      'Meneer Wouter vragen of hij een keer rustig met Milan wil praten',
      ['shanti'],
      ago(4),
      became('done', 'shanti', ago(3), {
        brought: 'Gemaild en uitgenodigd voor deze tafel, alleen voor dit doel. Nog geen antwoord.',
      }),
    ),
    step('milan', ago(3), 'Zelf bedenken wat meneer Wouter wel en niet mag weten', ['milan'], nextWeek('tue')),
    note('milan', ago(9), 'Gym is op maandag het eerste uur. Daar zit het denk ik.', only('shanti', 'indra')),
  ),

  goal(
    'jeroen',
    ago(56),
    {
      words: 'Elke dag om zes uur met z’n vieren aan tafel.',
      lifeDomain: 'home',
      forPersons: ['shanti', 'jeroen', 'milan', 'anjali'],
    },
    agrees('jeroen', ago(56)),
    became('now', 'jeroen', ago(56)),
    agrees('shanti', ago(55)),
    step(
      'jeroen',
      ago(55),
      'Rooster ruilen zodat ik op dinsdag en donderdag om zes uur thuis ben',
      ['jeroen'],
      ago(40),
      became('stuck', 'jeroen', ago(38), { needs: 'Een baas die ja zegt. Hij zei nee.' }),
    ),
    became('stopped', 'jeroen', ago(25), {
      why: 'Met mijn diensten lukt het niet en dan was elke dag een mislukte dag. We eten nu samen op zondag, uitgebreid, met oma. Dat is beter dan zeven keer half.',
    }),
  ),

  goal(
    'anjali via jeroen',
    ago(58),
    {
      words: 'Ik wil mijn B halen. Door het gat!',
      noticeableBy: 'Een diploma met een stempel.',
      lifeDomain: 'play',
      forPersons: ['anjali'],
      supporters: ['jeroen'],
    },
    agrees('anjali via jeroen', ago(58)),
    became('now', 'jeroen', ago(57)),
    step(
      'jeroen',
      ago(57),
      'Zaterdag na zwemles nog een kwartier blijven oefenen',
      ['jeroen', 'anjali'],
      ago(30),
      became('done', 'jeroen', ago(30), {
        brought: 'Zes keer gegaan. Ik ben zelf ook een keer door het gat gegaan. Paste net.',
      }),
    ),
    success(
      'anjali via shanti',
      ago(23),
      'IK HEB B!!! Ik ging twee keer door het gat want de eerste keer was zo leuk.',
      ['anjali'],
    ),
    became('done', 'jeroen', ago(22), { why: 'Diploma hangt in de gang.' }),
  ),

  goal(
    'shanti',
    ago(47),
    {
      words: 'Eén avond in de maand met Jeroen weg, zonder kinderen en zonder telefoon.',
      lifeDomain: 'family',
      forPersons: ['shanti', 'jeroen'],
      supporters: ['indra'],
    },
    agrees('jeroen', ago(46), 'Graag. Als er weer energie is om iets aan te trekken.'),
    became('later', 'shanti', ago(45)),
    agrees('indra', ago(44), 'Ik pas op. Zeg maar welke zaterdag.'),
  ),

  goal(
    'anjali via jeroen',
    ago(13),
    { words: 'Ik wil een hond. Een kleine die bij mij slaapt.', lifeDomain: 'home', forPersons: ['anjali'] },
    agrees('milan', ago(12), 'Voor één keer ben ik het met Anjali eens.'),
    differs('shanti', ago(12), 'Lief plan. Maar wie laat hem uit om half vijf ’s ochtends? Juist. Ik.'),
    differs('jeroen', ago(11), 'Ik wil eerst een halfjaar slapen. Daarna praten we over een hond. Of een vis.'),
  ),
]
