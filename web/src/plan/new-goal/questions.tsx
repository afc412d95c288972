import { AudienceField } from '../../lib/items/fields/audience-field.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { SayerField } from '../../lib/items/fields/sayer-field.tsx'
import { type LifeDomain, lifeDomains } from '../../lib/items/life-domains.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { GoalForm, Question } from './draft.ts'

interface Props {
  table: Table
  form: GoalForm
}

/** The fields of one page. */
export const ask: Record<Exclude<Question, 'check'>, (props: Props) => React.ReactNode> = {
  words: Words,
  domain: Domain,
  for: ForWhom,
  hearing: Hearing,
  step: FirstStep,
}

function Words({ table, form }: Props) {
  const t = useText()
  const { saidBy, words, noticeableBy } = form.values
  const isHelpers = saidBy !== '' && table.person(saidBy)?.kind !== 'family'
  return (
    <Stack gap={5}>
      <SayerField
        table={table}
        id="goal-sayer"
        value={saidBy}
        error={form.error('/saidBy')}
        onChange={(id) => form.set('saidBy', id)}
      />
      {isHelpers && <Notice>{t('plan.new.helpers-idea')}</Notice>}
      <TextArea
        id="goal-words"
        label={t('plan.new.words')}
        hint={t('plan.new.words.hint')}
        value={words}
        error={form.error('/content/words')}
        onChange={(event) => form.set('words', event.target.value)}
      />
      <TextArea
        id="goal-noticeable"
        label={t('plan.new.noticeable')}
        marker={t('plan.optional')}
        rows={2}
        value={noticeableBy}
        onChange={(event) => form.set('noticeableBy', event.target.value)}
      />
    </Stack>
  )
}

function Domain({ form }: Props) {
  const t = useText()
  const choices = (Object.keys(lifeDomains) as LifeDomain[]).map((value) => ({
    value,
    label: t(`plan.domain.${value}`),
    picture: <Pictogram of={lifeDomains[value]} size={40} />,
  }))
  return (
    <ChoiceList
      id="goal-domain"
      label={t('plan.new.domain')}
      beside
      choices={choices}
      value={form.values.lifeDomain || undefined}
      error={form.error('/content/lifeDomain')}
      onChange={(value) => form.set('lifeDomain', value)}
    />
  )
}

function ForWhom({ table, form }: Props) {
  const t = useText()
  return (
    <PeopleField
      id="goal-for"
      label={t('plan.new.for')}
      hint={t('plan.new.for.hint')}
      people={table.plan.persons.filter((person) => person.kind === 'family')}
      me={table.me?.id}
      value={form.values.forPersons}
      onChange={(ids) => form.set('forPersons', ids)}
    />
  )
}

function Hearing({ table, form }: Props) {
  return (
    <AudienceField
      table={table}
      id="goal-hearing"
      saidBy={form.values.saidBy}
      value={form.values.hearing}
      error={form.error('/audience')}
      onChange={(value) => form.set('hearing', value)}
    />
  )
}

function FirstStep({ table, form }: Props) {
  const t = useText()
  return (
    <Stack gap={5}>
      <TextArea
        id="goal-step"
        label={t('plan.step.what')}
        hint={t('plan.new.step.hint')}
        marker={t('plan.optional')}
        rows={2}
        value={form.values.stepWhat}
        onChange={(event) => form.set('stepWhat', event.target.value)}
      />
      <PeopleField
        id="goal-step-doers"
        label={t('plan.step.who')}
        marker={t('plan.optional')}
        people={table.plan.persons.filter((person) => person.atTable || person.kind === 'family')}
        me={table.me?.id}
        value={form.values.stepDoers}
        onChange={(ids) => form.set('stepDoers', ids)}
      />
    </Stack>
  )
}
