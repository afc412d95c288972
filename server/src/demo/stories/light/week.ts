import { ago, lastWeek, nextWeek, thisWeek } from '../../story/days.ts'
import { became, type Said, step, visit } from '../../story/say.ts'

const weeks = [lastWeek, thisWeek, nextWeek]

/** Who comes, and where the children are, in last week, this week and the next. */
export const week: Said[] = [
  ...weeks.map((day) =>
    visit('shanti', ago(30), day('mon'), {
      what: 'Oma haalt Anjali van school en eet mee',
      from: '15:00',
      until: '18:30',
      place: 'home',
      visitors: ['indra'],
      forPersons: ['anjali'],
    }),
  ),
  ...weeks.map((day) =>
    visit('indra', ago(30), day('wed'), {
      what: 'Milan bij oma: eten, tas leeg, week op één blad',
      from: '14:45',
      until: '17:00',
      place: 'elsewhere',
      visitors: ['indra'],
      forPersons: ['milan'],
    }),
  ),
  ...weeks.map((day) =>
    visit('shanti', ago(30), day('sun'), {
      what: 'Zondag-eten met z’n vijven',
      from: '17:30',
      until: '20:00',
      place: 'home',
      visitors: ['indra'],
      forPersons: ['shanti', 'jeroen', 'milan', 'anjali'],
    }),
  ),
  visit('shanti', ago(5), thisWeek('thu'), {
    what: 'Wandelen met Soraya, langs het water',
    from: '19:00',
    until: '20:00',
    place: 'elsewhere',
    visitors: ['soraya'],
    forPersons: ['shanti'],
  }),
  visit('shanti', ago(5), nextWeek('thu'), {
    what: 'Wandelen met Soraya, langs het water',
    from: '19:00',
    until: '20:00',
    place: 'elsewhere',
    visitors: ['soraya'],
    forPersons: ['shanti'],
  }),
  visit('shanti', ago(3), nextWeek('tue'), {
    what: 'Meneer Wouter belt, als hij ja zegt',
    from: '16:15',
    until: '16:30',
    place: 'phone',
    visitors: ['wouter'],
    forPersons: ['milan', 'shanti'],
  }),
  visit(
    'jeroen',
    ago(20),
    lastWeek('fri'),
    {
      what: 'Oom Ravi komt de fiets van Milan maken',
      from: '16:00',
      place: 'home',
      visitors: ['ravi'],
      forPersons: ['milan'],
    },
    became('cancelled', 'jeroen', ago(15)),
  ),
  visit('jeroen', ago(9), thisWeek('sat'), {
    what: 'Vissen met oom Ravi (telefoon mee, uit)',
    from: '09:00',
    until: '12:00',
    place: 'elsewhere',
    visitors: ['ravi'],
    forPersons: ['milan', 'jeroen'],
  }),
  visit('jeroen', ago(9), thisWeek('tue'), {
    what: 'Oma belt Anjali met een verhaal, want Jeroen rijdt laat',
    from: '19:45',
    place: 'phone',
    visitors: ['indra'],
    forPersons: ['anjali'],
  }),
  visit('jeroen', ago(4), thisWeek('fri'), {
    what: 'Oma belt Anjali met een verhaal, want Jeroen rijdt laat',
    from: '19:45',
    place: 'phone',
    visitors: ['indra'],
    forPersons: ['anjali'],
  }),
  visit('jeroen', ago(2), nextWeek('sat'), {
    what: 'Oma past op, wij gaan uit eten',
    from: '18:00',
    until: '22:00',
    place: 'home',
    visitors: ['indra'],
    forPersons: ['milan', 'anjali'],
  }),
]

/** Small steps of this week, below the goal of the evening; goals-evening.ts has the others. */
export const stepsOfTheWeek: Said[] = [
  step(
    'shanti',
    ago(8),
    'Rooster van Jeroen naast de week leggen',
    ['shanti', 'jeroen'],
    thisWeek('mon'),
    became('done', 'shanti', thisWeek('mon')),
  ),
  step(
    'jeroen',
    ago(4),
    'Schapenkaas halen voor zondag, want Milan lust geen andere',
    ['jeroen'],
    thisWeek('sat'),
    became('done', 'jeroen', thisWeek('sat')),
  ),
]
