import { lifeDomains } from '../../plan/names.ts'
import { all, el, type Html } from '../html.ts'
import { told } from './people.ts'
import { beside, type Doc, saidList, section } from './said.ts'

const current = ({ state }: { state: string }) => state === 'current'

/** Daily life, part by part, as each voice sees it: numbers and words beside each other, never added up. */
export function domains(doc: Doc): Html | false {
  const { laid, say } = doc
  // Of each voice the last about a part of life: what was before stands in the history.
  const last = new Map(
    laid
      .all('domain-view')
      .filter(current)
      .map((item) => [`${item.content.lifeDomain} ${item.saidBy}`, item]),
  )
  return section(
    say.t('domains'),
    ...lifeDomains.map((domain) => {
      const voices = [...last.values()].filter(({ content }) => content.lifeDomain === domain)
      return (
        voices.length > 0 &&
        all(
          el('h3', {}, say.t(`domain.${domain}`)),
          el(
            'ul',
            { class: 'said' },
            voices.map((item) => {
              const { score, text } = item.content
              const name = laid.person(item.saidBy)?.callName ?? ''
              const who = score === null ? name : say.t('domain.score', { name, score: String(score) })
              return el(
                'li',
                {},
                beside(
                  doc,
                  item,
                  el('p', { class: 'who' }, who),
                  text !== '' && el('p', { class: 'words' }, say.own(text)),
                ),
              )
            }),
          ),
        )
      )
    }),
  )
}

/** How it came about: what the family told, and the joint explanation, piece by piece. */
export function explanation(doc: Doc): Html | false {
  const { laid, say } = doc
  const pieces = laid.all('explanation').filter(current)
  return section(
    say.t('came'),
    told(doc, 'how-it-came'),
    pieces.length > 0 &&
      saidList(doc, pieces, ({ content: { part, text, brought } }) =>
        all(
          el('b', {}, say.t(`explanation.${part}`)),
          ' ',
          say.own(text),
          brought && el('span', { class: 'line' }, el('b', {}, say.t('brought')), ' ', say.own(brought)),
        ),
      ),
  )
}
