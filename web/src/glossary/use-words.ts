import { type Dictionary, makeDictionary } from '@keukentafel/core/glossary/match.ts'
import { type Term, terms } from '@keukentafel/core/glossary/terms.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call, type Output } from '../lib/api.ts'
import { useLocale } from '../lib/text.tsx'

export type OrganisationWord = Output<'readWords'>['words'][number]
/** A word with everything that is known of it. */
export type Explained = { id: string; label: string } & (
  | { term: Term; own?: never }
  | { own: OrganisationWord; term?: never }
)

const none: readonly OrganisationWord[] = []

/** Our own words and those of the organisations at this table, ready to be found in a text. */
export function useWords(familyId: string): { dictionary: Dictionary; known: ReadonlyMap<string, Explained> } {
  const { locale } = useLocale()
  // Asked once: these words are of organisations and change seldom. Without them our own are explained all the same.
  const { data } = useQuery({
    queryKey: ['words', familyId],
    queryFn: () => call('readWords', { params: { familyId } }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const words = data?.words ?? none
  return useMemo(() => {
    const known = new Map<string, Explained>([
      ...terms.map((term) => [term.id, { id: term.id, label: term[locale].forms[0] ?? term.id, term }] as const),
      ...words.map((own) => [own.id, { id: own.id, label: own.word, own }] as const),
    ])
    const dictionary = makeDictionary([
      // What people write is mostly Dutch, whatever language the screens speak.
      ...terms.map(({ id, nl, en }) => ({ id, forms: locale === 'nl' ? nl.forms : [...en.forms, ...nl.forms] })),
      ...words.map(({ id, word }) => ({ id, forms: [word] })),
    ])
    return { dictionary, known }
  }, [locale, words])
}
