import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call, type Output } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { InRegister, useText } from '../../lib/text.tsx'
import { goToTurns, markTogether } from '../../lib/together.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { DoneButton } from '../done-button.tsx'
import { JoinForm } from '../join-form.tsx'
import { TakeTurn } from '../take-turn.tsx'
import '../joint.css'

type Member = NonNullable<Output<'readJoint'>['joint']>['members'][number]
/** Whoever is here has no turn: it ends before anything is shown. */
const around = {
  queryKey: ['around'],
  queryFn: async () => {
    await call('passTurn')
    return call('readJoint')
  },
  gcTime: 0,
}

/** "Wie is er aan de beurt?": names and faces of who sits around this device, and nothing of their plan. */
export function TurnPage() {
  const t = useText()
  const { joint } = useSuspenseQuery(around).data
  useEffect(() => {
    markTogether(joint !== null)
    // A page that the browser kept knows nothing of what happened since.
    const back = (event: PageTransitionEvent) => event.persisted && goToTurns()
    window.addEventListener('pageshow', back)
    return () => window.removeEventListener('pageshow', back)
  }, [joint])
  if (joint) return <Around joint={joint} />
  return (
    <Stack gap={5}>
      <PageTitle>{t('joint.none')}</PageTitle>
      <p>{t('joint.none.more')}</p>
      <Row>
        <LinkButton as={Link} to={href('/')}>
          {t('app.toStart')}
        </LinkButton>
      </Row>
    </Stack>
  )
}

function Around({ joint }: { joint: NonNullable<Output<'readJoint'>['joint']> }) {
  const t = useText()
  const dates = useDates()
  const { refetch } = useSuspenseQuery(around)
  const [chosen, setChosen] = useState<Member>()
  const [joining, setJoining] = useState<'no' | 'now' | 'done'>('no')
  const member = joint.members.find((one) => one.id === chosen?.id)
  if (member)
    return (
      <InRegister register={member.register}>
        <TakeTurn key={member.id} member={member} onOther={() => setChosen(undefined)} onOut={() => void refetch()} />
      </InRegister>
    )
  if (joining === 'now') {
    const done = () => void refetch().then(() => setJoining('done'))
    return <JoinForm onDone={done} onBack={() => setJoining('no')} />
  }
  return (
    <Stack gap={6}>
      <PageTitle below={t('joint.turn.below')}>{t('joint.turn')}</PageTitle>
      {joining === 'done' && <Notice live>{t('joint.join.done')}</Notice>}
      <ul className="joint-faces">
        {joint.members.map((one) => (
          <li key={one.id}>
            <button type="button" className="joint-face" onClick={() => setChosen(one)}>
              <PersonFace person={{ ...one, age: one.register === 'adult' ? null : 0 }} size={72} named />
              {one.callName}
            </button>
          </li>
        ))}
      </ul>
      <Row>
        <Button kind="quiet" onClick={() => setJoining('now')}>
          {t('joint.join')}
        </Button>
        <DoneButton />
      </Row>
      <p className="kt-soft">{t('joint.turn.until', { at: dates.moment(joint.endsAt) })}</p>
    </Stack>
  )
}
