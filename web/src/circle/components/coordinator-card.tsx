import { useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import { type Drawn, PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Timeline, TimelineItem } from '../../ui/timeline.tsx'
import type { Circle, Seat } from '../model.ts'
import type { LaidCircle } from '../select/circle.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { WishDialog } from './wish-dialog.tsx'

interface Props {
  familyId: string
  circle: Circle
  laid: LaidCircle
  drawn: (seat: Seat) => Drawn
}

/** Who keeps an overview, whom the family would like for it, who did it before, and handing it over. */
export function CoordinatorCard({ familyId, circle, laid, drawn }: Props) {
  const t = useText()
  const dates = useDates()
  const [asking, ask] = useState<'hand-over' | 'wish' | undefined>()
  const { coordinator, terms } = laid
  const term = terms.find((one) => one.until === null)
  const isMe = coordinator?.id === circle.mySeatId
  return (
    <Card aria-labelledby="coordinator">
      <Stack gap={4}>
        <Row gap={4} className="circle-person">
          {coordinator && <PersonFace person={drawn(coordinator)} size={72} named />}
          <div>
            <h2 id="coordinator">
              {coordinator
                ? t(isMe ? 'circle.coordinator.me' : 'circle.coordinator.is', { name: coordinator.callName })
                : t('circle.coordinator.none')}
            </h2>
            {term && (
              <p className="kt-soft">
                {t('circle.coordinator.since', { day: dates.day(dates.dayOf(term.from), circle.today) })}
              </p>
            )}
          </div>
        </Row>
        <p>{t('circle.coordinator.explain')}</p>
        <Wishes circle={circle} laid={laid} />
        <Row>
          {circle.can.handOver && (
            <Button kind="quiet" onClick={() => ask('hand-over')}>
              {t(isMe ? 'circle.coordinator.give' : 'circle.coordinator.change')}
            </Button>
          )}
          {circle.can.wish && (
            <Button kind="plain" onClick={() => ask('wish')}>
              {t('circle.wish.open')}
            </Button>
          )}
        </Row>
        {terms.length > 1 && (
          <Disclosure summary={t('circle.coordinator.history')}>
            <Timeline label={t('circle.coordinator.history')}>
              {terms.map(({ id, seat, from, until, note }) => (
                <TimelineItem
                  key={id}
                  date={dates.dayOf(from)}
                  when={
                    until
                      ? t('circle.coordinator.term', {
                          from: dates.day(dates.dayOf(from)),
                          until: dates.day(dates.dayOf(until)),
                        })
                      : t('circle.coordinator.since', { day: dates.day(dates.dayOf(from)) })
                  }
                  title={seat?.callName ?? t('circle.somebody')}
                  mark={seat && <PersonFace person={drawn(seat)} size={44} named />}
                >
                  {note && (
                    <p dir="auto">
                      <q className="circle-said">{note}</q>
                    </p>
                  )}
                </TimelineItem>
              ))}
            </Timeline>
          </Disclosure>
        )}
      </Stack>
      <HandOverDialog
        open={asking === 'hand-over'}
        onClose={() => ask(undefined)}
        familyId={familyId}
        circle={circle}
        drawn={drawn}
      />
      <WishDialog
        open={asking === 'wish'}
        onClose={() => ask(undefined)}
        familyId={familyId}
        circle={circle}
        drawn={drawn}
      />
    </Card>
  )
}

function Wishes({ circle, laid }: Pick<Props, 'circle' | 'laid'>) {
  const t = useText()
  if (circle.wishes.length === 0) return null
  const nameOf = (match: (seat: Seat) => boolean) =>
    (laid.now.find(match) ?? circle.seats.find(match))?.callName ?? t('circle.somebody')
  return (
    <ul className="circle-wishes">
      {circle.wishes.map(({ personId, seatId, note }) => {
        const who = nameOf((seat) => seat.personId === personId)
        const whom = seatId && nameOf((seat) => seat.id === seatId)
        return (
          <li key={personId}>
            {whom === null
              ? t('circle.wish.nobody', { who })
              : who === whom
                ? t('circle.wish.self', { who })
                : t('circle.wish.is', { who, whom: whom ?? '' })}
            {note && (
              <>
                {' '}
                <q className="circle-said" dir="auto">
                  {note}
                </q>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
