import { useEffect } from 'react'
import { call, type Output } from '../lib/api.ts'
import { FormProblem, useForm } from '../lib/form.tsx'
import { href } from '../lib/paths.ts'
import { PersonFace } from '../lib/people.tsx'
import { Problem } from '../lib/problem.ts'
import { tellOtherTabs } from '../lib/tabs.ts'
import { useText } from '../lib/text.tsx'
import { placeOfTurn } from '../lib/together.ts'
import { Button } from '../ui/button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { PinField } from './pin-field.tsx'

type Member = NonNullable<Output<'readJoint'>['joint']>['members'][number]

/** The own pin, in the words of who it is. A pin that is refused is a fault of its field. */
export function TakeTurn({ member, onOther, onOut }: { member: Member; onOther: () => void; onOut: () => void }) {
  const t = useText()
  const form = useForm(null, { pin: '' })
  useEffect(() => document.getElementById('pin')?.focus(), [])
  const take = async () => {
    const { pin } = form.values
    if (!/^\d{4}$/.test(pin)) return form.fail([{ pointer: '/pin', detail: t('joint.pin.length') }])
    const turn = await form.submit(() =>
      call('takeTurn', { body: { memberId: member.id, pin } }).catch((error: unknown) => {
        form.set('pin', '')
        throw refusal(error)
      }),
    )
    if (!turn) return
    tellOtherTabs()
    location.replace(placeOfTurn(turn.familyId) ?? href('/t/:familyId/week', { familyId: turn.familyId }))
  }
  // No longer part of it, or all of it is over.
  const out = form.problem?.status === 409
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void take()
      }}
    >
      <Stack gap={5}>
        <Row>
          <PersonFace person={{ ...member, age: member.register === 'adult' ? null : 0 }} size={72} named />
          <PageTitle>{member.callName}</PageTitle>
        </Row>
        <FormProblem form={form} fields={{ '/pin': 'pin' }} />
        {!out && (
          <PinField
            id="pin"
            label={t('joint.turn.mine', { name: member.callName })}
            error={form.error('/pin')}
            value={form.values.pin}
            onChange={(event) => form.set('pin', event.target.value)}
          />
        )}
        <Row>
          {!out && (
            <Button type="submit" busy={form.busy}>
              {t('joint.turn.take')}
            </Button>
          )}
          <Button kind="quiet" onClick={out ? onOut : onOther}>
            {t('joint.turn.other')}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}

function refusal(error: unknown): unknown {
  if (!(error instanceof Problem) || error.code !== 'pin.wrong') return error
  const { code, status, title, detail } = error
  return new Problem({ code, status, title, errors: [{ pointer: '/pin', code, detail }] })
}
