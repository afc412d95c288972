import { isDay } from '@keukentafel/core/shared/dates.ts'
import { useState } from 'react'
import { useReason } from '../../lib/before-visit/use-reason.ts'
import { BeforeVisit } from '../../lib/before-visit.tsx'
import { mondayOf } from '../../lib/dates.ts'
import { type Form, useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { href } from '../../lib/paths.ts'
import { type Plan, useWrite } from '../../lib/query.ts'
import { Link, navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { partsOf } from '../../ui/date-field.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { contentOf, dayOf, emptyVisit, type VisitInput, withMissingDay } from '../visit-input.ts'
import { VisitForm } from './visit-form.tsx'

/** A visit is put in the week. */
export function NewVisit({ plan }: { plan: Plan }) {
  const t = useText()
  const add = useWrite('addItem')
  const familyId = plan.family.id
  const giveReason = useReason(familyId)
  const [empty] = useState(() => emptyVisit(newId(), partsOf(undefined)))
  const form = useForm(`visit-new-${familyId}`, empty)
  const week = href('/t/:familyId/week', { familyId })
  const send = async () => {
    const sent = await form.submit((values) =>
      add
        .mutateAsync({
          params: { familyId },
          body: {
            id: values.id,
            kind: 'visit',
            parentId: values.goal || null,
            onDate: dayOf(values),
            audience: 'circle',
            audiencePersons: [],
            content: contentOf(values),
          },
        })
        .catch(withMissingDay(values, t('visit.form.day.missing')))
        .then(() => giveReason(values.id, values.reason))
        .then(() => dayOf(values)),
    )
    if (sent) navigate(`${week}?week=${mondayOf(sent)}`)
  }
  return (
    <Stack gap={5}>
      <PageTitle>{t('visit.new')}</PageTitle>
      <VisitForm
        isNew
        before={<BeforeNew plan={plan} form={form} />}
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

/** What it makes of its week, while it can still be otherwise. */
function BeforeNew({ plan, form }: { plan: Plan; form: Form<VisitInput> }) {
  const { values } = form
  const onDate = dayOf(values)
  const content = contentOf(values)
  if (!onDate || !isDay(onDate)) return null
  return (
    <BeforeVisit
      plan={plan}
      visit={{ onDate, content }}
      reason={values.reason}
      onReason={(reason) => form.set('reason', reason)}
      onChange={({ place, onDate: day, from, until }) => {
        if (place) form.set('place', place)
        if (day) form.set('day', partsOf(day))
        if (from !== undefined) form.set('from', from)
        if (until !== undefined) form.set('until', until)
      }}
    />
  )
}
