import { addDays } from '@keukentafel/core/shared/dates.ts'
import type { ReactNode } from 'react'
import { DayField } from '../../lib/day-field.tsx'
import { type Form, FormProblem } from '../../lib/form.tsx'
import { PersonFace } from '../../lib/people.tsx'
import type { Plan, PlanPerson } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { partsOf } from '../../ui/date-field.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { VisitInput } from '../visit-input.ts'

const places = ['home', 'elsewhere', 'phone'] as const
const fields = {
  '/content/what': 'what',
  '/content/visitors': 'visitors',
  '/onDate': 'day',
  '/content/from': 'from',
  '/content/until': 'until',
  '/content/place': 'place',
  '/content/forPersons': 'for',
}

/** What, who, when, where of a visit. */
export function VisitForm({
  plan,
  form,
  onSend,
  send,
  beside,
}: {
  plan: Plan
  form: Form<VisitInput>
  onSend: () => void
  send: string
  beside: ReactNode
}) {
  const t = useText()
  const { values } = form
  const choices = (persons: PlanPerson[]) =>
    persons
      .filter(({ atTable }) => atTable)
      .map((person) => ({
        value: person.id,
        label: person.callName,
        hint: person.role,
        picture: <PersonFace person={person} size={40} named />,
      }))
  const shortcuts = [0, 1].map((n) => ({
    label: n === 0 ? t('calendar.today') : t('calendar.tomorrow'),
    value: partsOf(addDays(plan.today, n)),
  }))
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <Stack gap={5}>
        <FormProblem form={form} fields={fields} />
        <TextField
          id="what"
          label={t('calendar.form.what')}
          hint={t('calendar.form.what.hint')}
          value={values.what}
          error={form.error('/content/what')}
          onChange={(event) => form.set('what', event.target.value)}
          autoComplete="off"
          dir="auto"
        />
        <ChoiceList
          multiple
          id="visitors"
          label={t('calendar.form.visitors')}
          marker={t('calendar.form.optional')}
          value={values.visitors}
          error={form.error('/content/visitors')}
          choices={choices(plan.persons.filter(({ kind }) => kind !== 'family'))}
          onChange={(visitors) => form.set('visitors', visitors)}
        />
        <DayField
          id="day"
          label={t('calendar.form.day')}
          value={values.day}
          error={form.error('/onDate')}
          onChange={(day) => form.set('day', day)}
          shortcuts={shortcuts}
        />
        <Row gap={4} top>
          <TextField
            id="from"
            label={t('calendar.form.from')}
            hint={t('calendar.form.from.hint')}
            value={values.from}
            error={form.error('/content/from')}
            onChange={(event) => form.set('from', event.target.value)}
            autoComplete="off"
            size={8}
          />
          <TextField
            id="until"
            label={t('calendar.form.until')}
            hint={t('calendar.form.until.hint')}
            marker={t('calendar.form.optional')}
            value={values.until}
            error={form.error('/content/until')}
            onChange={(event) => form.set('until', event.target.value)}
            autoComplete="off"
            size={8}
          />
        </Row>
        <ChoiceList
          id="place"
          beside
          label={t('calendar.form.place')}
          value={values.place}
          error={form.error('/content/place')}
          choices={places.map((place) => ({ value: place, label: t(`calendar.place.${place}`) }))}
          onChange={(place) => form.set('place', place)}
        />
        <ChoiceList
          multiple
          id="for"
          label={t('calendar.form.for')}
          marker={t('calendar.form.optional')}
          value={values.forPersons}
          error={form.error('/content/forPersons')}
          choices={choices(plan.persons.filter(({ kind }) => kind === 'family'))}
          onChange={(forPersons) => form.set('forPersons', forPersons)}
        />
        <Row>
          <Button type="submit" busy={form.busy}>
            {send}
          </Button>
          {beside}
        </Row>
      </Stack>
    </form>
  )
}
