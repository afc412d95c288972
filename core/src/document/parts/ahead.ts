import { all, type Child, el, type Html } from '../html.ts'
import type { ItemOf } from '../model.ts'
import { beside, type Doc, saidBy, saidList, section } from './said.ts'

/** What is in the coming time: visits, talks and the day to look back. What was is not in it. */
export function ahead(doc: Doc): Html | false {
  const { laid, say } = doc
  const { today } = laid.plan
  const comes = ({ onDate }: ItemOf) => onDate === null || onDate >= today
  const byDay = (a: ItemOf, b: ItemOf) => (a.onDate ?? '9').localeCompare(b.onDate ?? '9')
  const visits = laid
    .all('visit')
    .filter((item) => item.state === 'planned' && comes(item))
    .sort(byDay)
  const talks = laid
    .all('conversation')
    .filter((item) => ['asked', 'planned', 'now', 'alone'].includes(item.state))
    .sort(byDay)
  const looks = laid
    .all('look-back')
    .filter((item) => item.state === 'planned')
    .sort(byDay)
  return section(
    say.t('ahead'),
    visits.length > 0 &&
      all(
        el('h3', {}, say.t('visits')),
        el(
          'ul',
          { class: 'said' },
          visits.map((item) => visit(doc, item)),
        ),
      ),
    talks.length > 0 && all(el('h3', {}, say.t('conversations')), ...talks.map((item) => talk(doc, item))),
    looks.length > 0 &&
      all(
        el('h3', {}, say.t('look-back')),
        el(
          'ul',
          { class: 'said' },
          looks.map((item) =>
            el(
              'li',
              {},
              beside(
                doc,
                item,
                moment(doc, item, null, item.content.place),
                surely(doc, item.content.persons),
                item.content.text !== '' && el('p', { class: 'words' }, say.own(item.content.text)),
              ),
            ),
          ),
        ),
      ),
  )
}

function visit(doc: Doc, item: ItemOf<'visit'>): Html {
  const { laid, say } = doc
  const { what, from, until, place, visitors, forPersons } = item.content
  const [who, whom] = [laid.names(visitors), laid.names(forPersons)]
  return el(
    'li',
    {},
    beside(
      doc,
      item,
      el('p', { class: 'words' }, say.own(what)),
      moment(
        doc,
        item,
        from === null
          ? say.t('whole-day')
          : until
            ? say.t('between', { time: from, end: until })
            : say.t('from', { time: from }),
        say.t(`place.${place}`),
      ),
      who.length > 0 && el('p', { class: 'by' }, say.t('comes', { names: say.list(who) })),
      whom.length > 0 && el('p', { class: 'by' }, say.t('for', { names: say.list(whom) })),
    ),
  )
}

function talk(doc: Doc, item: ItemOf<'conversation'>): Html {
  const { laid, say } = doc
  const { text, persons, place, time } = item.content
  const points = laid.below(item.id, 'agenda-point').filter(({ state }) => state === 'open')
  const parts = laid.below(item.id, 'taking-part')
  const asker = laid.person(item.saidBy)
  return el(
    'article',
    {},
    beside(
      doc,
      item,
      el('h4', { class: 'words' }, say.own(text)),
      item.onDate
        ? [saidBy(doc, item), moment(doc, item, time ? say.t('from', { time }) : null, place)]
        : asker && el('p', { class: 'by' }, say.t('talk.asked', { name: asker.callName })),
      surely(doc, persons),
    ),
    points.length > 0 &&
      all(
        el('h5', {}, say.t('points')),
        saidList(doc, points, (point) => say.own(point.content.text)),
      ),
    parts.length > 0 &&
      el(
        'ul',
        {},
        parts.map((one) =>
          el(
            'li',
            {},
            beside(
              doc,
              one,
              el(
                'p',
                {},
                el('b', {}, say.t('part', { name: laid.person(one.saidBy)?.callName ?? '' })),
                ': ',
                say.t(`part.${one.content.way}`, { names: say.list(laid.names(one.content.persons)) }),
              ),
              one.content.text !== '' && el('p', { class: 'words' }, say.own(one.content.text)),
            ),
          ),
        ),
      ),
  )
}

function moment({ say }: Doc, item: ItemOf, time: Html | null, place: Html | string): Child {
  const parts = [item.onDate && say.t('plain', { text: say.day(item.onDate) }), time, place].filter(Boolean)
  return (
    parts.length > 0 &&
    el(
      'p',
      { class: 'by' },
      parts.map((part, i) => [i > 0 && ', ', part]),
    )
  )
}

const surely = ({ laid, say }: Doc, ids: readonly string[]): Child => {
  const names = laid.names(ids)
  return names.length > 0 && el('p', { class: 'by' }, say.t('there-too', { names: say.list(names) }))
}
