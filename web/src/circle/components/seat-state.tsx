import { useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import { href } from '../../lib/paths.ts'
import { useWrite } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Circle, Invitation, Seat } from '../model.ts'
import { isPast, openInvitation } from '../select/circle.ts'
import { WordsDialog } from './words-dialog.tsx'

interface Props {
  familyId: string
  circle: Circle
  seat: Seat
  isMe: boolean
}

/** How it stands with this seat when somebody does not simply sit on it: invited, said no, asked to leave, left. */
export function SeatState({ familyId, circle, seat, isMe }: Props) {
  const t = useText()
  const invitation = openInvitation(circle.invitations, seat.id)
  const name = seat.callName
  const again =
    canInvite(circle, seat) &&
    !circle.seats.some(
      (one) =>
        one.personId === seat.personId &&
        (one.state === 'invited' || (one.state === 'active' && !isPast(one, circle.today))),
    )
  const inviteAgain = again && (
    <LinkButton
      as={Link}
      kind="quiet"
      to={`${href('/t/:familyId/kring/uitnodigen', { familyId })}?wie=${seat.personId}`}
    >
      {t('circle.seat.invite-again', { name })}
    </LinkButton>
  )
  // Who takes part without an account keeps their seat while they are asked to have one of their own.
  if (seat.state === 'invited' || (seat.state === 'active' && invitation))
    return <Invited familyId={familyId} circle={circle} seat={seat} invitation={invitation} />
  if (seat.state === 'declined') {
    const said =
      circle.invitations.find((one) => one.seatId === seat.id && one.state === 'declined')?.reason || seat.endReason
    return (
      <Notice title={t('circle.state.declined', { name })} titleAs="h2" actions={inviteAgain}>
        {said ? (
          <p>
            <q className="circle-said" dir="auto">
              {said}
            </q>
          </p>
        ) : (
          <p>{t('circle.state.no-reason')}</p>
        )}
      </Notice>
    )
  }
  if (isPast(seat, circle.today)) {
    return (
      <Notice
        title={t(
          seat.state === 'ended'
            ? 'circle.state.ended'
            : seat.state === 'left'
              ? 'circle.state.left'
              : 'circle.state.over',
          { name },
        )}
        titleAs="h2"
        actions={inviteAgain}
      >
        {seat.endReason && (
          <p>
            <q className="circle-said" dir="auto">
              {seat.endReason}
            </q>
          </p>
        )}
      </Notice>
    )
  }
  return seat.askedToLeave ? <Asked familyId={familyId} circle={circle} seat={seat} isMe={isMe} /> : null
}

/** Whether who looks may ask somebody of this kind. */
export const canInvite = ({ can }: Circle, { kind }: Pick<Seat, 'kind'>): boolean =>
  kind === 'family' ? can.inviteFamily : kind === 'network' ? can.inviteNetwork : can.inviteProfessional

/** The question, what was answered to it, and for who was asked: saying that they would rather stay. */
function Asked({ familyId, circle, seat, isMe }: Props) {
  const t = useText()
  const dates = useDates()
  const [open, setOpen] = useState(false)
  const stay = useWrite('ratherStay')
  const asked = seat.askedToLeave
  if (!asked) return null
  const by = circle.seats.find((one) => one.personId === asked.by)?.callName ?? t('circle.somebody')
  return (
    <Notice
      tone="calm"
      titleAs="h2"
      title={t(isMe ? 'circle.asked.you' : 'circle.asked.other', { name: seat.callName })}
      actions={
        isMe && (
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {t(asked.answer ? 'circle.stay.change' : 'circle.stay.open')}
          </Button>
        )
      }
    >
      <p>{t('circle.asked.by', { name: by, day: dates.spoken(dates.dayOf(asked.at)) })}</p>
      <p>
        <q className="circle-said" dir="auto">
          {asked.reason}
        </q>
      </p>
      {asked.answer ? (
        <>
          <p>
            <b>{t(isMe ? 'circle.stay.you' : 'circle.stay.other', { name: seat.callName })}</b>
          </p>
          <p>
            <q className="circle-said" dir="auto">
              {asked.answer}
            </q>
          </p>
        </>
      ) : (
        isMe && <p>{t('circle.asked.explain')}</p>
      )}
      <WordsDialog
        open={open}
        onClose={() => setOpen(false)}
        name={`stay-${seat.id}`}
        title={t('circle.stay.open')}
        label={t('circle.stay.words')}
        hint={t('circle.stay.hint', { name: by })}
        pointer="/answer"
        submitLabel={t('circle.stay.send')}
        send={(answer) => stay.mutateAsync({ params: { familyId, seatId: seat.id }, body: { answer } })}
      >
        <p>{t('circle.stay.explain')}</p>
      </WordsDialog>
    </Notice>
  )
}

function Invited({ familyId, circle, seat, invitation }: Omit<Props, 'isMe'> & { invitation: Invitation | undefined }) {
  const t = useText()
  const dates = useDates()
  const [open, setOpen] = useState(false)
  const withdraw = useWrite('withdrawInvitation')
  const name = seat.callName
  const expired = invitation && new Date(invitation.expiresAt) <= new Date()
  const may = canInvite(circle, seat)
  return (
    <Notice
      titleAs="h2"
      title={t('circle.state.invited', { name })}
      actions={
        invitation &&
        may && (
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {t('circle.withdraw.open')}
          </Button>
        )
      }
    >
      {invitation && (
        <p>
          {t(expired ? 'circle.chair.expired' : `circle.chair.${invitation.channel}`, {
            day: dates.spoken(dates.dayOf(invitation.expiresAt)),
          })}
        </p>
      )}
      {may && <p>{t('circle.withdraw.lost')}</p>}
      {invitation && (
        <WordsDialog
          open={open}
          onClose={() => setOpen(false)}
          name={`withdraw-${invitation.id}`}
          title={t('circle.withdraw.title', { name })}
          label={t('circle.withdraw.reason')}
          pointer="/reason"
          optional
          submitLabel={t('circle.withdraw.send')}
          send={(reason) =>
            withdraw.mutateAsync({ params: { familyId, invitationId: invitation.id }, body: { reason } })
          }
        >
          <p>{t('circle.withdraw.explain', { name })}</p>
        </WordsDialog>
      )}
    </Notice>
  )
}
