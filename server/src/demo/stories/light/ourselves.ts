import { ago, ahead } from '../../story/days.ts'
import {
  agreement,
  agrees,
  became,
  differs,
  familyOnly,
  lookBack,
  movedTo,
  rests,
  reworded,
  type Said,
  section,
  signs,
  strength,
  success,
  worry,
} from '../../story/say.ts'

/** Who they are, what goes well, what worries, how they do things. */
export const ourselves: Said[] = [
  rests(
    'shanti',
    ago(34),
    ago(27),
    {
      text: 'Herfstvakantie. Een week geen schema’s, alleen pannenkoeken.',
      near: 'Indra belt één keer, gewoon om te kletsen.',
      persons: ['indra'],
    },
    became('past', 'shanti', ago(27)),
  ),
  section(
    'who-we-are',
    'shanti',
    ago(62),
    'Wij zijn Shanti, Jeroen, Milan en Anjali. Milan is van mij en van Ricardo, die al lang in Paramaribo woont. Anjali is van Jeroen en mij. We wonen boven een fietsenwinkel. Het is klein, en dat hoor je.',
    agrees('jeroen', ago(60)),
    agrees('milan', ago(43), 'Er mag bij dat ik de kleinste kamer heb.'),
  ),
  section(
    'our-day',
    'shanti',
    ago(62),
    'Ik sta om half vijf op. Jeroen of oma brengt Anjali naar school. Om zes uur eten we.',
    reworded('shanti', ago(24), {
      text: 'Ik sta om half vijf op. Jeroen brengt Anjali, of oma. Milan fietst zelf, acht kilometer. We eten met wie er is, en wat over is staat onder een bord. Vanaf half acht doen we rustig aan. Dat is de bedoeling.',
    }),
  ),
  section(
    'how-it-came',
    'shanti',
    ago(59),
    'Na de zomer ging Milan naar de brugklas en kreeg Jeroen een ander rooster. Anjali ging slecht dromen. Ik sliep nog vijf uur en werd een moeder die roept. Toen zei Anjali: “Mama, je stem is stuk.” Dat was het begin van deze tafel.',
    familyOnly,
  ),
  section(
    'earlier-help',
    'jeroen',
    ago(58),
    'Twee jaar geleden een avond over slapen bij het consultatiebureau. De folder hangt nog op de koelkast. Verder niks, en dat mag zo blijven als het zelf lukt.',
  ),

  strength('indra', ago(56), 'Ze lachen veel, ook als ze moe zijn. Dat hoor ik aan de overkant van de straat.', [
    'shanti',
    'jeroen',
    'milan',
    'anjali',
  ]),
  strength(
    'shanti',
    ago(56),
    'Milan ziet het als iemand stil is. Dan gaat hij er gewoon naast zitten.',
    ['milan'],
    agrees('jeroen', ago(55)),
  ),
  strength(
    'milan',
    ago(43),
    'Mama heeft nog nooit een schoolavond gemist, ook niet toen ze zo moe was dat ze in de gang in slaap viel.',
    ['shanti'],
  ),
  strength('jeroen', ago(55), 'Anjali kan precies zeggen wat ze voelt. Daar kan ik nog wat van leren.', ['anjali']),
  strength('anjali via shanti', ago(55), 'Papa kan de stem van de krokodil. Niet aan oma vertellen dat hij beter is.', [
    'jeroen',
  ]),
  worry(
    'shanti',
    ago(56),
    'Ik slaap te kort en dan word ik boos om een sok.',
    ['shanti'],
    agrees('jeroen', ago(55), 'Het was wel mijn sok.'),
  ),
  worry(
    'indra',
    ago(54),
    'Milan eet op woensdag bij mij voor drie. Dan denk ik: wanneer heeft hij voor het laatst gegeten?',
    ['milan'],
    differs('milan', ago(42), 'Ik eet wel. Oma kookt gewoon lekkerder dan de kantine.'),
  ),
  worry(
    'jeroen',
    ago(48),
    'Ik weet soms niet wat ik tegen Milan mag zeggen. Ik ben zijn vader niet, maar ik woon er wel.',
    ['milan', 'jeroen'],
    familyOnly,
  ),
  worry('anjali via jeroen', ago(47), 'Als mama roept gaat mijn buik dicht.', ['shanti', 'anjali'], familyOnly),

  agreement(
    'shanti',
    ago(50),
    'Wie boos is gaat even naar de gang, ook als je groot bent.',
    'Dan zegt een ander: “Gang.” Meer hoeft niet. Daarna drinken we wat.',
    agrees('jeroen', ago(50)),
    agrees('milan', ago(43)),
    agrees('anjali via shanti', ago(50), 'Ik ga op de derde tree.'),
  ),
  agreement(
    'jeroen',
    ago(32),
    'De telefoons slapen in de broodtrommel, die van iedereen.',
    'Wie het vergeet doet de volgende dag de afwas. Geen gemopper, van niemand.',
    agrees('milan', ago(31)),
  ),
  agreement(
    'shanti',
    ago(29),
    'Wat Milan over school zegt vertelt niemand door zonder dat hij het goed vindt.',
    'Dan zegt Milan het, en bieden we sorry aan.',
    agrees('milan', ago(29)),
    agrees('indra', ago(28)),
  ),

  success(
    'jeroen',
    ago(18),
    'Om kwart over negen zaten Shanti en ik op de bank en wisten we niet wat we moesten doen. Het was stil.',
    ['shanti', 'jeroen'],
  ),
  success('milan', ago(5), 'Zondag heb ik tot half negen getekend. Ik dacht pas in bed aan maandag.', ['milan']),

  lookBack(
    'shanti',
    ago(60),
    ago(28),
    {
      persons: ['shanti', 'jeroen', 'anjali'],
      place: 'aan onze tafel',
      text: 'Met pannenkoeken. Iedereen zegt één ding dat beter gaat en één ding dat nog stom is.',
    },
    became('held', 'shanti', ago(28)),
  ),
  lookBack(
    'shanti',
    ago(27),
    ahead(5),
    {
      persons: ['shanti', 'jeroen', 'milan', 'anjali', 'indra'],
      place: 'bij oma Indra',
      text: 'Kijken of half negen een goede tijd is, en of school erbij komt.',
    },
    movedTo(ahead(9), 'shanti', ago(6)),
  ),
  signs('shanti', ago(27), 'agree'),
  signs(
    'jeroen',
    ago(27),
    'agree_with_remark',
    'Prima zo. Maar laten we het kort houden, anders wordt dit plan ook weer werk.',
  ),
  signs('milan', ago(26), 'see_differently', 'Het meeste klopt. Maar negen uur is beter, en over gym moet nog iets.'),
]
