import { all, el, type Html } from '../html.ts'
import type { DocumentPerson } from '../model.ts'
import { type Doc, saidList, section } from './said.ts'

const current = ({ state }: { state: string }) => state === 'current'

/** Who we are and our daily life: the family first, in its own words. */
export function family(doc: Doc): (Html | false)[] {
  const { laid, say } = doc
  const people = laid.plan.persons.filter(({ kind }) => kind === 'family')
  const { question } = laid.plan.family
  return [
    section(
      say.t('we'),
      question !== '' && all(el('h3', {}, say.t('question')), el('p', { class: 'words' }, say.own(question))),
      peopleTable(doc, people, say.t('we.table')),
      told(doc, 'who-we-are'),
    ),
    section(say.t('day'), told(doc, 'our-day'), nights(doc)),
  ]
}

/** Who is around the family: its own people before who comes by profession. */
export function circle(doc: Doc): Html | false {
  const { laid, say } = doc
  const around = laid.plan.persons.filter(({ kind, atTable }) => kind !== 'family' && atTable)
  const keeps = laid.person(laid.plan.coordinator)
  return section(
    say.t('circle'),
    ...(['network', 'professional'] as const).map((kind) =>
      peopleTable(
        doc,
        around.filter((person) => person.kind === kind),
        say.t(kind),
      ),
    ),
    keeps !== undefined && el('p', {}, say.t('coordinator', { name: keeps.callName })),
  )
}

/** A chapter of the family's own account, by everybody who told it. */
export function told(doc: Doc, chapter: 'who-we-are' | 'our-day' | 'how-it-came' | 'earlier-help'): Html | false {
  const items = doc.laid.all('section').filter((item) => current(item) && item.content.section === chapter)
  return items.length > 0 && saidList(doc, items, (item) => doc.say.own(item.content.text))
}

function peopleTable({ say }: Doc, people: readonly DocumentPerson[], caption: Html): Html | false {
  if (people.length === 0) return false
  const row = (tag: 'th' | 'td', scope: string, content: Html | string) =>
    el(
      tag,
      { scope: tag === 'th' && scope, role: tag === 'td' ? 'cell' : scope === 'col' ? 'columnheader' : 'rowheader' },
      content,
    )
  return el(
    'table',
    { role: 'table' },
    el('caption', {}, caption),
    el(
      'thead',
      { role: 'rowgroup' },
      el('tr', { role: 'row' }, row('th', 'col', say.t('name')), row('th', 'col', say.t('role'))),
    ),
    el(
      'tbody',
      { role: 'rowgroup' },
      people.map(({ callName, role }) =>
        el(
          'tr',
          { role: 'row' },
          row('th', 'row', callName),
          row('td', '', role === '' ? '–' : el('span', { dir: 'auto' }, role)),
        ),
      ),
    ),
  )
}

function nights({ laid, say }: Doc): Html | false {
  const { nights } = laid.plan
  const known = nights.filter(
    (night) => night.nights.length > 0 && night.nights.length < 7 && laid.person(night.personId),
  )
  if (new Set(nights.map(({ home }) => home)).size < 2 || known.length === 0) return false
  return all(
    el('h3', {}, say.t('nights')),
    el(
      'ul',
      {},
      known.map(({ personId, home, nights: days, weeks }) =>
        el(
          'li',
          {},
          say.t(weeks === 'even' ? 'night.even' : weeks === 'odd' ? 'night.odd' : 'night.every', {
            name: laid.person(personId)!.callName,
            home,
            days: say.weekdays(days),
          }),
        ),
      ),
    ),
  )
}
