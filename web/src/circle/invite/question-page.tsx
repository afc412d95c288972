import { circleSettings } from '@keukentafel/core/circle/settings.ts'
import type { ReactNode } from 'react'
import type { Form } from '../../lib/form.tsx'
import { type Drawn, PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { code, mail } from '../../ui/pictograms-people.ts'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { DayAheadField } from '../components/day-ahead-field.tsx'
import { roleLine } from '../components/seat-line.tsx'
import { canInvite } from '../components/seat-state.tsx'
import { type Circle, type Seat, seatKinds } from '../model.ts'
import { peopleToAsk } from '../select/who-to-ask.ts'
import type { Question } from './questions.ts'
import { fromSeat, type InviteValues, NEW } from './values.ts'

interface Props {
  question: Exclude<Question, 'check'>
  circle: Circle
  drawn: (seat: Seat) => Drawn
  form: Form<InviteValues>
}

/** One question on the way to an invitation. Its fields carry `invite-` and the pointer as id. */
export function QuestionPage(props: Props) {
  const One = pages[props.question]
  return <One {...props} />
}

function Who({ circle, drawn, form }: Props) {
  const t = useText()
  const { named, before } = peopleToAsk(circle)
  const known = [...named, ...before].filter((seat) => canInvite(circle, seat))
  const choose = (who: string) => {
    const seat = known.find((one) => one.personId === who)
    // Who is new again has nothing of who was chosen just before; the name that was typed stays.
    const next = seat
      ? fromSeat(form.values, seat)
      : {
          ...form.values,
          who,
          kind: form.values.who === NEW ? form.values.kind : ('' as const),
          callName: form.values.who === NEW ? form.values.callName : '',
        }
    for (const field of [
      'who',
      'callName',
      'kind',
      'role',
      'organisation',
      'purpose',
      'mayExpect',
      'mayNotExpect',
    ] as const)
      form.set(field, next[field])
  }
  return (
    <ChoiceList
      id="invite-person"
      label={t('circle.invite.who.label')}
      error={form.error('/person')}
      value={form.values.who || undefined}
      onChange={choose}
      choices={[
        {
          value: NEW,
          label: t('circle.invite.who.new'),
          followUp: (
            <TextField
              id="invite-person-callName"
              label={t('circle.invite.who.name')}
              hint={t('circle.invite.who.name-hint')}
              error={form.error('/person/callName')}
              value={form.values.callName}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => form.set('callName', event.target.value)}
            />
          ),
        },
        ...known.map((seat) => ({
          value: seat.personId,
          label: seat.callName,
          hint: t(before.includes(seat) ? 'circle.invite.who.before' : 'circle.invite.who.named', {
            role: roleLine(seat) || t(`circle.kind.${seat.kind}`),
          }),
          picture: <PersonFace person={drawn(seat)} size={44} named />,
        })),
      ]}
    />
  )
}

function Kind({ circle, form }: Props) {
  const t = useText()
  const may = seatKinds.filter((kind) => canInvite(circle, { kind }))
  return (
    <ChoiceList
      id="invite-kind"
      label={t('circle.invite.kind.label', { name: form.values.callName })}
      error={form.error('/kind')}
      value={form.values.kind || undefined}
      onChange={(kind) => form.set('kind', kind)}
      choices={may.map((kind) => ({
        value: kind,
        label: t(`circle.kind.${kind}`),
        hint: t(`circle.kind.${kind}.hint`),
      }))}
    />
  )
}

function Role({ form }: Props) {
  const t = useText()
  const { kind } = form.values
  const optional = { marker: t('circle.optional') }
  return (
    <>
      <TextField
        id="invite-role"
        label={t(`circle.invite.role.${kind || 'network'}`, { name: form.values.callName })}
        hint={t(`circle.invite.role.${kind || 'network'}.hint`)}
        {...optional}
        error={form.error('/role')}
        value={form.values.role}
        onChange={(event) => form.set('role', event.target.value)}
      />
      {kind === 'professional' && (
        <TextField
          id="invite-organisation"
          label={t('circle.invite.organisation')}
          {...optional}
          error={form.error('/organisation')}
          value={form.values.organisation}
          autoComplete="organization"
          onChange={(event) => form.set('organisation', event.target.value)}
        />
      )}
    </>
  )
}

function Purpose({ form }: Props) {
  const t = useText()
  return (
    <TextArea
      id="invite-purpose"
      label={t('circle.invite.purpose.label', { name: form.values.callName })}
      hint={t('circle.invite.purpose.hint', { name: form.values.callName })}
      {...(form.values.kind !== 'professional' && { marker: t('circle.optional') })}
      error={form.error('/purpose')}
      value={form.values.purpose}
      onChange={(event) => form.set('purpose', event.target.value)}
    />
  )
}

function Expect({ form }: Props) {
  const t = useText()
  const area = (field: 'mayExpect' | 'mayNotExpect') => (
    <TextArea
      id={`invite-${field}`}
      label={t(`circle.field.${field}`)}
      hint={t(`circle.field.${field}-hint`)}
      marker={t('circle.optional')}
      error={form.error(`/${field}`)}
      value={form.values[field]}
      onChange={(event) => form.set(field, event.target.value)}
    />
  )
  return (
    <>
      {area('mayExpect')}
      {area('mayNotExpect')}
    </>
  )
}

function Time({ circle, form }: Props) {
  const t = useText()
  const professional = form.values.kind === 'professional'
  const day = (field: 'until' | 'lookAgainOn', needed: boolean) => (
    <DayAheadField
      id={`invite-${field}`}
      label={t(`circle.field.${field}`)}
      hint={t(`circle.field.${field}-hint`)}
      {...(!needed && { marker: t('circle.optional') })}
      today={circle.today}
      error={form.error(`/${field}`)}
      value={form.values[field]}
      onChange={(value) => form.set(field, value)}
    />
  )
  return (
    <>
      {day('lookAgainOn', professional)}
      {day('until', false)}
    </>
  )
}

/** How long an invitation can be answered. */
const daysFor = { paper: circleSettings.paperCodeDays, email: circleSettings.emailLinkDays }

function How({ form }: Props) {
  const t = useText()
  const name = form.values.callName
  return (
    <Stack gap={5}>
      <ChoiceList
        id="invite-channel"
        label={t('circle.invite.how.label', { name })}
        error={form.error('/channel')}
        value={form.values.channel || undefined}
        onChange={(channel) => form.set('channel', channel)}
        choices={[
          {
            value: 'paper',
            label: t('circle.invite.how.paper'),
            hint: t('circle.invite.how.paper.hint', { name }),
            picture: <Pictogram of={code} size={32} />,
          },
          {
            value: 'email',
            label: t('circle.invite.how.email'),
            hint: t('circle.invite.how.email.hint'),
            picture: <Pictogram of={mail} size={32} />,
            followUp: (
              <TextField
                id="invite-email"
                type="email"
                inputMode="email"
                autoComplete="off"
                label={t('circle.invite.how.address', { name })}
                error={form.error('/email')}
                value={form.values.email}
                onChange={(event) => form.set('email', event.target.value)}
              />
            ),
          },
        ]}
      />
      <Notice>
        <p>{t('circle.invite.how.once', { days: form.values.channel ? daysFor[form.values.channel] : 0 })}</p>
      </Notice>
    </Stack>
  )
}

const pages: Record<Props['question'], (props: Props) => ReactNode> = {
  who: Who,
  kind: Kind,
  role: Role,
  purpose: Purpose,
  expect: Expect,
  time: Time,
  how: How,
}
