import { useMutation } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { FormProblem, ProblemNotice, useForm } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useMe } from '../../lib/query.ts'
import { useParams } from '../../lib/router.tsx'
import { tellOtherTabs } from '../../lib/tabs.ts'
import { useText } from '../../lib/text.tsx'
import { goToTurns, markTogether, passOn } from '../../lib/together.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { DoneButton } from '../done-button.tsx'
import { NewPin, usePinFaults } from '../pin-field.tsx'

/** Beginning to sit together at this device; or, when one does, passing on and stopping. */
export function TogetherPage() {
  const t = useText()
  const { joint } = useMe()
  return (
    <Stack gap={5}>
      <PageTitle below={t('joint.below')}>{t('joint.title')}</PageTitle>
      {joint ? <During /> : <Begin />}
    </Stack>
  )
}

function Begin() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/samen'>()
  const form = useForm(null, { pin: '', again: '' })
  const faultsOf = usePinFaults()
  const begin = async () => {
    const { pin, again } = form.values
    const faults = faultsOf(pin, again)
    if (faults.length > 0) return form.fail(faults)
    if (!(await form.submit(() => call('beginJoint', { params: { familyId }, body: { pin } })))) return
    markTogether(true)
    tellOtherTabs()
    goToTurns()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <Stack gap={5}>
        <ul>
          <li>{t('joint.how.pin')}</li>
          <li>{t('joint.how.sees')}</li>
          <li>{t('joint.how.ends')}</li>
          <li>{t('joint.how.signedOut')}</li>
        </ul>
        <FormProblem form={form} fields={{ '/pin': 'pin', '/again': 'again' }} />
        <NewPin form={form} />
        <Row>
          <Button type="submit" busy={form.busy}>
            {t('joint.begin')}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}

function During() {
  const t = useText()
  const leave = useMutation({ mutationFn: () => call('leaveJoint'), onSuccess: goToTurns })
  return (
    <>
      <p>{t('joint.busy')}</p>
      <Row>
        <Button onClick={() => void passOn()}>{t('joint.bar.pass')}</Button>
        <Button kind="quiet" busy={leave.isPending || leave.isSuccess} onClick={() => leave.mutate()}>
          {t('joint.leave')}
        </Button>
        <DoneButton />
      </Row>
      {leave.error instanceof Problem && <ProblemNotice problem={leave.error} onRetry={() => leave.mutate()} />}
    </>
  )
}
