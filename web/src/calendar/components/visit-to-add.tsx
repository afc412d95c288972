import type { When } from '@keukentafel/core/others/appointment.ts'
import type { ReactNode } from 'react'
import { useOnce, useReason } from '../../lib/before-visit/use-reason.ts'
import { mondayOf } from '../../lib/dates.ts'
import { useForm } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { type Plan, useWrite } from '../../lib/query.ts'
import { Link, navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { chosenContentOf, contentOf, dayOf, type VisitInput, withMissingDay } from '../visit-input.ts'
import { BeforeTyped } from './before-typed.tsx'
import { VisitForm } from './visit-form.tsx'

interface Props {
  plan: Plan
  name: string
  empty: VisitInput
  /** Where it came from: when it is there, what is said of that first, the way back, and to remember it. */
  chosen?: { when: When; first: ReactNode; back: string; remember: (itemId: string) => Promise<unknown> }
}

/** The form of a visit that is new, and what is sent: of an appointment of one's own calendar only what stands in the form. */
export function VisitToAdd({ plan, name, empty, chosen }: Props) {
  const t = useText()
  const add = useWrite('addItem')
  const familyId = plan.family.id
  const giveReason = useReason(familyId)
  const once = useOnce()
  const form = useForm(`visit-new-${name}`, empty)
  const week = href('/t/:familyId/week', { familyId })
  const bodyOf = (values: VisitInput) => ({
    id: values.id,
    kind: 'visit' as const,
    parentId: values.goal || null,
    onDate: dayOf(values, chosen?.when.repeats),
    audience: 'circle' as const,
    audiencePersons: [],
    content: chosen ? chosenContentOf(values, chosen.when) : contentOf(values),
  })
  const send = async () => {
    const sent = await form.submit((values) => {
      const body = bodyOf(values)
      return once(body, () => add.mutateAsync({ params: { familyId }, body }))
        .catch(withMissingDay(values, t('visit.form.day.missing')))
        .then(() => chosen?.remember(values.id))
        .then(() => giveReason({ id: values.id }, values.reason))
        .then(() => body.onDate)
    })
    if (sent) navigate(`${week}?week=${mondayOf(sent)}`)
  }
  return (
    <Stack gap={5}>
      <PageTitle>{t('visit.new')}</PageTitle>
      <VisitForm
        isNew
        first={chosen?.first}
        before={
          <BeforeTyped
            plan={plan}
            form={form}
            visitOf={(values) => ({ ...bodyOf(values), parentId: null, version: 0, state: 'planned' })}
          />
        }
        plan={plan}
        form={form}
        onSend={() => void send()}
        send={t('visit.form.add')}
        beside={
          <LinkButton as={Link} kind="plain" to={chosen?.back ?? week} onClick={form.clear}>
            {t('visit.form.stop')}
          </LinkButton>
        }
      />
    </Stack>
  )
}
