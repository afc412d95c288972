import { all, type Child, el, type Html } from '../html.ts'
import type { ItemOf, Laid, ViewOn } from '../model.ts'
import type { Speech } from '../speech.ts'

/** What every part is made with. */
export interface Doc {
  laid: Laid
  say: Speech
}

const isPlainYes = ({ stance, text, isEarlier }: ViewOn) => stance === 'agree' && text === '' && !isEarlier

/**
 * A text with how others see it beside it, in letters of the same size (mission P3): whoever sees it differently is read as
 * easily as who said it. Who just says yes stands in one line below.
 */
export function beside({ laid, say }: Doc, item: ItemOf, ...text: Child[]): Html {
  const views = laid.views(item)
  const spoken = views.filter((view) => !isPlainYes(view))
  const agree = views.filter(isPlainYes).map(({ person }) => person.callName)
  const left = el(
    'div',
    { class: 'text' },
    ...text,
    agree.length > 0 && el('p', { class: 'by' }, say.t('view.all', { names: say.list(agree) })),
  )
  if (spoken.length === 0) return left
  return el(
    'div',
    { class: 'beside' },
    left,
    el(
      'div',
      { class: 'views' },
      spoken.map(({ person, stance, text: words, isEarlier }) =>
        el(
          'div',
          { class: `view ${stance}` },
          el('p', { class: 'who' }, say.t(`view.${stance}`, { name: person.callName })),
          words !== '' && el('p', { class: 'words' }, say.own(words)),
          isEarlier && el('p', { class: 'by' }, say.t('view.earlier')),
        ),
      ),
    ),
  )
}

/** Under the words: whose they are, whom they are about, and whether they come from the family's own plan. */
export function saidBy({ laid, say }: Doc, item: ItemOf, about: readonly string[] = []): Html {
  const person = laid.person(item.saidBy)
  const names = laid.names(about)
  const sentences = [
    person && say.t('said', { name: person.callName }),
    names.length > 0 && say.t('about', { names: say.list(names) }),
    item.content.origin && say.t('origin'),
  ].filter((sentence) => typeof sentence === 'object')
  return sentences.length === 0
    ? all()
    : el(
        'p',
        { class: 'by' },
        sentences.map((sentence) => [sentence, ' ']),
      )
}

/** A list of things said, each with its views beside it. */
export function saidList<I extends ItemOf>(
  doc: Doc,
  items: readonly I[],
  wordsOf: (item: I) => Child,
  about: (item: I) => readonly string[] = () => [],
): Html {
  return el(
    'ul',
    { class: 'said' },
    items.map((item) =>
      el('li', {}, beside(doc, item, el('p', { class: 'words' }, wordsOf(item)), saidBy(doc, item, about(item)))),
    ),
  )
}

/** A part of the document under its heading, or nothing when nothing is in it. */
export const section = (title: Html, ...content: (Html | false)[]): Html | false => {
  const parts = content.filter((part) => typeof part === 'object' && part.html !== '')
  return parts.length > 0 && el('section', {}, el('h2', {}, title), ...parts)
}
