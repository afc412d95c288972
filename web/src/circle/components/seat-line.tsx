import { useText } from '../../lib/text.tsx'
import { Hidden, Row } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { messages, phone } from '../../ui/pictograms-people.ts'
import type { Seat } from '../model.ts'
import './circle.css'

/** "Slaapcoach, GGZ Noord": role and organisation as one line; empty when neither is known. */
export const roleLine = ({ role, organisation }: Pick<Seat, 'role' | 'organisation'>): string =>
  [role, organisation].filter(Boolean).join(', ')

/** Call or write, when somebody let it be known how. Nothing for who may not know. */
export function Reach({ seat }: { seat: Seat }) {
  const t = useText()
  const { contact, callName: name } = seat
  if (!contact?.phone) return null
  const number = contact.phone.replace(/[^+\d]/g, '')
  const mobile = /^(?:\+316|00316|06)/.test(number)
  return (
    <Row gap={2} className="circle-reach">
      <a className="circle-reach__way" href={`tel:${number}`}>
        <Pictogram of={phone} />
        <span>
          <Hidden>{t('circle.reach.call', { name })}</Hidden> {contact.phone}
        </span>
      </a>
      {mobile && (
        <a className="circle-reach__way" href={`sms:${number}`}>
          <Pictogram of={messages} />
          <span>
            {t('circle.reach.write')} <Hidden>{name}</Hidden>
          </span>
        </a>
      )}
    </Row>
  )
}
