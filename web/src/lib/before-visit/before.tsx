import type { Breach } from '@keukentafel/core/calm/breaches.ts'
import { askedSlots, whatItMakes } from '@keukentafel/core/calm/load.ts'
import { isAsked, type Visit } from '@keukentafel/core/calm/moments.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { mondayOf, useDates } from '../dates.ts'
import { ofKind, type Plan } from '../query.ts'
import { useText } from '../text.tsx'
import { askingOf } from './asking.ts'

interface Typed {
  onDate: string | null
  content: Visit['content']
}
interface Props {
  plan: Plan
  /** The visit as it is typed now, and its id when it is one that is there already. */
  visit: Typed
  id?: string
  /** Why it is done all the same; kept by the form and sent with the visit, for the family to read. */
  reason: string
  onReason: (reason: string) => void
  /** One tap that makes it otherwise: by phone, on another day, or at the same time as a visit that is there. */
  onChange: (change: { place?: 'phone'; onDate?: string; from?: string; until?: string }) => void
}

/** What a visit makes of its week, the ways to do it otherwise, and why it is done all the same. */
export function Before({ plan, visit, id, reason, onReason, onChange }: Props) {
  const t = useText()
  const dates = useDates()
  const asking = askingOf(plan)
  const typed: Visit = { id: id ?? 'new', version: 0, state: 'planned', parentId: null, ...visit }
  const professional = (personId: string) => plan.persons.find((one) => one.id === personId)?.kind === 'professional'
  if (!typed.onDate || !isAsked(typed, professional)) return null
  const breaches = whatItMakes(asking, typed, id)
  if (breaches.length === 0) return null
  const said = (breach: Breach) => {
    const limit = ofKind(plan, 'limit').find(({ item }) => item.id === breach.limitId)?.item
    const words = limit?.content.text ?? ''
    const day = breach.day ? dates.weekdayLong(breach.day) : ''
    return { text: t(`before.${breach.about}`, { found: breach.found, most: breach.most, day }), words }
  }
  const { otherDay, together } = otherWays(plan, typed, id)
  const firm = breaches.some((breach) => breach.firm)
  return (
    <Notice tone="calm" live title={t('before.title')} titleAs="p">
      <Stack gap={3}>
        <ul>
          {breaches.map((breach) => {
            const { text, words } = said(breach)
            return (
              <li key={`${breach.limitId}${breach.day}`}>
                {text} {words && <q dir="auto">{words}</q>}
              </li>
            )
          })}
        </ul>
        <Row>
          {typed.content.place !== 'phone' && (
            <Button kind="quiet" onClick={() => onChange({ place: 'phone' })}>
              {t('before.phone')}
            </Button>
          )}
          {otherDay && (
            <Button kind="quiet" onClick={() => onChange({ onDate: otherDay })}>
              {t('before.day', { day: dates.spoken(otherDay) })}
            </Button>
          )}
          {together && (
            <Button
              kind="quiet"
              onClick={() => onChange({ onDate: together.day, from: together.from ?? '', until: together.until ?? '' })}
            >
              {t('before.together', { what: together.what, day: dates.weekdayLong(together.day) })}
            </Button>
          )}
        </Row>
        {firm && <p>{t('before.firm')}</p>}
        <TextArea
          id="before-reason"
          label={t('before.reason')}
          hint={t('before.reason.hint')}
          value={reason}
          onChange={(event) => onReason(event.target.value)}
        />
      </Stack>
    </Notice>
  )
}

/** The nearest day on which nothing is gone past, in this week or the next; and a visit for the same people to come along with. */
function otherWays(plan: Plan, visit: Visit, id: string | undefined) {
  const asking = askingOf(plan)
  const first = visit.onDate!
  const days = Array.from({ length: 14 }, (_, i) => addDays(mondayOf(first), i)).filter(
    (day) => day >= plan.today && day !== first,
  )
  const otherDay = days
    .sort((a, b) => Math.abs(Date.parse(a) - Date.parse(first)) - Math.abs(Date.parse(b) - Date.parse(first)))
    .find((day) => whatItMakes(asking, { ...visit, onDate: day }, id).length === 0)
  const forWhom = [...(visit.content.forPersons ?? [])].sort().join()
  const slot = askedSlots(asking, mondayOf(first)).find(
    (one) =>
      one.id !== id &&
      one.from &&
      one.place !== 'phone' &&
      one.day >= plan.today &&
      [...one.forPersons].sort().join() === forWhom &&
      !one.visitors.some((person) => visit.content.visitors?.includes(person)),
  )
  const of = slot && ofKind(plan, 'visit').find(({ item }) => item.id === slot.id)
  return { otherDay, together: slot && of ? { ...slot, what: of.item.content.what } : undefined }
}
