import type { Weekday } from '@keukentafel/core/calendar/names.ts'
import { asksNumber, asksTime, type LimitSort, limitSorts } from '@keukentafel/core/calm/names.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { mondayOf, useDates } from '../../lib/dates.ts'
import { AudienceField, faultsOfHearing, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import { type LifeDomain, lifeDomains } from '../../lib/items/life-domains.ts'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { weekdayName, weekdayOrder } from '../sentence.ts'

const fields = {
  '/content/text': 'limit-text',
  '/content/about': 'limit-about',
  '/content/number': 'limit-number',
  '/content/time': 'limit-time',
  '/content/days': 'limit-days',
  '/content/persons': 'limit-persons',
  '/content/domains': 'limit-domains',
  '/content/aboutPersons': 'limit-whom',
  '/content': 'limit-whom',
  '/audience': 'limit-audience',
  '/audiencePersons': 'limit-audience',
}
const domainOrder = Object.keys(lifeDomains) as LifeDomain[]
type Long = 'always' | 'week' | 'month'

/** What fits, in own words, and with it a number, days or a time when one wants. A child says it in words alone. */
export function LimitForm({ table, entry, onDone }: { table: Table; entry?: Entry<'limit'>; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const change = useChangeItem(table.plan.family.id)
  const child = useRegister() === 'child'
  const me = table.plan.me.personId
  const was = entry?.item.content
  const form = useKeptForm(`${me}:limit:${entry?.item.id ?? 'new'}`, {
    text: was?.text ?? '',
    about: (was?.about ?? 'words') as LimitSort,
    number: was?.number == null ? '' : String(was.number),
    days: (was?.days ?? []) as Weekday[],
    time: was?.time ?? '',
    persons: [...(was?.persons ?? [])],
    domains: [...(was?.domains ?? [])] as LifeDomain[],
    aboutPersons: [...(was?.aboutPersons ?? (child ? [me] : []))],
    firm: (was?.firm ? 'firm' : 'wish') as 'firm' | 'wish',
    long: (was?.until ? 'keep' : 'always') as Long | 'keep',
    hearing: { audience: 'circle', audiencePersons: [] } as Hearing,
    seen: entry?.item.version ?? 0,
  })
  const { values } = form
  const monday = mondayOf(table.plan.today)
  const term = {
    always: { from: null, until: null },
    week: { from: monday, until: addDays(monday, 6) },
    month: { from: monday, until: addDays(monday, 27) },
    keep: { from: was?.from ?? null, until: was?.until ?? null },
  }[values.long]
  const send = async () => {
    const faults = []
    if (values.text.trim() === '') faults.push({ pointer: '/content/text', detail: t('calm.limit.error.text') })
    const number = values.number.trim() === '' ? null : Number(values.number)
    if (asksNumber.includes(values.about) && (number === null || !Number.isInteger(number)))
      faults.push({ pointer: '/content/number', detail: t('calm.limit.error.number') })
    if (asksTime.includes(values.about) && values.time === '')
      faults.push({ pointer: '/content/time', detail: t('calm.limit.error.time') })
    if (values.about === 'quiet-days' && values.days.length === 0)
      faults.push({ pointer: '/content/days', detail: t('calm.limit.error.days') })
    if (values.about === 'apart' && values.persons.length < 2)
      faults.push({ pointer: '/content/persons', detail: t('calm.limit.error.persons') })
    if (values.about === 'work-apart' && values.domains.length < 2)
      faults.push({ pointer: '/content/domains', detail: t('calm.limit.error.domains') })
    if (!entry) faults.push(...faultsOfHearing(values.hearing, t))
    const is = (sorts: readonly LimitSort[]) => sorts.includes(values.about)
    const content = {
      text: values.text.trim(),
      about: values.about,
      number: is(asksNumber) ? number : null,
      time: is(asksTime) ? values.time : null,
      days: values.about === 'quiet-days' ? values.days : [],
      persons: values.about === 'apart' ? values.persons : [],
      domains: values.about === 'work-apart' ? values.domains : [],
      aboutPersons: values.aboutPersons,
      firm: values.firm === 'firm',
      ...term,
    }
    if (!entry) return (await say(form, faults, 'limit', content, values.hearing)) && onDone()
    if (faults.length > 0) return form.fail(faults)
    const body = { content }
    const version = form.problem?.code === 'version.conflict' ? entry.item.version : values.seen
    const key = form.keyFor([body, version])
    if (await form.submit(() => change({ id: entry.item.id, version }, body, key))) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t(entry ? 'calm.limit.save' : 'calm.limit.add.save')}
      onCancel={onDone}
    >
      <TextArea
        id="limit-text"
        label={t('calm.limit.text')}
        hint={t('calm.limit.text.hint')}
        value={values.text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      {!child && (
        <>
          <ChoiceList
            id="limit-about"
            label={t('calm.limit.about')}
            hint={t('calm.limit.about.hint')}
            value={values.about}
            error={form.error('/content/about')}
            choices={limitSorts.map((about) => ({
              value: about,
              label: t(`calm.limit.about.${about}`),
              followUp: <More table={table} form={form} about={about} />,
            }))}
            onChange={(about) => form.set('about', about)}
          />
          <PeopleField
            id="limit-whom"
            label={t('calm.limit.whom')}
            hint={t('calm.limit.whom.hint')}
            error={form.error('/content/aboutPersons')}
            people={table.plan.persons.filter(({ kind }) => kind === 'family')}
            me={me}
            value={values.aboutPersons}
            onChange={(ids) => form.set('aboutPersons', ids)}
          />
          <ChoiceList
            id="limit-firm"
            label={t('calm.limit.firm')}
            value={values.firm}
            choices={(['wish', 'firm'] as const).map((value) => ({
              value,
              label: t(`calm.limit.firm.${value}`),
              hint: t(`calm.limit.firm.${value}.hint`),
            }))}
            onChange={(firm) => form.set('firm', firm)}
          />
          <ChoiceList
            id="limit-long"
            label={t('calm.limit.long')}
            value={values.long}
            choices={(was?.until
              ? (['keep', 'always', 'week', 'month'] as const)
              : (['always', 'week', 'month'] as const)
            ).map((value) => ({ value, label: t(`calm.limit.long.${value}`) }))}
            onChange={(long) => form.set('long', long)}
          />
        </>
      )}
      {!entry && !child && (
        <AudienceField
          table={table}
          id="limit-audience"
          saidBy={me}
          value={values.hearing}
          error={form.error('/audience')}
          onChange={(value) => form.set('hearing', value)}
        />
      )}
    </FormSheet>
  )
}

interface MoreProps {
  table: Table
  about: LimitSort
  form: {
    values: { number: string; time: string; days: Weekday[]; persons: string[]; domains: LifeDomain[] }
    error: (pointer: string) => string | undefined
    set: ((field: 'number' | 'time', value: string) => void) &
      ((field: 'days', value: Weekday[]) => void) &
      ((field: 'persons', value: string[]) => void) &
      ((field: 'domains', value: LifeDomain[]) => void)
  }
}
/** What a sort asks besides words. */
function More({ table, form, about }: MoreProps) {
  const t = useText()
  const dates = useDates()
  if (asksNumber.includes(about))
    return (
      <TextField
        id="limit-number"
        label={t('calm.limit.number')}
        inputMode="numeric"
        autoComplete="off"
        size={4}
        value={form.values.number}
        error={form.error('/content/number')}
        onChange={(event) => form.set('number', event.target.value)}
      />
    )
  if (asksTime.includes(about))
    return (
      <TextField
        id="limit-time"
        type="time"
        label={t('calm.limit.time')}
        value={form.values.time}
        error={form.error('/content/time')}
        onChange={(event) => form.set('time', event.target.value)}
      />
    )
  if (about === 'quiet-days')
    return (
      <ChoiceList
        multiple
        id="limit-days"
        label={t('calm.limit.days')}
        value={form.values.days}
        error={form.error('/content/days')}
        choices={weekdayOrder.map((day) => ({ value: day, label: weekdayName(dates, day) }))}
        onChange={(days) => form.set('days', days)}
      />
    )
  if (about === 'work-apart')
    return (
      <ChoiceList
        multiple
        id="limit-domains"
        label={t('calm.limit.domains')}
        hint={t('calm.limit.domains.hint')}
        value={form.values.domains}
        error={form.error('/content/domains')}
        choices={domainOrder.map((domain) => ({ value: domain, label: t(`plan.domain.${domain}`) }))}
        onChange={(domains) => form.set('domains', domains)}
      />
    )
  if (about === 'apart')
    return (
      <PeopleField
        id="limit-persons"
        label={t('calm.limit.persons')}
        error={form.error('/content/persons')}
        people={table.plan.persons.filter(({ kind, atTable }) => kind !== 'family' && atTable)}
        value={form.values.persons}
        onChange={(ids) => form.set('persons', ids)}
      />
    )
  return null
}
