import { ages } from '@keukentafel/core/law/ages.ts'
import type { Person } from '../../lib/items/model.ts'
import { useText } from '../../lib/text.tsx'

/**
 * What stays secret and what does not, before the first word. No more is promised than the rules hold: see docs/decisions/0027.
 * `beside`: whose device it is, when a child makes it together with somebody.
 */
export function Honest({ who, beside }: { who: Person; beside?: Person | undefined }) {
  const t = useText()
  const young = who.age !== null && who.age < ages.ownVoice
  const lines = beside
    ? ['place.honest.beside', 'place.honest.beside.own']
    : ['place.honest.alone', 'place.honest.choose', young ? 'place.honest.parents' : 'place.honest.parents-youth']
  const name = beside?.callName ?? ''
  return (
    <ul className="place-honest">
      {lines.map((key) => (
        <li key={key}>{t(key, { name })}</li>
      ))}
      <li>{t('place.honest.helper')}</li>
      <li>{t('place.honest.danger')}</li>
      <li>{t('place.honest.emergency')}</li>
      <li>
        {t('place.honest.call')} <a href="tel:08000432">0800-0432</a>
      </li>
    </ul>
  )
}
