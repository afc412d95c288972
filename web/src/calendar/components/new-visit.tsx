import { useState } from 'react'
import { useOnce, useReason } from '../../lib/before-visit/use-reason.ts'
import { mondayOf } from '../../lib/dates.ts'
import { useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { href } from '../../lib/paths.ts'
import { type Plan, useWrite } from '../../lib/query.ts'
import { Link, navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { partsOf } from '../../ui/date-field.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { contentOf, dayOf, emptyVisit, withMissingDay } from '../visit-input.ts'
import { BeforeTyped } from './before-typed.tsx'
import { VisitForm } from './visit-form.tsx'

/** A visit is put in the week. */
export function NewVisit({ plan }: { plan: Plan }) {
  const t = useText()
  const add = useWrite('addItem')
  const familyId = plan.family.id
  const giveReason = useReason(familyId)
  const once = useOnce()
  const [empty] = useState(() => emptyVisit(newId(), partsOf(undefined)))
  const form = useForm(`visit-new-${familyId}`, empty)
  const week = href('/t/:familyId/week', { familyId })
  const send = async () => {
    const sent = await form.submit((values) => {
      const body = {
        id: values.id,
        kind: 'visit' as const,
        parentId: values.goal || null,
        onDate: dayOf(values),
        audience: 'circle' as const,
        audiencePersons: [],
        content: contentOf(values),
      }
      return once(body, () => add.mutateAsync({ params: { familyId }, body }))
        .catch(withMissingDay(values, t('visit.form.day.missing')))
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
        before={<BeforeTyped plan={plan} form={form} />}
        plan={plan}
        form={form}
        onSend={() => void send()}
        send={t('visit.form.add')}
        beside={
          <LinkButton as={Link} kind="plain" to={week} onClick={form.clear}>
            {t('visit.form.stop')}
          </LinkButton>
        }
      />
    </Stack>
  )
}
