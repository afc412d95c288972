import { wordsOf } from '../../calendar/in-words.ts'
import { weekdays } from '../../calendar/names.ts'
import { type Occurrence, occurrencesOf } from '../../calendar/occurrences.ts'
import { addDays } from '../../shared/dates.ts'
import { all, type Child, el, type Html } from '../html.ts'
import type { ItemOf } from '../model.ts'
import { beside, type Doc, saidBy, saidList, section } from './said.ts'

/** What is in the coming time: visits, talks and the day to look back. What was is not in it. */
export function ahead(doc: Doc): Html | false {
  const { laid, say } = doc
  const { today } = laid.plan
  const byDay = (a: ItemOf, b: ItemOf) => (a.onDate ?? '9').localeCompare(b.onDate ?? '9')
  const visits = laid
    .all('visit')
    .filter((item) => item.state === 'planned')
    .map((item) => ({ item, times: occurrencesOf(item, today, addDays(today, AHEAD)) }))
    .filter(({ times }) => times.some(({ cancelled }) => !cancelled))
    .sort((a, b) => a.times[0]!.day.localeCompare(b.times[0]!.day))
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
          visits.map(({ item, times }) => visit(doc, item, times)),
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

/** So many days ahead a visit is told. */
const AHEAD = 400
/** So many days ahead each time is told that is otherwise than the rest. */
const SOON = 56

function visit(doc: Doc, item: ItemOf<'visit'>, times: readonly Occurrence[]): Html {
  const { laid, say } = doc
  const { what, where, repeats, visitors, forPersons } = item.content
  const [who, whom] = [laid.names(visitors), laid.names(forPersons)]
  const next = times.find(({ cancelled }) => !cancelled)!
  const place = next.place === 'elsewhere' && where ? say.own(where) : say.t(`place.${next.place}`)
  const otherwise = times.filter(({ changed, original }) => changed && original <= addDays(laid.plan.today, SOON))
  return el(
    'li',
    {},
    beside(
      doc,
      item,
      el('p', { class: 'words' }, say.own(what)),
      line([
        say.t(repeats ? 'next' : 'plain', { text: say.day(next.day), day: say.day(next.day) }),
        clock(doc, next),
        place,
      ]),
      repeats && item.onDate && el('p', { class: 'by' }, rule(doc, item, repeats)),
      repeats &&
        otherwise.map((time) =>
          el(
            'p',
            { class: 'by' },
            time.cancelled
              ? say.t('visit.off', { day: say.day(time.original) })
              : [
                  time.day === time.original
                    ? say.t('plain', { text: say.day(time.day) })
                    : say.t('visit.moved', { day: say.day(time.day), was: say.day(time.original) }),
                  ', ',
                  clock(doc, time),
                ],
            time.why !== '' && [' ', say.own(time.why)],
          ),
        ),
      !repeats && next.changed && next.why !== '' && el('p', { class: 'by' }, say.own(next.why)),
      who.length > 0 && el('p', { class: 'by' }, say.t('comes', { names: say.list(who) })),
      whom.length > 0 && el('p', { class: 'by' }, say.t('for', { names: say.list(whom) })),
    ),
  )
}

const clock = ({ say }: Doc, { from, until }: Occurrence): Html =>
  from === null
    ? say.t('whole-day')
    : until
      ? say.t('between', { time: from, end: until })
      : say.t('from', { time: from })

/** How often it comes back, as people say it. */
function rule(
  { say }: Doc,
  { onDate }: ItemOf<'visit'>,
  repeats: NonNullable<ItemOf<'visit'>['content']['repeats']>,
): Html {
  const { sentence, step, days, nth, date, until } = wordsOf(repeats, onDate ?? '')
  const often = step === 1 ? '1' : 'n'
  const text = say.t(`rule.${sentence}.${often}`, {
    step: String(step),
    days: say.weekdays(days.map((day) => weekdays.indexOf(day) + 1)),
    nth: say.nth(nth),
    date: String(date),
    day: say.day(onDate ?? ''),
  })
  return until ? all(text, ', ', say.t('rule.until', { day: say.day(until) })) : text
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

const moment = ({ say }: Doc, item: ItemOf, time: Html | null, place: Html | string): Child =>
  line([item.onDate && say.t('plain', { text: say.day(item.onDate) }), time, place])

function line(all: readonly Child[]): Child {
  const parts = all.filter(Boolean)
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
