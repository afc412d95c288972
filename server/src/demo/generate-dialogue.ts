// What families have said since the dialogue was built, beside what generate-sql.ts makes: about as much again.
import { goalOf, id, insertItems, numbers, person, text } from './generate-sql.ts'

const nothing = 'null::uuid'
const noDay = 'null::date'
const CHILD = person('3')
/** The k-th of something of which each of those above has `each`. */
const above = (kind: string, each: number) => id(kind, 'n', `(1 + (k - 1) / ${each})`)
const anybody = person('(1 + k % 10)')
const family = person('(1 + k % 4)')
const people = (who: string) => `jsonb_build_array(${who})`
const said = (fields: string) => `jsonb_build_object(${fields}, 'wording', 1)`
const own = { hearers: `array[${person('1')}]` }
const ofChild = { by: CHILD, hearers: `array[${CHILD}, ${person('1')}]` }

/** Parents first. Talks with points and ways to take part, the picture people share, looking back, weighing, safety, own voice. */
export const DIALOGUE = [
  insertItems(
    'conversation',
    3,
    nothing,
    person('1'),
    `case when k < 3 then 'held' else 'planned' end`,
    'current_date - 60 + 30 * k',
    said(
      `'text', ${text('talk', 120)}, 'persons', jsonb_build_array(${person('1')}, ${person('5')}), 'place', 'thuis', 'time', '19:30', 'sort', 'talk', 'supporters', '[]'::jsonb`,
    ),
  ),
  insertItems(
    'agenda-point',
    9,
    above('conversation', 3),
    anybody,
    `case when k < 7 then 'discussed' else 'open' end`,
    noDay,
    said(`'text', ${text('point', 120)}`),
  ),
  insertItems(
    'taking-part',
    6,
    above('conversation', 2),
    person('(1 + 2 * (k % 2))'),
    `case when k < 5 then 'heard' else 'planned' end`,
    noDay,
    said(
      `'way', case when k % 2 = 0 then 'there' else 'drawing' end, 'text', ${text('part', 150)}, 'persons', '[]'::jsonb`,
    ),
  ),
  insertItems(
    'heard-check',
    2,
    id('conversation', 'n', 'k'),
    person('1'),
    `'current'`,
    noDay,
    said(`'heard', 7, 'matters', 8, 'suits', 6, 'counts', null, 'text', ${text('heard', 100)}`),
    own,
  ),
  insertItems(
    'section',
    4,
    nothing,
    family,
    `'current'`,
    noDay,
    said(
      `'section', (array['who-we-are', 'our-day', 'how-it-came', 'earlier-help'])[k], 'text', ${text('section', 400)}`,
    ),
  ),
  insertItems(
    'strength',
    3,
    nothing,
    anybody,
    `'current'`,
    noDay,
    said(`'text', ${text('strength', 150)}, 'aboutPersons', ${people(CHILD)}, 'lifeDomain', null`),
  ),
  insertItems(
    'worry',
    3,
    nothing,
    anybody,
    `'current'`,
    noDay,
    said(`'text', ${text('worry', 150)}, 'aboutPersons', ${people(CHILD)}, 'lifeDomain', 'school'`),
  ),
  insertItems(
    'agreement',
    3,
    nothing,
    family,
    `'current'`,
    noDay,
    said(`'text', ${text('agreement', 150)}, 'ifItGoesWrong', ''`),
  ),
  insertItems(
    'domain-view',
    8,
    nothing,
    person('1'),
    `'current'`,
    noDay,
    said(
      `'lifeDomain', (array['sleep', 'school', 'home', 'money', 'health', 'family', 'friends', 'work'])[k], 'score', 3 + k % 6, 'text', ${text('domain', 150)}`,
    ),
  ),
  insertItems(
    'own-line',
    4,
    nothing,
    person('1'),
    `'current'`,
    'current_date - 20 * k',
    said(`'score', 4 + k, 'text', ${text('line', 80)}`),
    own,
  ),
  insertItems(
    'explanation',
    6,
    nothing,
    anybody,
    `'current'`,
    noDay,
    said(
      `'part', (array['happens', 'keeps-going', 'helps', 'tried'])[1 + k % 4], 'text', ${text('explanation', 300)}, 'brought', ''`,
    ),
  ),
  insertItems(
    'view',
    6,
    id('explanation', 'n', 'k'),
    person('2'),
    `'current'`,
    noDay,
    said(
      `'stance', case when k % 3 = 0 then 'see_differently' else 'agree' end, 'text', ${text('beside', 150)}, 'ofWording', 1`,
    ),
    { of: 'beside' },
  ),
  insertItems(
    'look-back',
    2,
    nothing,
    person('1'),
    `case when k = 1 then 'held' else 'planned' end`,
    'current_date - 75 + 50 * k',
    said(`'persons', ${people(person('5'))}, 'place', '', 'text', ${text('look-back', 150)}, 'rhythm', 'light'`),
  ),
  insertItems(
    'progress',
    10,
    goalOf,
    anybody,
    `'current'`,
    'current_date - 25',
    said(`'direction', (array['better', 'same', 'worse'])[1 + k % 3], 'text', ${text('progress', 200)}, 'level', null`),
  ),
  insertItems(
    'conclusion',
    4,
    nothing,
    family,
    `'current'`,
    'current_date - 25',
    said(
      `'what', (array['keep', 'change', 'stop', 'celebrate'])[k], 'text', ${text('conclusion', 200)}, 'persons', '[]'::jsonb`,
    ),
  ),
  insertItems(
    'weighing',
    2,
    nothing,
    anybody,
    `'open'`,
    noDay,
    said(
      `'text', ${text('weighing', 150)}, 'aboutPersons', ${people(CHILD)}, 'values', ${text('values', 100)}, 'heaviest', ${text('heaviest', 100)}`,
    ),
  ),
  insertItems(
    'option',
    6,
    above('weighing', 3),
    anybody,
    `case when k % 3 = 0 then 'chosen' else 'open' end`,
    noDay,
    said(
      `'text', ${text('option', 100)}, 'load', (array['nothing', 'less', 'same'])[1 + k % 3], 'gives', ${text('gives', 80)}, 'costs', ${text('costs', 80)}`,
    ),
  ),
  insertItems(
    'voice',
    6,
    above('weighing', 3),
    family,
    `'current'`,
    noDay,
    said(`'text', ${text('voice', 250)}, 'way', 'talk', 'persons', ${people(person('5'))}`),
  ),
  insertItems(
    'decision',
    2,
    id('weighing', 'n', 'k'),
    person('5'),
    `'proposed'`,
    'current_date + 40',
    said(`'text', ${text('decision', 150)}, 'character', 'voluntary', 'by', 'wij samen', 'mandate', ${text('mandate', 60)}, 'dissent', ${text('dissent', 100)},
      'persons', ${people(person('1'))}, 'tell', ${text('tell', 100)}, 'measure', null, 'orderNumber', '', 'orderedOn', null, 'ground', '', 'from', null, 'until', null,
      'contact', '', 'wayHome', '', 'tried', '', 'brought', ''`),
  ),
  insertItems(
    'threat',
    2,
    id('step', 'n', 'k'),
    person('6'),
    `'current'`,
    noDay,
    said(`'text', ${text('threat', 100)}, 'aboutPersons', ${people(CHILD)}, 'solvedBy', ${text('solved', 80)}`),
  ),
  insertItems(
    'safety-agreement',
    4,
    nothing,
    anybody,
    `'current'`,
    'current_date + 20',
    said(`'text', ${text('safety', 150)}, 'layer', (array['immediate', 'stable', 'recovery'])[1 + k % 3], 'signal', ${text('signal', 100)}, 'when', 'elke avond',
      'doers', ${people(family)}, 'supporters', ${people(person('5'))}`),
  ),
  insertItems(
    'safety-call',
    2,
    nothing,
    person('1'),
    `'current'`,
    noDay,
    said(
      `'text', '', 'name', '', 'phone', '', 'persons', ${people(person('(4 + k)'))}, 'forPersons', ${people(CHILD)}`,
    ),
  ),
  insertItems(
    'child-word',
    2,
    nothing,
    CHILD,
    `'current'`,
    noDay,
    said(`'room', (array['hard', 'good'])[k], 'text', ${text('child', 150)}, 'pictures', '[]'::jsonb, 'drawing', null`),
    ofChild,
  ),
  insertItems(
    'came-of',
    2,
    id('child-word', 'n', 'k'),
    person('1'),
    `'current'`,
    noDay,
    said(`'text', ${text('came', 150)}, 'itemId', null`),
    {
      hearers: ofChild.hearers,
    },
  ),
  `insert into goal_origin (family_id, id, goal_id, source_id, created_by)
    select ${id('family', 'n')}, ${id('origin', 'n', 'k')}, ${id('goal', 'n', 'k')}, ${id('worry', 'n', 'k')}, ${person('1')} from ${numbers}, generate_series(1, 3) k`,
]
