import type { ItemOf } from '../../lib/items/model.ts'
import { useText } from '../../lib/text.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { agreement, step } from '../../ui/pictograms-plan.ts'
import { LawTag } from '../../ui/tag.tsx'

type Character = ItemOf<'decision'>['content']['character']

/** Voluntary, condition or order: in words, with an own drawing, and an own edge that also stays on paper. */
export function CharacterMark({ character, by }: { character: Character; by: string }) {
  const t = useText()
  const words = t(`weighing.character.${character}.by`, { by: by || t('plan.somebody') })
  if (character === 'order') return <LawTag>{words}</LawTag>
  return (
    <span className={`kt-tag weighing-mark weighing-mark--${character}`}>
      <Pictogram of={character === 'voluntary' ? agreement : step} size={20} />
      {words}
    </span>
  )
}
