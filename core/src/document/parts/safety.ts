import { safetyLayers } from '../../plan/safety-kinds.ts'
import { all, el, type Html } from '../html.ts'
import type { ItemOf } from '../model.ts'
import { type Doc, saidList, section } from './said.ts'

const current = ({ state }: { state: string }) => state === 'current'

/** What is agreed so that it is and stays safe, in three layers: who does it, when, by which sign, and who looks whether it works; and whom each may call. */
export function safety(doc: Doc): Html | false {
  const { laid, say } = doc
  const agreed = laid.all('safety-agreement').filter(current)
  const calls = laid.all('safety-call').filter(current)
  const layers = safetyLayers.map((layer) => {
    const items = agreed.filter(({ content }) => content.layer === layer)
    return (
      items.length > 0 &&
      all(
        el('h3', {}, say.t(`safety.${layer}`)),
        saidList(doc, items, (item) => words(doc, item)),
      )
    )
  })
  return section(
    say.t('safety'),
    ...layers,
    calls.length > 0 &&
      all(
        el('h3', {}, say.t('safety.calls')),
        saidList(doc, calls, (item) => whom(doc, item)),
      ),
  )
}

const line = (...content: (Html | string)[]) => el('span', { class: 'line' }, ...content)

function words({ laid, say }: Doc, { content }: ItemOf<'safety-agreement'>): Html {
  const { text, signal, when, doers, supporters } = content
  const named = (key: 'safety.doers' | 'safety.supporters', ids: readonly string[]) => {
    const names = laid.names(ids)
    return names.length > 0 && line(say.t(key, { names: say.list(names) }))
  }
  return all(
    say.own(text),
    signal && line(el('b', {}, say.t('safety.signal')), ' ', say.own(signal)),
    named('safety.doers', doers),
    when && line(el('b', {}, say.t('safety.when')), ' ', say.own(when)),
    named('safety.supporters', supporters),
  )
}

function whom({ laid, say }: Doc, { content }: ItemOf<'safety-call'>): Html {
  const { text, name, phone, persons, forPersons } = content
  const [called, callers] = [laid.names(persons), laid.names(forPersons)]
  return all(
    called.length > 0 && say.t('plain', { text: say.list(called) }),
    called.length > 0 && name && ', ',
    name && say.own(name),
    phone && line(say.t('plain', { text: phone })),
    text && line(say.own(text)),
    callers.length > 0 && line(say.t('safety.for', { names: say.list(callers) })),
  )
}
