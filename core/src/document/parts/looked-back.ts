import { all, el, type Html } from '../html.ts'
import type { ItemOf } from '../model.ts'
import { beside, type Doc, saidBy, saidList, section } from './said.ts'

const current = ({ state }: { state: string }) => state === 'current'

/** Of each who said it only the last: what was before stands in the history. Items come in the order in which they were said. */
const lastOfEach = <I extends ItemOf>(items: readonly I[]): I[] => [
  ...new Map(items.map((item) => [item.saidBy, item])).values(),
]

/** That the plan sleeps or is closed, and where it is stuck: before what the family wants, because it says how to read that. */
export function standing(doc: Doc): (Html | false)[] {
  const { laid, say } = doc
  const rests = laid.all('rest').filter(current)
  const stuck = laid.all('stuck').filter(current)
  return [
    ...rests.map((item) => {
      const { how, text, near, persons } = item.content
      const names = laid.names(persons)
      return section(
        say.t(`rest.${how}`),
        beside(
          doc,
          item,
          el('p', { class: 'words' }, say.own(text)),
          item.onDate && el('p', {}, say.t(`rest.day.${how}`, { day: say.day(item.onDate) })),
          names.length > 0 && el('p', {}, say.t('rest.near', { names: say.list(names) })),
          near && el('p', {}, say.own(near)),
          saidBy(doc, item),
        ),
      )
    }),
    section(
      say.t('stuck'),
      stuck.length > 0 &&
        saidList(doc, stuck, ({ content }) =>
          all(
            say.own(content.text),
            content.tried &&
              el('span', { class: 'line' }, el('b', {}, say.t('stuck.tried')), ' ', say.own(content.tried)),
            content.eyes && el('span', { class: 'line' }, el('b', {}, say.t('stuck.eyes')), ' ', say.own(content.eyes)),
          ),
        ),
    ),
  ]
}

/** How a goal goes by each voice, the last of each; and the ladder of the goal, in the words that were agreed. */
export function progress(doc: Doc, goal: ItemOf<'goal'>, level: number): (Html | false)[] {
  const { laid, say } = doc
  const voices = lastOfEach(laid.below(goal.id, 'progress').filter(current))
  const { levels } = goal.content
  return [
    voices.length > 0 &&
      all(
        el(`h${level}`, {}, say.t('progress')),
        el(
          'ul',
          { class: 'said' },
          voices.map((item) =>
            el(
              'li',
              {},
              beside(
                doc,
                item,
                el(
                  'p',
                  { class: 'who' },
                  say.t(`progress.${item.content.direction}`, { name: laid.person(item.saidBy)?.callName ?? '' }),
                ),
                item.content.text !== '' && el('p', { class: 'words' }, say.own(item.content.text)),
              ),
            ),
          ),
        ),
      ),
    Boolean(levels) &&
      levels !== null &&
      all(
        el(`h${level}`, {}, say.t('levels')),
        el(
          'ul',
          {},
          (['lowest', 'lower', 'expected', 'higher', 'highest'] as const).map((step) =>
            el('li', {}, el('b', {}, say.t(`level.${step}`)), ': ', say.own(levels[step])),
          ),
        ),
      ),
  ]
}

/** What was taken along from looking back, and how each says they are doing: by themselves, never by another. */
export function lookedBack(doc: Doc): Html | false {
  const { laid, say } = doc
  const conclusions = laid.all('conclusion').filter(current)
  const lines = lastOfEach(laid.all('own-line').filter(current))
  return section(
    say.t('looked-back'),
    conclusions.length > 0 &&
      saidList(
        doc,
        conclusions,
        ({ content }) => all(el('b', {}, say.t(`outcome.${content.what}`)), ' ', say.own(content.text)),
        ({ content }) => content.persons,
      ),
    lines.length > 0 &&
      el(
        'ul',
        { class: 'said' },
        lines.map((item) =>
          el(
            'li',
            {},
            beside(
              doc,
              item,
              el(
                'p',
                { class: 'who' },
                say.t('own-line', {
                  name: laid.person(item.saidBy)?.callName ?? '',
                  score: String(item.content.score),
                }),
              ),
              item.content.text !== '' && el('p', { class: 'words' }, say.own(item.content.text)),
            ),
          ),
        ),
      ),
  )
}
