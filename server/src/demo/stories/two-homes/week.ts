import { ago, lastWeek, nextWeek, thisWeek } from '../../story/days.ts'
import { became, only, type Said, type VisitWords, visit } from '../../story/say.ts'
import { calmerTalk } from './calm.ts'

const imani: VisitWords = {
  what: 'Imani komt voor het slapen',
  from: '15:30',
  until: '16:30',
  place: 'home',
  visitors: ['imani'],
  forPersons: ['elif', 'sevgi'],
}
const samira: VisitWords = {
  what: 'Mama’s gesprek met Samira',
  from: '13:00',
  until: '14:00',
  place: 'elsewhere',
  visitors: ['samira'],
  forPersons: ['sevgi'],
}
const kees: VisitWords = {
  what: 'Opa leest voor',
  from: '19:00',
  until: '20:00',
  place: 'home',
  visitors: ['kees'],
  forPersons: ['elif'],
}
const joke: VisitWords = {
  what: 'Joke past op, mama naait in het buurthuis',
  from: '14:00',
  until: '16:30',
  place: 'home',
  visitors: ['joke'],
  forPersons: ['elif'],
}

/** Last week, this week and the next: one visit a day, nobody on Wednesday. */
export const week: Said[] = [
  visit('tom', ago(16), lastWeek('mon'), {
    what: 'Tom komt langs',
    from: '15:30',
    until: '16:15',
    place: 'home',
    visitors: ['tom'],
    forPersons: ['sevgi', 'deniz'],
  }),
  visit('tom', ago(9), thisWeek('mon'), {
    what: 'Tom komt langs',
    from: '15:30',
    until: '16:15',
    place: 'home',
    visitors: ['tom'],
    forPersons: ['sevgi', 'deniz'],
  }),
  ...[lastWeek, thisWeek, nextWeek].map((day) => visit('imani', ago(29), day('tue'), imani)),
  ...[lastWeek, thisWeek].map((day) => visit('samira', ago(40), day('thu'), samira)),
  visit('samira', ago(40), nextWeek('thu'), samira, calmerTalk),
  ...[lastWeek, thisWeek, nextWeek].map((day) => visit('kees', ago(31), day('fri'), kees)),
  visit('sevgi', ago(12), thisWeek('sun'), joke),
  visit('joke', ago(7), nextWeek('sat'), {
    what: 'Joke op vakantie; de soep staat in de vriezer',
    from: '09:00',
    place: 'elsewhere',
    visitors: ['joke'],
  }),
  visit('emre', ago(8), thisWeek('sat'), {
    what: 'Thuiswedstrijd Deniz, veld 2',
    from: '11:30',
    until: '13:00',
    place: 'elsewhere',
    visitors: ['emre', 'kees'],
    forPersons: ['deniz'],
  }),
  visit('emre', ago(8), nextWeek('sat'), {
    what: 'Uitwedstrijd Deniz, verzamelen bij de kantine',
    from: '08:45',
    until: '12:00',
    place: 'elsewhere',
    visitors: ['emre'],
    forPersons: ['deniz'],
  }),
  visit('bas', ago(6), nextWeek('mon'), {
    what: 'Bas belt over de derde klas',
    from: '16:00',
    until: '16:15',
    place: 'phone',
    visitors: ['bas'],
    forPersons: ['deniz', 'sevgi', 'emre'],
  }),
  visit(
    'tom',
    ago(5),
    nextWeek('tue'),
    {
      what: 'Tom en Samira samen: hoe worden de donkere maanden lichter',
      from: '11:00',
      until: '12:00',
      place: 'home',
      visitors: ['tom', 'samira'],
      forPersons: ['sevgi'],
    },
    only('sevgi', 'tom', 'samira', 'kees'),
  ),
  visit(
    'tom',
    ago(30),
    lastWeek('wed'),
    {
      what: 'Kennismaken met de nieuwe juf van Elif',
      from: '15:00',
      place: 'elsewhere',
      visitors: ['tom'],
      forPersons: ['elif'],
    },
    became('cancelled', 'sevgi', ago(17)),
  ),
]
