import { findWords, makeDictionary } from '../../glossary/match.ts'
import { terms } from '../../glossary/terms.ts'
import type { Locale } from '../choice.ts'
import { el, type Html } from '../html.ts'
import type { Speech } from '../speech.ts'
import { section } from './said.ts'

// People write mostly Dutch, whatever language the document speaks.
const dictionary = makeDictionary(terms.map(({ id, nl, en }) => ({ id, forms: [...nl.forms, ...en.forms] })))

/** On paper nothing can be tapped: the words that not everybody knows stand explained at the end. */
export function explained(say: Speech, document: readonly (Html | false)[]): Html | false {
  const text = document.map((part) => (part ? part.html.replace(/<[^>]*>/g, ' ') : '')).join(' ')
  const found = new Set(findWords(text, dictionary).flatMap(({ ids }) => ids))
  const words = terms.filter(({ id }) => found.has(id))
  const means = (locale: Locale, at: number) => words[at]![locale].means
  return section(
    say.t('words'),
    words.length > 0 &&
      el(
        'dl',
        {},
        words.map((term, at) => [
          el('dt', {}, term[say.first].forms[0]),
          el('dd', {}, say.t('plain', { text: (locale) => means(locale, at) })),
        ]),
      ),
  )
}
