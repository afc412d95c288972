import { all, el, type Html } from '../html.ts'
import type { ItemOf } from '../model.ts'
import { progress } from './looked-back.ts'
import { beside, type Doc, saidBy, saidList, section } from './said.ts'

const heaps = ['now', 'idea', 'later', 'done', 'stopped'] as const
const current = ({ state }: { state: string }) => state === 'current'

/** What the family wants: what is worked on first, each goal with what belongs to it. */
export function goals(doc: Doc): Html | false {
  const { laid, say } = doc
  const top = laid.all('goal').filter(({ parentId }) => !laid.has(parentId))
  const sorted = heaps.flatMap((heap) => top.filter((goal) => heapOf(doc, goal) === heap))
  // What is demanded stands at its goal; where that goal is not for this reader, it stands by itself.
  const loose = laid.all('requirement').filter((item) => current(item) && !laid.has(item.parentId))
  return section(
    say.t('goals'),
    sorted.length === 0 && el('p', {}, say.t('goals.none')),
    ...sorted.map((goal) => oneGoal(doc, goal, 3)),
    loose.length > 0 && all(...loose.map((item) => law(doc, item, 3))),
  )
}

/** A long-term goal is worked on as soon as one of its small goals is. */
function heapOf(doc: Doc, goal: ItemOf<'goal'>): (typeof heaps)[number] {
  const works = (one: ItemOf<'goal'>): boolean => one.state === 'now' || doc.laid.below(one.id, 'goal').some(works)
  return works(goal) ? 'now' : goal.state
}

function oneGoal(doc: Doc, goal: ItemOf<'goal'>, level: number): Html {
  const { laid, say } = doc
  const { words, noticeableBy, why, forPersons, supporters } = goal.content
  const [names, behind] = [laid.names(forPersons), laid.names(supporters)]
  const below = Math.min(level + 1, 6)
  const label = (key: 'noticeable' | 'why', text: string | undefined) =>
    text && el('p', {}, el('b', {}, say.t(key)), ' ', say.own(text))
  return el(
    'article',
    { class: 'goal' },
    beside(
      doc,
      goal,
      el(`h${level}`, { class: 'words' }, say.own(words)),
      saidBy(doc, goal),
      el(
        'p',
        { class: 'by' },
        say.t(`state.${goal.state}`),
        ' ',
        names.length > 0 && say.t('for', { names: say.list(names) }),
      ),
      behind.length > 0 && el('p', { class: 'by' }, say.t('supports', { names: say.list(behind) })),
    ),
    label('noticeable', noticeableBy),
    label('why', why),
    laid
      .below(goal.id, 'requirement')
      .filter(current)
      .map((item) => law(doc, item, below)),
    steps(doc, laid.below(goal.id, 'step')),
    notes(doc, goal.id, below),
    progress(doc, goal, below),
    laid.below(goal.id, 'success').filter(current).length > 0 &&
      all(
        el(`h${below}`, {}, say.t('successes')),
        saidList(doc, laid.below(goal.id, 'success').filter(current), (item) => say.own(item.content.text)),
      ),
    laid.below(goal.id, 'goal').map((small) => oneGoal(doc, small, below)),
  )
}

function notes(doc: Doc, id: string, level: number): Html | false {
  const items = doc.laid.below(id, 'note').filter(current)
  return (
    items.length > 0 &&
    all(
      el(`h${level}`, {}, doc.say.t('notes')),
      saidList(doc, items, (item) => doc.say.own(item.content.text)),
    )
  )
}

/** Who does what when. On a narrow screen each row stands by itself; the roles keep it a table for who listens. */
function steps(doc: Doc, items: readonly ItemOf<'step'>[]): Html | false {
  const { laid, say } = doc
  if (items.length === 0) return false
  const columns = ['what', 'who', 'when', 'standing'] as const
  const cell = (column: (typeof columns)[number], content: Html | string) =>
    el('td', { role: 'cell', 'data-label': say.plain(column).replaceAll('?', '') }, content)
  const own = (key: 'needs' | 'brought', text: string | undefined) =>
    text && el('p', {}, el('b', {}, say.t(key)), ' ', say.own(text))
  return el(
    'table',
    { class: 'steps', role: 'table' },
    el('caption', {}, say.t('steps')),
    el(
      'thead',
      { role: 'rowgroup' },
      el(
        'tr',
        { role: 'row' },
        columns.map((column) => el('th', { scope: 'col', role: 'columnheader' }, say.t(column))),
      ),
    ),
    el(
      'tbody',
      { role: 'rowgroup' },
      items.map((step) => {
        const { what, doers, needs, brought } = step.content
        return el(
          'tr',
          { role: 'row' },
          el(
            'th',
            { scope: 'row', role: 'rowheader' },
            beside(
              doc,
              step,
              el('p', { class: 'words' }, say.own(what)),
              own('needs', needs),
              own('brought', brought),
              laid
                .below(step.id, 'note')
                .filter(current)
                .map((note) =>
                  el('p', {}, el('b', {}, `${laid.person(note.saidBy)?.callName ?? ''}: `), say.own(note.content.text)),
                ),
            ),
          ),
          cell('who', named(laid.names(doers), say.list)),
          cell('when', step.onDate ? say.t('plain', { text: say.day(step.onDate) }) : '–'),
          cell('standing', say.t(`step.${step.state}`)),
        )
      }),
    ),
  )
  function named(names: string[], list: typeof say.list): Html | string {
    return names.length === 0 ? '–' : say.t('plain', { text: list(names) })
  }
}

/** What is demanded of the family: by whom and by what right, never as its wish, with how everybody sees it beside it. */
function law(doc: Doc, item: ItemOf<'requirement'>, level: number): Html {
  const { laid, say } = doc
  const { text, by, basis, reference, from, until } = item.content
  const heard = new Set(laid.views(item).map(({ person }) => person.id))
  const silent = laid.plan.persons.filter(({ id, kind }) => kind === 'family' && !heard.has(id))
  const sentences = [
    reference && (basis === 'order' ? say.t('law.reference', { reference }) : `${reference}.`),
    from && say.t('law.from', { day: say.day(from) }),
    until && say.t('law.until', { day: say.day(until) }),
    say.t('law.not-a-wish'),
  ]
  return el(
    'div',
    { class: 'law' },
    el(`h${level}`, {}, say.t(`law.${basis}`, { by })),
    beside(
      doc,
      item,
      el('p', { class: 'words' }, say.own(text)),
      el(
        'p',
        { class: 'by' },
        sentences.map((sentence) => [sentence, ' ']),
      ),
    ),
    silent.length > 0 &&
      el('p', { class: 'by' }, say.t('law.not-heard', { names: say.list(silent.map(({ callName }) => callName)) })),
  )
}
