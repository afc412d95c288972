import { all, type Child, el, type Html } from '../html.ts'
import type { ItemOf } from '../model.ts'
import { beside, type Doc, saidBy, saidList, section } from './said.ts'

const lives = ({ state }: { state: string }) => state !== 'past' && state !== 'dropped'

/** What was weighed: each voice before the decision, and of a decision always whether it is free, a condition or an order. */
export function deciding(doc: Doc): Html | false {
  const { laid, say } = doc
  const threats = laid.all('threat').filter(({ state }) => state === 'current')
  return section(
    say.t('weighing'),
    ...laid.all('weighing').map((weighing) => oneWeighing(doc, weighing)),
    threats.length > 0 &&
      all(
        el('h3', {}, say.t('weighing.threats')),
        saidList(
          doc,
          threats,
          ({ content }) => all(say.own(content.text), line(doc, 'weighing.solved', content.solvedBy)),
          ({ content }) => content.aboutPersons ?? [],
        ),
      ),
  )
}

type Label = Parameters<Doc['say']['t']>[0]
const line = ({ say }: Doc, label: Label, text: string | undefined): Child =>
  text && el('span', { class: 'line' }, el('b', {}, say.t(label)), ' ', say.own(text))

function oneWeighing(doc: Doc, weighing: ItemOf<'weighing'>): Html {
  const { laid, say } = doc
  const { text, aboutPersons, values, heaviest } = weighing.content
  const voices = laid.below(weighing.id, 'voice').filter(lives)
  const silent = laid.below(weighing.id, 'not-heard').filter(lives)
  const options = laid.below(weighing.id, 'option').filter(lives)
  return el(
    'div',
    {},
    el('h3', {}, say.own(text)),
    beside(doc, weighing, saidBy(doc, weighing, aboutPersons)),
    voices.length > 0 && saidList(doc, voices, ({ content }) => say.own(content.text)),
    silent.length > 0 &&
      saidList(
        doc,
        silent,
        ({ content }) => line(doc, 'weighing.not-heard', content.text),
        ({ content }) => content.aboutPersons,
      ),
    options.length > 0 &&
      saidList(doc, options, ({ content, state }) =>
        state === 'chosen' ? line(doc, 'weighing.chosen', content.text) : say.own(content.text),
      ),
    el('p', {}, line(doc, 'weighing.values', values)),
    el('p', {}, line(doc, 'weighing.heaviest', heaviest)),
    ...laid
      .below(weighing.id, 'decision')
      .filter(lives)
      .map((decision) => oneDecision(doc, decision)),
  )
}

function oneDecision(doc: Doc, item: ItemOf<'decision'>): Html {
  const { laid, say } = doc
  const { content } = item
  const told = laid.names(content.persons ?? [])
  const days = [
    content.from && say.t('law.from', { day: say.day(content.from) }),
    content.until && say.t('law.until', { day: say.day(content.until) }),
    content.orderNumber && say.t('law.reference', { reference: content.orderNumber }),
  ].filter((sentence) => typeof sentence === 'object')
  const facts = (['wayHome', 'ground', 'tried', 'contact', 'mandate', 'dissent', 'tell', 'brought'] as const).map(
    (field) => content[field] && el('p', {}, line(doc, `decision.${field}`, content[field])),
  )
  // One line, two lines, dashes: never the same, also without colour.
  return el(
    'div',
    { class: content.character === 'voluntary' ? 'free' : content.character === 'order' ? 'law' : 'law condition' },
    el('p', { class: 'who' }, say.t(`law.${content.character}`, { by: content.by })),
    el('p', {}, say.t(item.state === 'decided' ? 'decision.decided' : 'decision.proposed')),
    beside(doc, item, el('p', { class: 'words' }, say.own(content.text)), saidBy(doc, item)),
    days.length > 0 &&
      el(
        'p',
        {},
        days.map((day) => [day, ' ']),
      ),
    facts,
    told.length > 0 && el('p', {}, say.t('decision.teller', { names: say.list(told) })),
  )
}
