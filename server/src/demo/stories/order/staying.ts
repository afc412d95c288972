import { ago, ahead } from '../../story/days.ts'
import { agrees, became, decision, differs, notHeard, option, type Said, voice, weighing } from '../../story/say.ts'

/** Whether Jayden stays where he is: weighed with a boy of nine, his father in Norway, and everybody else. */
export const staying: Said[] = [
  weighing(
    'yasmina',
    ago(102),
    {
      text: 'Blijft Jayden tot de zitting bij Lucia en Ruud slapen, of kan het lichter?',
      aboutPersons: ['jayden'],
      values: 'Bij elkaar horen. Rustig kunnen slapen. Niet nog een keer verhuizen dan nodig is.',
      heaviest:
        'De nacht. Jayden moet zeker weten dat er een nuchtere volwassene is. Daarna weegt het zwaarst dat hij mama en Noor elke week ziet.',
    },
    option('noor', ago(101), 'nothing', {
      text: 'Meteen naar huis, zonder iets erbij',
      gives: 'Jayden slaapt weer in zijn eigen kamer.',
      costs: 'Als het ’s nachts misgaat, is er niemand.',
    }),
    option('wendy', ago(101), 'less', {
      text: 'Thuis slapen, en Hermine slaapt er elke nacht bij',
      gives: 'Hij is thuis en er is een nuchtere volwassene.',
      costs: 'Hermine kan de trap niet op. Dat houdt zij geen weken vol.',
    }),
    option(
      'yasmina',
      ago(100),
      'same',
      {
        text: 'Nog een half jaar bij Lucia en Ruud, met twee middagen per week bij mama en zaterdag bij oma',
        gives: 'Hij hoeft niet weer te wisselen en ziet iedereen.',
        costs: 'Hij mist zijn eigen bed, en Wendy mist hem.',
      },
      'chosen',
    ),
    voice(
      'jayden via yasmina',
      ago(99),
      'Ik heb twee huizen getekend met een touw ertussen. Aan het touw hangt een mand, daar zitten mijn stenen in. Ik wil bij mama. Maar niet als ik moet luisteren of ze al slaapt.',
      'drawing',
      ['yasmina', 'lucia'],
    ),
    voice(
      'dennis via yasmina',
      ago(98),
      'Ik zit op de boot, dus ik kan hem niet nemen. Ik wil dat Wendy hem terugkrijgt. En ik wil dat hij mij op zondag mag bellen, ook als het daar laat is.',
      'phone',
      ['yasmina', 'noor'],
    ),
    voice('wendy', ago(98), 'Ik wil hem thuis. Ik weet ook wat die drie nachten waren. Zet erbij dat ik het weet.'),
    voice('noor', ago(97), 'Hij vraagt het aan mij, niet aan jullie. Laat mij het hem dus ook vertellen.'),
    voice(
      'lucia',
      ago(96),
      'Hij mag blijven zolang het nodig is en weg zodra het kan. Zo hebben we het hem ook gezegd.',
    ),
    notHeard(
      'noor',
      ago(96),
      'Oma zei: ik kook, jullie praten. Ik heb haar twee keer gevraagd. Als we terugkijken, vraag ik het weer.',
      ['hermine'],
    ),
    decision(
      'yasmina',
      ago(95),
      ahead(30),
      {
        text: 'Jayden blijft tot de zitting bij Lucia en Ruud slapen.',
        character: 'order',
        by: 'De kinderrechter',
        mandate: 'De rechter heeft dit besloten. De Overkant voert het uit en mag het korter maken, niet langer.',
        dissent:
          'Wendy en Noor hadden liever gezien dat hij bij Hermine sliep. De trap maakt dat het niet kan. Zodra er een slaapkamer beneden is, kijken we meteen opnieuw.',
        persons: ['noor', 'wendy'],
        tell: 'Je blijft nog een tijd bij Lucia en Ruud slapen. Dat komt door de nachten, niet door jou. Je ziet mama elke week en je stenen gaan mee. We kijken in de winter opnieuw.',
        measure: 'placement',
        orderNumber: 'C/00/000121 JE RK',
        orderedOn: ago(146),
        ground: 'BW 1:265b',
        from: ago(146),
        until: ahead(37),
        contact:
          'Maandag en donderdag bij mama van half drie tot zes. Zaterdag slapen bij oma, met Noor. Zondag bellen met Dennis.',
        wayHome:
          'Drie maanden lang elke nacht een nuchtere volwassene, de vijf zinnen van Wendy, en twee proefweekenden. Dan vraagt Yasmina zelf aan de rechter om te stoppen.',
        tried:
          'Hulp thuis op vier avonden, vier maanden lang. En Hermine sliep er twee weken bij. Overdag ging het goed, in de nacht niet.',
      },
      differs('wendy', ago(94), 'Ik snap de nachten. Maar een half jaar is voor een jongen van negen heel lang.'),
      differs('jayden via noor', ago(94), 'Ik vind het niet goed. Wel dat de stenen mee mogen.'),
      agrees('noor', ago(93), 'Met de trap ben ik nog niet klaar. De rest klopt.'),
      agrees('lucia', ago(93)),
      became('decided', 'yasmina', ago(92)),
    ),
  ),
]
