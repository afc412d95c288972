import { all, type Child, el, type Html } from '../html.ts'
import { type Doc, saidList, section } from './said.ts'

const lives = ({ state }: { state: string }) => state !== 'past'

/**
 * Out of a family group conference: what was told beforehand, what any plan must meet (never as a wish of the family) and whether it does for
 * who set it, and plan B. What the family said alone is nowhere, and so not here either.
 */
export function conference(doc: Doc): Html | false {
  const { laid, say } = doc
  const told = laid.all('information').filter(lives)
  const conditions = laid.all('condition').filter(lives)
  const plansB = laid.all('plan-b').filter(lives)
  return section(
    say.t('conference'),
    told.length > 0 &&
      all(
        el('h3', {}, say.t('conference.told')),
        saidList(doc, told, ({ content }) => say.own(content.text)),
      ),
    conditions.length > 0 &&
      all(
        el('h3', {}, say.t('conference.conditions')),
        saidList(doc, conditions, ({ content, state }) =>
          all(
            say.own(content.text),
            el('span', { class: 'line' }, el('b', {}, say.t(state === 'past' ? 'plain' : `conference.${state}`))),
            state === 'not-yet' && line(doc, 'conference.needs', content.needs),
          ),
        ),
      ),
    plansB.length > 0 &&
      all(
        el('h3', {}, say.t('conference.b')),
        saidList(doc, plansB, ({ content }) =>
          all(line(doc, 'conference.when', content.signal), say.own(content.text), who(doc, content.doers)),
        ),
      ),
  )
}

type Label = Parameters<Doc['say']['t']>[0]
const line = ({ say }: Doc, label: Label, text: string | undefined): Child =>
  text && el('span', { class: 'line' }, el('b', {}, say.t(label)), ' ', say.own(text))
const who = ({ laid, say }: Doc, ids: readonly string[]): Child => {
  const names = laid.names(ids)
  return names.length > 0 && el('span', { class: 'line' }, say.t('conference.who', { names: say.list(names) }))
}
