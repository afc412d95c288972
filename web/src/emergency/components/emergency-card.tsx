import type { ReactNode } from 'react'
import { useDates } from '../../lib/dates.ts'
import { useText } from '../../lib/text.tsx'
import { Card } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'

interface Shown {
  id: string
  organisation: string | null
  reason: string
  openedAt: string
  endsAt: string
  looks: number
  inForce?: boolean
  review: { at: string; text: string } | null
}

/** Who used it, when and why, how often was looked, and what the second person said of it. */
export function EmergencyCard({
  emergency,
  title,
  children,
}: {
  emergency: Shown
  title: string
  children?: ReactNode
}) {
  const t = useText()
  const dates = useDates()
  const { id, organisation, reason, openedAt, endsAt, looks, inForce, review } = emergency
  return (
    <Card as="li" aria-labelledby={`emergency-${id}`} className="emergency-card">
      <h3 id={`emergency-${id}`}>{organisation ? t('emergency.who', { name: title, organisation }) : title}</h3>
      <p className="kt-soft kt-small">
        {t('emergency.when', { at: dates.moment(openedAt), until: dates.clock(endsAt) })}{' '}
        {t('emergency.looks', { count: looks })}
      </p>
      {!review && (
        <div>
          <Tag>{inForce ? t('emergency.runs') : t('emergency.waits')}</Tag>
        </div>
      )}
      <p className="emergency-words">
        {t('emergency.reason')} <q dir="auto">{reason}</q>
      </p>
      {review && (
        <p className="emergency-words">
          {t('emergency.reviewed', { day: dates.day(dates.dayOf(review.at)) })} <q dir="auto">{review.text}</q>
        </p>
      )}
      {children}
    </Card>
  )
}
