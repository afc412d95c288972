import { visitSorts } from '@keukentafel/core/calendar/names.ts'
import type { Form } from '../../lib/form.tsx'
import { ofKind, type Plan } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Field } from '../../ui/field.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { VisitInput } from '../visit-input.ts'
import { faces } from './faces.tsx'

/** What not everybody needs: what sort of thing it is, for whom, for which goal, nights, the way there and back, and that it cannot be moved. */
export function MoreFields({ plan, form, isNew }: { plan: Plan; form: Form<VisitInput>; isNew: boolean }) {
  const t = useText()
  const { values } = form
  const goals = ofKind(plan, 'goal').filter(({ item }) => ['idea', 'now', 'later'].includes(item.state))
  const marker = t('visit.form.optional')
  return (
    <Stack gap={5}>
      <ChoiceList
        id="sort"
        label={t('visit.form.sort')}
        value={values.sort}
        error={form.error('/content/sort')}
        choices={visitSorts.map((sort) => ({ value: sort, label: t(`visit.sort.${sort}`) }))}
        onChange={(sort) => form.set('sort', sort)}
      />
      <ChoiceList
        multiple
        id="for"
        label={t('visit.form.for')}
        marker={marker}
        value={values.forPersons}
        error={form.error('/content/forPersons')}
        choices={faces(plan.persons.filter(({ kind }) => kind === 'family'))}
        onChange={(forPersons) => form.set('forPersons', forPersons)}
      />
      {isNew && goals.length > 0 && (
        <Field id="goal" label={t('visit.form.goal')} marker={marker}>
          {(aria) => (
            <Select
              {...aria}
              none={t('visit.form.goal.none')}
              value={values.goal}
              choices={goals.map(({ item }) => ({ value: item.id, label: item.content.words }))}
              onChange={(goal) => form.set('goal', goal)}
            />
          )}
        </Field>
      )}
      <Row gap={4} top>
        <TextField
          id="nights"
          label={t('visit.form.nights')}
          hint={t('visit.form.nights.hint')}
          marker={marker}
          inputMode="numeric"
          value={values.nights}
          error={form.error('/content/nights')}
          onChange={(event) => form.set('nights', event.target.value)}
          autoComplete="off"
          size={6}
        />
        <TextField
          id="travel"
          label={t('visit.form.travel')}
          hint={t('visit.form.travel.hint')}
          marker={marker}
          inputMode="numeric"
          value={values.travel}
          error={form.error('/content/travel')}
          onChange={(event) => form.set('travel', event.target.value)}
          autoComplete="off"
          size={6}
        />
      </Row>
      <ChoiceList
        multiple
        id="fixed"
        label={t('visit.form.fixed.label')}
        value={values.fixed ? ['yes'] : []}
        choices={[{ value: 'yes', label: t('visit.form.fixed') }]}
        onChange={(chosen) => form.set('fixed', chosen.length > 0)}
      />
    </Stack>
  )
}
