import type { Breach } from '@keukentafel/core/calm/breaches.ts'
import { clash } from '@keukentafel/core/calm/calmer/clash.ts'
import { askedSlots, whatItMakes } from '@keukentafel/core/calm/load.ts'
import { isAsked, slotsOf, type Visit } from '@keukentafel/core/calm/moments.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { mondayOf, useDates } from '../dates.ts'
import { ofKind, type Plan } from '../query.ts'
import { useText } from '../text.tsx'
import { askingOf } from './asking.ts'

interface Props {
  plan: Plan
  /** The day that is typed. */
  day: string
  /** The visit as it would be with that day; the id is its own when it is one that is there already. */
  visitOn: (day: string) => Visit
  /** What else is otherwise then: of what goes on as two, the first. */
  beside?: readonly Visit[]
  /** The week to look at when that is not the one of the day (what repeats began long ago); other days are not proposed then. */
  week?: string | undefined
  /** Why it is done all the same; kept by the form and sent with the visit, for the family to read. Without it the form asks it itself. */
  reason?: string
  onReason?: (reason: string) => void
  /** One tap that makes it otherwise: on another day, or at the same time as a visit that is there. */
  onChange: (change: { onDate: string; from?: string; until?: string }) => void
  /** By phone, where the form can say so. */
  onPhone?: () => void
}

/** What a visit makes of its week, the ways to do it otherwise, and why it is done all the same. */
export function Before({ plan, day: typedDay, visitOn, beside, week, reason, onReason, onChange, onPhone }: Props) {
  const t = useText()
  const dates = useDates()
  // Who is of the family is spoken to as one of them.
  const own = plan.me.kind === 'family' ? 'yes' : 'no'
  const asking = askingOf(plan)
  const typed = visitOn(typedDay)
  const professional = (personId: string) => plan.persons.find((one) => one.id === personId)?.kind === 'professional'
  if (!isAsked(typed, professional)) return null
  const makes = (then: Visit, monday: string) => whatItMakes(asking, then, { week: monday, ...(beside && { beside }) })
  const breaches = makes(typed, week ?? typedDay)
  if (breaches.length === 0) return null
  const said = (breach: Breach) => {
    const limit = ofKind(plan, 'limit').find(({ item }) => item.id === breach.limitId)?.item
    const words = limit?.content.text ?? ''
    // Of a day in the week after, which Monday it is.
    const last = addDays(mondayOf(week ?? typedDay), 6)
    const day = breach.day ? (breach.day > last ? dates.spoken(breach.day) : dates.weekdayLong(breach.day)) : ''
    return { text: t(`before.${breach.about}`, { found: breach.found, most: breach.most, day, own }), words }
  }
  const these = [typed, ...(beside ?? [])].map(({ id }) => id)
  const others = asking.visits.filter(({ id }) => !these.includes(id))
  // A day that is calm because somebody would be at two places at once is no way out.
  const isFree = (visit: Visit, from: string, to: string) =>
    !slotsOf([visit], from, to).some((one) => slotsOf(others, from, to).some((two) => clash(one, two)))
  const fits = (other: string) => makes(visitOn(other), other).length === 0 && isFree(visitOn(other), other, other)
  const fitsInWeek = (other: string) => {
    const monday = mondayOf(week ?? other)
    const visit = visitOn(other)
    return makes(visit, monday).length === 0 && isFree(visit, monday, addDays(monday, 6))
  }
  const { otherDay, together } = week ? {} : otherWays(plan, typedDay, typed, fits)
  const weekday = week ? otherWeekday(typedDay, typed, fitsInWeek) : undefined
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
          {onPhone && typed.content.place !== 'phone' && (
            <Button kind="quiet" onClick={onPhone}>
              {t('before.phone')}
            </Button>
          )}
          {otherDay && (
            <Button kind="quiet" onClick={() => onChange({ onDate: otherDay })}>
              {t('before.day', { day: dates.spoken(otherDay) })}
            </Button>
          )}
          {weekday && (
            <Button kind="quiet" onClick={() => onChange({ onDate: weekday })}>
              {t('before.weekday', { day: dates.weekdayLong(weekday) })}
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
        {firm && <p>{t('before.firm', { own })}</p>}
        {onReason ? (
          <TextArea
            id="before-reason"
            label={t('before.reason')}
            hint={t('before.reason.hint', { own })}
            value={reason}
            onChange={(event) => onReason(event.target.value)}
          />
        ) : (
          <p>{t('before.why', { own })}</p>
        )}
      </Stack>
    </Notice>
  )
}

/**
 * Of what comes each week since long: the nearest other day of the week on which nothing is gone past, as the first day it then has. Of what
 * comes on more days a week there is no one day to change.
 */
function otherWeekday(first: string, { content }: Visit, fits: (first: string) => boolean): string | undefined {
  if (content.repeats?.every !== 'week' || content.repeats.days.length > 1) return undefined
  const at = Math.round((Date.parse(first) - Date.parse(mondayOf(first))) / 86_400_000)
  return Array.from({ length: 7 }, (_, i) => i - at)
    .filter((days) => days !== 0)
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .map((days) => addDays(first, days))
    .find(fits)
}

interface Ways {
  otherDay?: string | undefined
  together?: { day: string; from: string | null; until: string | null; what: string } | undefined
}

/** The nearest day on which nothing is gone past, in this week or the next; and a visit for the same people to come along with. */
function otherWays(plan: Plan, first: string, visit: Visit, fits: (day: string) => boolean): Ways {
  const asking = askingOf(plan)
  const days = Array.from({ length: 14 }, (_, i) => addDays(mondayOf(first), i)).filter(
    (day) => day >= plan.today && day !== first,
  )
  const otherDay = days
    .sort((a, b) => Math.abs(Date.parse(a) - Date.parse(first)) - Math.abs(Date.parse(b) - Date.parse(first)))
    .find(fits)
  const forWhom = [...(visit.content.forPersons ?? [])].sort().join()
  const slot = askedSlots(asking, mondayOf(first)).find(
    (one) =>
      one.id !== visit.id &&
      one.from &&
      one.place !== 'phone' &&
      one.day >= plan.today &&
      [...one.forPersons].sort().join() === forWhom &&
      !one.visitors.some((person) => visit.content.visitors?.includes(person)),
  )
  const of = slot && ofKind(plan, 'visit').find(({ item }) => item.id === slot.id)
  return { otherDay, together: slot && of ? { ...slot, what: of.item.content.what } : undefined }
}
