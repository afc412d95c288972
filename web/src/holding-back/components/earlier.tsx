import { useText } from '../../lib/text.tsx'
import type { Holding, Known } from '../use-holdings.ts'

/** What other professionals answered before about the same words: nobody is asked without knowing of an earlier no. */
export function Earlier({ known, holding }: { known: Known; holding: Holding }) {
  const t = useText()
  return holding.earlier.map((one) => (
    <p key={one.at}>{t(`holding-back.earlier.${one.said}`, { name: known.nameOf(one.second), words: one.answer })}</p>
  ))
}
