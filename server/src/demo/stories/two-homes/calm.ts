import { ago, ahead, inWeek, nextWeek } from '../../story/days.ts'
import {
  answers,
  asksCalm,
  canDo,
  energy,
  limit,
  proposes,
  type Said,
  type VisitWords,
  visit,
} from '../../story/say.ts'

const inTwoWeeks = inWeek(2)

/** What fits Sevgi and the girls, and what is too much. */
export const calm: Said[] = [
  limit('sevgi', ago(18), {
    text: 'Twee keer op een dag iemand over de vloer is echt genoeg.',
    about: 'visits-day',
    number: 2,
  }),
  limit('deniz', ago(17), {
    text: 'Na school eerst een uur niks. Niet praten, niet uitleggen.',
    about: 'words',
    aboutPersons: ['deniz'],
  }),
  energy('sevgi', ago(18), 'costs', 'Aan de derde in een week hetzelfde uitleggen.', ['sevgi']),
  energy('elif via sevgi', ago(16), 'gives', 'pannenkoeken met opa', ['elif']),
  asksCalm('elif via sevgi', ago(2), 'mag het een keer zonder juffen aan tafel', inTwoWeeks('mon')),
  canDo('sevgi', ago(9), 'some', 'De ochtenden gaan. Na vieren ben ik op.'),
]

const imani: VisitWords = {
  what: 'Imani komt voor het slapen',
  from: '15:30',
  until: '16:30',
  place: 'home',
  visitors: ['imani'],
  forPersons: ['elif', 'sevgi'],
}
/** A busy week that is still to come: nine visits, some of them about the same. */
export const busyForSleep: Said[] = [
  visit('imani', ago(4), inTwoWeeks('tue'), imani),
  visit('imani', ago(4), inTwoWeeks('fri'), { ...imani, what: 'Imani kijkt hoe de nacht was' }),
  visit('tom', ago(3), inTwoWeeks('tue'), {
    ...imani,
    what: 'Tom vraagt hoe het slapen gaat',
    from: '13:30',
    until: '14:30',
    visitors: ['tom'],
  }),
]
const samira: VisitWords = {
  what: 'Gesprek met Samira',
  from: '10:00',
  until: '11:00',
  place: 'home',
  visitors: ['samira'],
  forPersons: ['sevgi'],
}
export const busyForHealth: Said[] = [
  visit('samira', ago(4), inTwoWeeks('mon'), samira),
  visit('tom', ago(3), inTwoWeeks('wed'), {
    ...samira,
    what: 'Tom over de donkere maanden',
    visitors: ['tom'],
  }),
  visit('samira', ago(4), inTwoWeeks('thu'), {
    ...samira,
    what: 'Controle van het medicijn, in het ziekenhuis',
    from: '09:00',
    until: '09:40',
    place: 'elsewhere',
    fixed: true,
    travel: 50,
  }),
]
const deniz: VisitWords = {
  what: 'Tom bij de mentor, op school',
  from: '15:45',
  until: '16:15',
  place: 'elsewhere',
  visitors: ['tom'],
  forPersons: ['deniz', 'sevgi'],
  travel: 30,
}
export const busyForSchool: Said[] = [
  visit('tom', ago(4), inTwoWeeks('mon'), {
    ...deniz,
    what: 'Tom over school en thuis',
    from: '16:30',
    until: '17:15',
    place: 'home',
    visitors: ['tom'],
  }),
  visit('tom', ago(2), inTwoWeeks('wed'), deniz),
  visit('tom', ago(2), inTwoWeeks('thu'), {
    ...deniz,
    what: 'Samen met Bas op school kijken',
    from: '14:00',
    until: '15:00',
    visitors: ['tom', 'bas'],
    fixed: true,
  }),
]

/** What was said to one visit of next week: a talk by phone, to which one still has to answer. */
export const calmerTalk = proposes(
  'sevgi',
  ago(2),
  ahead(3),
  'phone',
  { original: nextWeek('thu'), text: 'Dan hoef ik er niet voor de deur uit.' },
  answers('samira', ago(1), 'yes'),
)
