import { useState } from 'react'
import type { Output } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useRead } from '../../lib/query.ts'
import { useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { ChooseForm } from '../components/choose-form.tsx'

export type Bridge = Output<'readBridges'>['bridges'][number]

/** The bridge to being 12, 16 or 18: what changes on that day, and the young person chooses who stays. */
export function BridgePage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/straks'>()
  const { bridges, today } = useRead('readBridges', { params: { familyId } })
  const [saved, tellSaved] = useState(false)
  const mine = bridges.find((one) => one.mine)
  const others = bridges.filter((one) => !one.mine)
  return (
    <Stack gap={6}>
      <PageTitle below={t('bridge.below')}>{mine ? t(`bridge.title.${mine.turns}`) : t('bridge.title')}</PageTitle>
      {saved && (
        <Notice live tone="thanks">
          {t('bridge.saved')}
        </Notice>
      )}
      {bridges.length === 0 && <EmptyState title={t('bridge.none')} />}
      {mine && <Mine familyId={familyId} bridge={mine} today={today} onSaved={() => tellSaved(true)} />}
      {others.map((one) => (
        <Other key={one.personId} bridge={one} today={today} />
      ))}
    </Stack>
  )
}

interface Props {
  bridge: Bridge
  today: string
}
function Mine({ familyId, bridge, today, onSaved }: Props & { familyId: string; onSaved: () => void }) {
  const t = useText()
  const { day } = useDates()
  const { turns } = bridge
  return (
    <>
      <p>{t('bridge.on', { day: day(bridge.on, today) })}</p>
      <section aria-labelledby="changes">
        <Stack gap={3}>
          <h2 id="changes">{t('bridge.changes')}</h2>
          <ul>
            <li>{t(`bridge.${turns}.voice`)}</li>
            <li>{t(`bridge.${turns}.read`)}</li>
            <li>{t(`bridge.${turns}.looks`)}</li>
          </ul>
        </Stack>
      </section>
      <section aria-labelledby="who">
        <Stack gap={3}>
          <h2 id="who">{t('bridge.who')}</h2>
          {bridge.shares.length === 0 ? (
            <p>{t('bridge.who.none')}</p>
          ) : (
            <>
              <p>{t('bridge.who.explain')}</p>
              <ChooseForm familyId={familyId} bridge={bridge} today={today} onSaved={onSaved} />
            </>
          )}
        </Stack>
      </section>
    </>
  )
}

/** For who represents them, and who coordinates: what comes, and that the young person chooses. */
function Other({ bridge, today }: Props) {
  const t = useText()
  const { day } = useDates()
  const { callName: name, turns, shares } = bridge
  return (
    <Card as="div">
      <Stack gap={3}>
        <h2>{t('bridge.other', { name, turns, day: day(bridge.on, today) })}</h2>
        <p>{t(turns === 12 ? 'bridge.parent' : turns === 16 ? 'bridge.parent.16' : 'bridge.parent.18', { name })}</p>
        {shares.length > 0 && (
          <ul>
            {shares.map((one) => (
              <li key={one.shareId}>
                {t('bridge.share.other', {
                  name: one.callName,
                  what: t(`bridge.piece.${one.piece ?? 'one'}`),
                  choice: one.choice ?? (one.silent === 'stay' ? 'stay' : 'none'),
                })}
              </li>
            ))}
          </ul>
        )}
        <p className="kt-soft">{t('bridge.coordinator', { name })}</p>
      </Stack>
    </Card>
  )
}
