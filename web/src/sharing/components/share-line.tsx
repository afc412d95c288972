import { pieces } from '@keukentafel/core/access/pieces.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import type { Known, Share } from '../use-sharing.ts'

/** Always in the same order, so that one card reads as the other. */
export const orderOf = ({ piece }: Share) => (piece ? pieces.indexOf(piece) : pieces.length)

/** Permissions that read as one sentence: of the same person, with the same person, for the same, as long, standing the same. */
export function groupsOf(shares: readonly Share[]): [Share, ...Share[]][] {
  const groups = new Map<string, [Share, ...Share[]]>()
  for (const share of shares.toSorted((a, b) => orderOf(a) - orderOf(b))) {
    const { subjectId, seatId, purpose, from, until, standing, waitsFor } = share
    const key = JSON.stringify([subjectId, seatId, purpose, standing === 'later' && from, until, standing, waitsFor])
    const group = groups.get(key)
    if (group) group.push(share)
    else groups.set(key, [share])
  }
  return [...groups.values()]
}

interface Props {
  familyId: string
  known: Known
  shares: readonly [Share, ...Share[]]
  onStopped?: () => void
}

/** What is shared as a sentence, with what for, until when, how it stands; each part stops with one tap. */
export function ShareLine({ familyId, known, shares, onStopped }: Props) {
  const t = useText()
  const { day, list } = useDates()
  const child = useRegister() === 'child'
  const { me, nameOf, names, whatOf, sharing } = known
  const [share] = shares
  const what = list(shares.map(whatOf))
  const values = { name: nameOf(share.recipientId), whose: nameOf(share.subjectId), what }
  const whose = share.recipientId === me ? 'me' : share.subjectId === me ? 'own' : 'other'
  const until = day(share.until, sharing.today)
  const from = day(share.from, sharing.today)
  return (
    <Stack gap={1}>
      <p>
        {share.standing === 'active' ? t(`sharing.line.${whose}`, values) : t(`sharing.line.wish.${whose}`, values)}
      </p>
      {!child && (
        <p className="kt-soft">
          {t('sharing.for', { purpose: share.purpose })}
          {' · '}
          {share.standing === 'later' ? t('sharing.from', { day: from, until }) : t('sharing.until', { day: until })}
        </p>
      )}
      {share.standing !== 'active' && (
        <p>
          {share.standing === 'waiting' && share.waitsFor.length === 0
            ? t('sharing.waits')
            : t(`sharing.standing.${share.standing}`, { names: names(share.waitsFor), day: from })}
        </p>
      )}
      <Row gap={3}>
        {shares
          .filter((one) => one.can.withdraw)
          .map((one) => (
            <Stop
              key={one.id}
              familyId={familyId}
              share={one}
              what={whatOf(one)}
              about={`${values.whose}, ${values.name}`}
              onStopped={onStopped}
            />
          ))}
      </Row>
    </Stack>
  )
}

function Stop({
  familyId,
  share,
  what,
  about,
  onStopped,
}: {
  familyId: string
  share: Share
  what: string
  about: string
  onStopped: (() => void) | undefined
}) {
  const t = useText()
  const stop = useWrite('withdrawShare')
  // By the time it is done this button is gone with what was shared, so the promise tells it, not the component.
  const send = () =>
    void stop.mutateAsync({ params: { familyId, shareId: share.id }, body: {} }).then(onStopped, () => undefined)
  return (
    <>
      <Button
        kind="plain"
        busy={stop.isPending}
        onClick={send}
        aria-label={`${t('sharing.stop.which', { what })} (${about})`}
      >
        {t('sharing.stop.which', { what })}
      </Button>
      {stop.error instanceof Problem && <ProblemNotice problem={stop.error} onRetry={send} busy={stop.isPending} />}
    </>
  )
}
