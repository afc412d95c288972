import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useCircle } from '../../lib/query.ts'
import { Link, useParams, useSearch } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { ThreeFacts } from '../../lib/three-facts.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back, edit } from '../../ui/pictograms-act.ts'
import { messages } from '../../ui/pictograms-people.ts'
import { SeatActs } from '../components/seat-acts.tsx'
import { SeatFacts } from '../components/seat-facts.tsx'
import { SeatForm } from '../components/seat-form.tsx'
import { Reach, roleLine } from '../components/seat-line.tsx'
import { SeatState } from '../components/seat-state.tsx'
import { useDrawn } from '../use-ages.ts'

/** One seat: who sits there, what for, until when, and what can be done about it. */
export function SeatPage() {
  const t = useText()
  const { familyId, seatId } = useParams<'/t/:familyId/kring/:seatId'>()
  const editing = useSearch().get('doe') === 'aanpassen'
  const circle = useCircle(familyId)
  const drawn = useDrawn(familyId)
  const seat = circle.seats.find((one) => one.id === seatId)
  const toCircle = href('/t/:familyId/kring', { familyId })
  const here = href('/t/:familyId/kring/:seatId', { familyId, seatId })
  if (!seat) {
    return (
      <Stack gap={5}>
        <PageTitle>{t('circle.seat.gone')}</PageTitle>
        <p>
          <Link to={toCircle}>{t('circle.back')}</Link>
        </p>
      </Stack>
    )
  }
  const isMe = seat.id === circle.mySeatId
  if (editing && seat.can.edit) {
    return (
      <Stack gap={5}>
        <PageTitle>{t(isMe ? 'circle.seat.edit-own' : 'circle.seat.edit-title', { name: seat.callName })}</PageTitle>
        <SeatForm key={seat.id} familyId={familyId} circle={circle} seat={seat} backTo={here} />
      </Stack>
    )
  }
  return (
    <Stack gap={6}>
      <p className="kt-no-print">
        <Link to={toCircle} className="circle-reach__way">
          <Pictogram of={back} />
          {t('circle.back')}
        </Link>
      </p>
      <Row gap={5} className="circle-person">
        <PersonFace person={drawn(seat)} size={96} named />
        <PageTitle below={roleLine(seat) || t(`circle.kind.${seat.kind}`)}>
          {isMe ? t('circle.seat.me', { name: seat.callName }) : seat.callName}
        </PageTitle>
      </Row>
      <SeatState familyId={familyId} circle={circle} seat={seat} isMe={isMe} />
      <Reach seat={seat} />
      {!isMe && seat.state === 'active' && (
        <div className="kt-no-print">
          <LinkButton
            as={Link}
            kind="quiet"
            icon={<Pictogram of={messages} />}
            to={`${href('/t/:familyId/berichten/nieuw', { familyId })}?aan=${seat.personId}`}
          >
            {t('circle.seat.write', { name: seat.callName })}
          </LinkButton>
        </div>
      )}
      <SeatFacts circle={circle} seat={seat} />
      {seat.kind === 'professional' && seat.state === 'active' && (
        <ThreeFacts familyId={familyId} seatId={seat.id} personId={seat.personId} />
      )}
      {seat.can.edit && (
        <div>
          <LinkButton as={Link} kind="quiet" to={`${here}?doe=aanpassen`} icon={<Pictogram of={edit} />}>
            {t('circle.seat.edit')}
          </LinkButton>
        </div>
      )}
      <SeatActs familyId={familyId} circle={circle} seat={seat} drawn={drawn} isMe={isMe} />
    </Stack>
  )
}
