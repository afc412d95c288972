import { addDays } from '@keukentafel/core/shared/dates.ts'
import type { ReactNode } from 'react'
import { DayField } from '../../lib/day-field.tsx'
import { type Form, FormProblem } from '../../lib/form.tsx'
import type { Plan } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { partsOf } from '../../ui/date-field.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { dayTyped, type VisitInput } from '../visit-input.ts'
import { BusyThen } from './busy-then.tsx'
import { faces } from './faces.tsx'
import { PlaceFields } from './place-fields.tsx'
import { TimeFields } from './time-fields.tsx'
import { MoreFields } from './visit-more.tsx'
import { OftenFields } from './visit-often.tsx'

const fields = {
  '/content/what': 'what',
  '/content/visitors': 'visitors',
  '/onDate': 'day',
  '/from': 'day',
  '/content/from': 'from',
  '/content/until': 'until',
  '/content/place': 'place',
  '/content/where': 'where',
  '/content/repeats/until': 'last',
  '/content/repeats': 'often',
  '/content/sort': 'sort',
  '/content/forPersons': 'for',
  '/content/nights': 'nights',
  '/content/travel': 'travel',
  '/parentId': 'goal',
}

export interface VisitFormProps {
  plan: Plan
  form: Form<VisitInput>
  onSend: () => void
  send: string
  beside: ReactNode
  /** What must be known first: of which times this is. */
  first?: ReactNode
  /** Whose words they are not leaves them as they are. */
  own?: boolean
  /** Only of what is new: a goal is chosen once. */
  isNew?: boolean
  /** Said just before it is sent. */
  before?: ReactNode
}

/** What, who, when, where of a visit; for who asks for more the rest. */
export function VisitForm({
  plan,
  form,
  onSend,
  send,
  beside,
  first,
  own = true,
  isNew = false,
  before,
}: VisitFormProps) {
  const t = useText()
  const { values } = form
  const shortcuts = [0, 1].map((n) => ({
    label: n === 0 ? t('calendar.today') : t('calendar.tomorrow'),
    value: partsOf(addDays(plan.today, n)),
  }))
  const more = ['sort', 'forPersons', 'nights', 'travel', 'goal'].some((field) =>
    form.error(field === 'goal' ? '/parentId' : `/content/${field}`),
  )
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
        {first}
        {own && (
          <TextField
            id="what"
            label={t('visit.form.what')}
            hint={t('visit.form.what.hint')}
            value={values.what}
            error={form.error('/content/what')}
            onChange={(event) => form.set('what', event.target.value)}
            autoComplete="off"
            dir="auto"
          />
        )}
        <ChoiceList
          multiple
          id="visitors"
          label={t('visit.form.visitors')}
          marker={t('visit.form.optional')}
          value={values.visitors}
          error={form.error('/content/visitors')}
          choices={faces(plan.persons.filter(({ kind }) => kind !== 'family'))}
          onChange={(visitors) => form.set('visitors', visitors)}
        />
        <DayField
          id="day"
          label={t('visit.form.day')}
          value={values.day}
          error={form.error('/onDate') ?? form.error('/from')}
          onChange={(day) => form.set('day', day)}
          shortcuts={shortcuts}
        />
        <TimeFields form={form} />
        <BusyThen plan={plan} day={dayTyped(values)} visitors={values.visitors} />
        <PlaceFields form={form} />
        <OftenFields form={form} />
        <Disclosure summary={t('visit.form.more')} open={more || plan.me.kind === 'professional'}>
          <MoreFields plan={plan} form={form} isNew={isNew} />
        </Disclosure>
        {before}
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
