import { ago, lastWeek, nextWeek, thisWeek } from '../../story/days.ts'
import { became, familyOnly, type Said, type VisitWords, visit } from '../../story/say.ts'

const weeks = [lastWeek, thisWeek, nextWeek]
const afternoon: VisitWords = {
  what: 'Jayden bij mama',
  from: '14:30',
  until: '18:00',
  place: 'home',
  visitors: ['lucia'],
  forPersons: ['jayden', 'wendy'],
}
const film: VisitWords = {
  what: 'Jayden slaapt bij oma, filmavond',
  from: '16:00',
  place: 'home',
  visitors: ['lucia'],
  forPersons: ['jayden', 'noor', 'hermine'],
}
const coach: VisitWords = {
  what: 'Delano en Noor',
  from: '16:00',
  until: '17:00',
  place: 'home',
  visitors: ['delano'],
  forPersons: ['noor'],
}

export const week: Said[] = [
  ...weeks.flatMap((day) => [
    visit('lucia', ago(35), day('mon'), afternoon),
    visit('lucia', ago(35), day('thu'), afternoon),
    visit('hermine', ago(35), day('sat'), film),
  ]),
  ...weeks.map((day) => visit('delano', ago(28), day('wed'), coach)),
  visit('yasmina', ago(15), thisWeek('tue'), {
    what: 'Yasmina praat met Jayden, in de moestuin',
    from: '15:30',
    until: '16:30',
    place: 'elsewhere',
    visitors: ['yasmina'],
    forPersons: ['jayden'],
  }),
  visit('yasmina', ago(6), nextWeek('tue'), {
    what: 'Yasmina en Wendy: vijf zinnen langslopen',
    from: '17:00',
    until: '18:00',
    place: 'home',
    visitors: ['yasmina'],
    forPersons: ['wendy'],
  }),
  visit('tom', ago(10), thisWeek('thu'), {
    what: 'Tom belt Noor over de gemeente',
    from: '12:30',
    until: '12:45',
    place: 'phone',
    visitors: ['tom'],
    forPersons: ['noor'],
  }),
  visit('hilde', ago(9), nextWeek('wed'), {
    what: 'Stagegesprek bij de drukkerij',
    from: '10:00',
    until: '11:00',
    place: 'elsewhere',
    visitors: ['hilde'],
    forPersons: ['noor'],
  }),
  visit('kim', ago(8), thisWeek('fri'), {
    what: 'Juf Kim belt Wendy over het rapport',
    from: '15:30',
    until: '15:45',
    place: 'phone',
    visitors: ['kim'],
    forPersons: ['wendy', 'jayden'],
  }),
  visit(
    'yasmina',
    ago(26),
    lastWeek('fri'),
    {
      what: 'Kijken bij de judoclub',
      from: '14:00',
      place: 'elsewhere',
      visitors: ['yasmina'],
      forPersons: ['jayden'],
    },
    became('cancelled', 'yasmina', ago(19)),
  ),
  visit(
    'hermine',
    ago(5),
    thisWeek('sun'),
    {
      what: 'Bloemen naar André',
      from: '11:00',
      place: 'elsewhere',
      visitors: ['hermine'],
      forPersons: ['noor', 'wendy'],
    },
    familyOnly,
  ),
  visit('hermine', ago(5), nextWeek('sun'), {
    what: 'Iedereen eet bij oma',
    from: '13:00',
    place: 'home',
    visitors: ['wendy', 'lucia'],
    forPersons: ['noor', 'jayden', 'hermine'],
  }),
]
