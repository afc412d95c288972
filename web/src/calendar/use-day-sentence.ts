import { addDays } from '@keukentafel/core/shared/dates.ts'
import { mondayOf } from '../lib/dates.ts'
import type { Plan } from '../lib/query.ts'
import { useText } from '../lib/text.tsx'
import { crowdOf, weekOf } from './week.ts'

/** Today and tomorrow in two short sentences: "Vandaag komt er één iemand. Morgen is een rustdag." */
export function useDaySentence(plan: Plan): string {
  const t = useText()
  const dayOf = (date: string) => weekOf(plan, mondayOf(date)).find((day) => day.date === date)
  const today = dayOf(plan.today)
  const tomorrow = dayOf(addDays(plan.today, 1))
  if (!today || !tomorrow) return ''
  const now = crowdOf(today)
  const then = crowdOf(tomorrow)
  return `${t(`calendar.today.${now.kind}`, counted(now))} ${tomorrow.isRest ? t('calendar.tomorrow.rest') : t(`calendar.tomorrow.${then.kind}`, counted(then))}`
}

const counted = (crowd: { kind: string; count?: number }) => (crowd.count === undefined ? {} : { count: crowd.count })
