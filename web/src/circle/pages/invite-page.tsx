import { useState } from 'react'
import type { Output } from '../../lib/api.ts'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { href } from '../../lib/paths.ts'
import { useCircle, useWrite } from '../../lib/query.ts'
import { Link, navigate, useParams, useSearch } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back } from '../../ui/pictograms-act.ts'
import { Check, checkFields } from '../invite/check.tsx'
import { Paper, Sent } from '../invite/paper.tsx'
import { QuestionPage } from '../invite/question-page.tsx'
import { missingOn, type Question, questionsFor } from '../invite/questions.ts'
import { emptyInvite, fromSeat, inviteBody } from '../invite/values.ts'
import { useDrawn } from '../use-ages.ts'

const fields: Record<string, string> = {
  '/person': 'invite-person',
  '/person/callName': 'invite-person-callName',
  '/kind': 'invite-kind',
  '/role': 'invite-role',
  '/organisation': 'invite-organisation',
  '/purpose': 'invite-purpose',
  '/mayExpect': 'invite-mayExpect',
  '/mayNotExpect': 'invite-mayNotExpect',
  '/until': 'invite-until',
  '/lookAgainOn': 'invite-lookAgainOn',
  '/channel': 'invite-channel',
  '/email': 'invite-email',
}

const pageOf: Record<string, Question> = {
  '/person': 'who',
  '/person/callName': 'who',
  '/kind': 'kind',
  '/role': 'role',
  '/organisation': 'role',
  '/purpose': 'purpose',
  '/mayExpect': 'expect',
  '/mayNotExpect': 'expect',
  '/until': 'time',
  '/lookAgainOn': 'time',
  '/channel': 'how',
  '/email': 'how',
}

/** Asking somebody to sit down: one question per page, then everything once more, then the paper. */
export function InvitePage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/kring/uitnodigen'>()
  const search = useSearch()
  const circle = useCircle(familyId)
  const drawn = useDrawn(familyId)
  const write = useWrite('invite')
  const asked = search.get('wie')
  const [first] = useState(() => {
    const seat = circle.seats.filter((one) => one.personId === asked).at(-1)
    return seat ? fromSeat(emptyInvite(), seat) : emptyInvite()
  })
  const form = useForm(`invite-${familyId}-${asked ?? ''}`, first)
  const [sent, setSent] = useState<Output<'invite'> | undefined>()
  const { values } = form
  const order = questionsFor(values)
  const reached = order.findIndex((question) => question === 'check' || missingOn(question, values).length > 0)
  const wanted = order.indexOf((search.get('stap') ?? 'who') as Question)
  // A page further on than what was answered makes no sense (an old address): then the first one that is open.
  const at = Math.min(Math.max(wanted, 0), reached)
  const question = order[at] ?? 'who'
  const from = circle.seats.find((seat) => seat.id === circle.mySeatId)?.callName ?? ''
  const here = href('/t/:familyId/kring/uitnodigen', { familyId })
  const go = (to: Question) => navigate(`${here}?${new URLSearchParams({ ...(asked && { wie: asked }), stap: to })}`)

  if (sent) {
    const about = { familyId, seatId: sent.id, name: values.callName, expiresAt: sent.expiresAt }
    return sent.code ? (
      <Paper {...about} code={sent.code} from={from} />
    ) : (
      <Sent {...about} email={values.channel === 'email' ? values.email : null} />
    )
  }
  const isHere = ({ pointer }: { pointer: string }) => pageOf[pointer] === question
  const next = () => {
    const missing = missingOn(question, values)
    // What the server said about other pages stays until they are seen too.
    form.fail([
      ...missing.map(({ pointer, text }) => ({ pointer, detail: t(`circle.missing.${text}`) })),
      ...form.faults.filter((fault) => !isHere(fault)),
    ])
    if (missing.length === 0) go(order[at + 1] ?? 'check')
  }
  const send = () =>
    void form
      .submit((now) => write.mutateAsync({ params: { familyId }, body: inviteBody(now) }))
      .then((answer) => answer && setSent(answer))
  const name = values.callName || t('circle.invite.somebody')
  const isCheck = question === 'check'
  return (
    <Stack gap={5}>
      <p>
        <Link
          to={
            at === 0
              ? href('/t/:familyId/kring', { familyId })
              : `${here}?${new URLSearchParams({ ...(asked && { wie: asked }), stap: order[at - 1] ?? 'who' })}`
          }
          className="circle-reach__way"
        >
          <Pictogram of={back} />
          {t(at === 0 ? 'circle.back' : 'circle.invite.back')}
        </Link>
      </p>
      <PageTitle above={t('circle.invite.step', { step: at + 1, count: order.length })}>
        {t(`circle.invite.title.${question}`, { name })}
      </PageTitle>
      <FormSheet
        cancelLabel={t('circle.cancel')}
        form={isCheck ? form : { ...form, faults: form.faults.filter(isHere) }}
        fields={isCheck ? checkFields : fields}
        onSubmit={isCheck ? send : next}
        submitLabel={t(
          isCheck
            ? values.channel === 'paper'
              ? 'circle.invite.make-paper'
              : 'circle.invite.send'
            : 'circle.invite.next',
        )}
      >
        {isCheck ? (
          <Check form={form} onGo={go} />
        ) : (
          <QuestionPage question={question} circle={circle} drawn={drawn} form={form} />
        )}
      </FormSheet>
    </Stack>
  )
}
