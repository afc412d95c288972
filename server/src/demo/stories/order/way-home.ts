import { ago, ahead, nextWeek } from '../../story/days.ts'
import { agrees, became, differs, goal, note, only, requirement, type Said, step, threat } from '../../story/say.ts'
import { smallGoals } from './small-goals.ts'

const court = 'De kinderrechter'

/** The way home for Jayden: what the judge demands and what the family itself wants, always side by side. */
export const wayHome: Said[] = [
  goal(
    'jayden via yasmina',
    ago(141),
    {
      words: 'Ik wil weer bij mama wonen. En Lucia en Ruud mogen op zaterdag komen eten.',
      noticeableBy: 'Mijn stenen liggen weer op mijn eigen vensterbank.',
      lifeDomain: 'home',
      forPersons: ['jayden', 'wendy'],
      supporters: ['yasmina', 'lucia', 'hermine'],
    },
    agrees('wendy', ago(141)),
    agrees('jayden via wendy', ago(140)),
    became('now', 'wendy', ago(140)),
    agrees('noor', ago(139)),
    agrees('hermine', ago(139)),
    agrees('lucia', ago(138), 'Wij komen. Ruud brengt de boontjes mee.'),
    agrees(
      'yasmina',
      ago(138),
      'Dit is ook waar ik naartoe werk. Hoe snel het gaat weten we nog niet, dat hangt af van de stappen hieronder.',
    ),
    requirement(
      'yasmina',
      ago(140),
      {
        text: 'Jayden woont tot de volgende zitting in een pleeggezin. Hij mag weer thuis wonen als er ’s nachts altijd een nuchtere volwassene is en hij niet meer alleen voor zichzelf hoeft te zorgen.',
        by: court,
        basis: 'order',
        reference: 'Beschikking uithuisplaatsing, onder 4.2 en 4.3',
        from: ago(146),
        until: ahead(37),
      },
      differs(
        'wendy',
        ago(137),
        'Ik snap waarom. Maar hij had ook bij Hermine gekund, dan was hij bij zijn zus. Dat wil ik dat er staat.',
      ),
      differs('jayden via wendy', ago(136), 'Ik zorgde best goed voor mezelf. Ik kan ei.'),
      differs(
        'noor',
        ago(135),
        'Oma en ik hebben ons aangeboden. Het kon niet vanwege de trap en mijn kamer. Dat is een reden van stenen, niet van mensen.',
      ),
      agrees('lucia', ago(134), 'We zijn blij dat hij er is, en ook blij als hij weg mag.'),
    ),
    step(
      'yasmina',
      ago(140),
      'Op één blad: wat moet er anders zijn, en hoe zien we dat? Samen met Wendy, Jayden en Noor',
      ['yasmina', 'wendy', 'noor'],
      ago(120),
      became('done', 'yasmina', ago(119), {
        brought: 'Vijf zinnen, door Wendy geschreven. Jayden heeft er een huis bij getekend met zes ramen.',
      }),
      threat(
        'yasmina',
        ago(104),
        'In drie nachten was er geen nuchtere volwassene in huis. Jayden deed zelf de deur op slot.',
        ['jayden'],
        'Drie maanden lang is er elke nacht een nuchtere volwassene; Wendy, Hermine en Lucia zien het alle drie.',
        agrees('wendy', ago(103), 'Het waren er drie. Zo staat het er goed.'),
      ),
    ),
    step(
      'wendy',
      ago(90),
      'De kamer van Jayden verven in de kleur die hij kiest',
      ['wendy', 'jayden'],
      ago(62),
      became('done', 'wendy', ago(61), { brought: 'Steengrijs. Natuurlijk. Eén muur mocht geel.' }),
    ),
    step(
      'wendy',
      ago(80),
      'Huurachterstand wegwerken: elke maand 60 euro',
      ['wendy', 'tom'],
      ago(20),
      became('stuck', 'wendy', ago(19), {
        needs:
          'In de kas was er twee weken minder werk. Ik heb 60 euro te weinig. Kan de termijn één maand later, zonder boete?',
      }),
      note('tom', ago(17), 'De verhuurder zegt ja tegen één maand uitstel. Het staat op papier, zonder boete.'),
      became('open', 'tom', ago(16)),
    ),
    step(
      'yasmina',
      ago(30),
      'Proefweekend thuis: van zaterdag tot zondag, oma Hermine slaapt ook',
      ['wendy', 'jayden', 'hermine'],
      nextWeek('sat'),
      note('hermine', ago(9), 'Ik neem mijn eigen kussen mee. En de bloedworst.'),
    ),
    step(
      'yasmina',
      ago(12),
      'Voor de zitting: samen opschrijven wat er wel en niet gelukt is. Iedereen zijn eigen stukje',
      ['yasmina', 'wendy', 'noor', 'lucia'],
      ahead(19),
    ),
    note(
      'jayden via lucia',
      ago(33),
      'Ik heb aan Yasmina gevraagd hoeveel nachtjes nog. Ze zei dat ze het niet weet. Dat vond ik eerlijk maar stom.',
    ),

    ...smallGoals,
  ),
  goal(
    'jayden via noor',
    ago(115),
    {
      words: 'Ik wil Sem en Yusuf van mijn oude straat blijven zien.',
      noticeableBy: 'Dat ik weet in welk level ze zijn.',
      lifeDomain: 'friends',
      forPersons: ['jayden'],
      supporters: ['lucia', 'kim'],
    },
    agrees('jayden via noor', ago(115)),
    became('now', 'noor', ago(114)),
    agrees('lucia', ago(113)),
    requirement(
      'yasmina',
      ago(112),
      {
        text: 'Jayden gaat naar de school in de buurt van het pleeggezin. De Overkant mag hem daar inschrijven.',
        by: court,
        basis: 'order',
        reference: 'Beschikking gezag voor inschrijving school (BW 1:265e)',
        from: ago(112),
        until: ahead(37),
      },
      differs('jayden via noor', ago(111), 'Niemand heeft gevraagd of ik een uur in de bus wilde. Ik had het gedaan.'),
      agrees('wendy', ago(110), 'Ik had zelf willen tekenen. Maar de school is wel goed.'),
      agrees('kim', ago(97), 'Hij is welkom, en hij hoeft hier niet voor altijd te willen zijn.'),
    ),
    step(
      'lucia',
      ago(111),
      'Om de week op woensdag naar Sem, Ruud rijdt',
      ['lucia', 'jayden'],
      ago(60),
      became('done', 'lucia', ago(59), { brought: 'Vier keer. Sem komt nu ook hier, voor de kippen.' }),
    ),
    step('kim', ago(50), 'Yusuf uitnodigen voor de musical van school', ['kim', 'jayden'], ahead(26)),
    note(
      'jayden via noor',
      ago(45),
      'Yusuf heeft een nieuwe beste vriend. Dat mag. Ik ben de oude beste.',
      only('noor', 'wendy', 'jayden'),
    ),
  ),

  goal(
    'yasmina',
    ago(136),
    { words: 'Jayden leert in een groep omgaan met boosheid.', lifeDomain: 'health', forPersons: ['jayden'] },
    agrees('wendy', ago(133), 'Als het helpt.'),
    differs('jayden via noor', ago(128), 'Ik ben niet boos in een groep. Ik ben boos om iets.'),
    became('stopped', 'yasmina', ago(104), {
      why: 'Jayden heeft gezegd waar hij boos om is: dat niemand hem iets vroeg. Dat lossen we niet op met een training. We vragen hem nu eerder wat hij wil.',
    }),
  ),
]
