import { ago } from '../../story/days.ts'
import { agrees, became, condition, conversation, differs, informed, planB, type Said, visit } from '../../story/say.ts'

// How the family made its own plan for the first months (docs/decisions/0031). What it said alone stands nowhere, here neither.
export const conference: Said[] = [
  conversation(
    'wendy',
    ago(138),
    ago(125),
    {
      text: 'Wie vangt Jayden en Noor op, zolang Jayden niet thuis slaapt? Ik wil dat wij dat zelf bedenken.',
      persons: ['wendy', 'noor', 'jayden', 'hermine', 'lucia'],
      place: 'buurthuis, met soep van Hermine',
      time: '13:00',
      sort: 'family',
    },
    informed(
      'yasmina',
      ago(126),
      'know',
      'De rechter besloot dat Jayden voorlopig bij Lucia en Ruud woont. Elke zes weken kijken we opnieuw.',
    ),
    informed(
      'tom',
      ago(126),
      'worry',
      'Ik maak me zorgen over de avonden dat het met Wendy niet gaat. Dan belt zij niemand.',
    ),
    informed('lucia', ago(126), 'offer', 'Wij halen en brengen. Ook als het op het laatste moment anders wordt.'),
    condition(
      'yasmina',
      ago(125),
      'Bij elk bezoek is er iemand bij die Jayden kent en die nuchter is.',
      became('met', 'yasmina', ago(125)),
      agrees('wendy', ago(124), 'Dat snap ik. Ik had hem zelf ook opgeschreven.'),
    ),
    condition(
      'tom',
      ago(125),
      'Er staat in het plan wie Wendy ’s avonds belt vóór het misgaat.',
      became('not-yet', 'tom', ago(125), { needs: 'Een naam voor de avond dat Hermine werkt.' }),
      became('met', 'tom', ago(118), { needs: '' }),
      differs('noor', ago(117), 'Mama belt wel. Jullie namen alleen niet op.'),
    ),
    planB('hermine', ago(125), {
      signal: 'Wendy zegt een bezoek af, of neemt twee keer niet op.',
      text: 'Ik haal Jayden op en hij slaapt bij Noor op de bank. Wendy hoort het van mij, niet van een ander.',
      doers: ['hermine'],
    }),
    visit('yasmina', ago(125), ago(97), {
      what: 'Hoe gaat het met ons plan?',
      from: '19:00',
      place: 'phone',
      visitors: ['yasmina'],
      forPersons: ['wendy'],
    }),
    became('now', 'wendy', ago(125)),
    became('held', 'wendy', ago(125)),
  ),
]
