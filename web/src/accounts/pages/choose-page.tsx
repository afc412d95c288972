import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Output } from '../../lib/api.ts'
import { capital } from '../../lib/capital.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Problem } from '../../lib/problem.ts'
import { useRead } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { arrive } from '../../lib/sign-in.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { LazyScene } from '../../ui/lazy-scene.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import '../accounts.css'

type DemoFamily = Output<'listDemoPeople'>['families'][number]

/** The demo: invented people around their tables; one tap and one is that person. */
export function ChoosePage() {
  const t = useText()
  const { families } = useRead('listDemoPeople')
  const become = useMutation({
    mutationFn: (accountId: string) => call('demoSignIn', { body: { accountId } }),
    onSuccess: arrive,
  })
  return (
    <Stack gap={6}>
      <Row gap={6} spread>
        <PageTitle below={t('choose.below')}>{t('choose.title')}</PageTitle>
        <LazyScene kind="table" width="18rem" />
      </Row>
      {become.error instanceof Problem && <ProblemNotice problem={become.error} />}
      {families.map((family) => (
        <Family key={family.id} family={family} busy={become.isPending || become.isSuccess} onChoose={become.mutate} />
      ))}
      <StartAgain />
      <p>
        <Link to={href('/uitbak')}>{t('choose.outbox')}</Link> ·{' '}
        <Link to={href('/inloggen')}>{t('choose.signIn')}</Link>
      </p>
    </Stack>
  )
}

function Family({
  family,
  busy,
  onChoose,
}: {
  family: DemoFamily
  busy: boolean
  onChoose: (accountId: string) => void
}) {
  const half = Math.ceil(family.people.length / 2)
  return (
    <Card aria-labelledby={`f-${family.id}`}>
      <Stack gap={3}>
        <h2 id={`f-${family.id}`}>{capital(family.name)}</h2>
        <p>{family.story}</p>
        <div className="accounts-around">
          <People people={family.people.slice(0, half)} busy={busy} onChoose={onChoose} />
          <div className="accounts-table" />
          <People people={family.people.slice(half)} busy={busy} onChoose={onChoose} />
        </div>
      </Stack>
    </Card>
  )
}

/** One side of the table. */
function People({
  people,
  busy,
  onChoose,
}: {
  people: DemoFamily['people']
  busy: boolean
  onChoose: (accountId: string) => void
}) {
  const t = useText()
  return (
    <ul className="accounts-people">
      {people.map((person) => (
        <li key={person.accountId}>
          <button
            type="button"
            className="accounts-person"
            aria-disabled={busy}
            onClick={() => !busy && onChoose(person.accountId)}
          >
            <PersonFace person={person} size={72} named />
            <span>
              <b>
                {person.age === null ? person.callName : t('choose.aged', { name: person.callName, age: person.age })}
              </b>
              {person.description}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Everything the visitors of the demo wrote goes away. */
function StartAgain() {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const reset = useMutation({ mutationFn: () => call('demoReset'), onSuccess: () => location.reload() })
  return (
    <Notice
      tone="calm"
      title={t('choose.again')}
      titleAs="h2"
      actions={
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t('choose.again.do')}
        </Button>
      }
    >
      <p>{t('choose.again.what')}</p>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('choose.again.sure')}
        closeLabel={t('app.close')}
        actions={
          <>
            <Button busy={reset.isPending || reset.isSuccess} onClick={() => reset.mutate()}>
              {t('choose.again.yes')}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t('choose.again.no')}
            </Button>
          </>
        }
      >
        <p>{t('choose.again.what')}</p>
        {reset.error instanceof Problem && <ProblemNotice problem={reset.error} />}
      </Dialog>
    </Notice>
  )
}
