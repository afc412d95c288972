import { skipReasons } from '@keukentafel/core/law/terms.ts'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { PersonField } from '../../lib/items/fields/people-field.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { missingOf } from '../select/missing.ts'

type Reason = (typeof skipReasons)[number]
const fields = { '/reason': 'skip-reason', '/byPerson': 'skip-who', '/text': 'skip-text' }

/** Why an own plan is not waited for: one of three reasons, its text, and who decided. Parents say for themselves that they do not want it. */
export function SkipForm({ table, onDone }: { table: Table; onDone: () => void }) {
  const t = useText()
  const add = useWrite('addPlanTalk')
  const { me, today } = table.plan
  const helper = me.kind === 'professional'
  const form = useKeptForm(`${me.personId}:plan-skip:${table.plan.family.id}`, {
    reason: (helper ? '' : 'not-wanted') as Reason | '',
    parent: '',
    text: '',
  })
  const { id, reason, parent, text } = form.values
  const byPerson = helper && reason === 'not-wanted' ? parent : me.personId
  const send = async () => {
    const missing = missingOf(t, {
      '/reason': [reason, 'own-plan.talk.missing.choice'],
      '/byPerson': [byPerson, 'own-plan.talk.missing.person'],
      '/text': [text, 'own-plan.talk.missing.text'],
    })
    if (reason === '' || missing.length > 0) return form.fail(missing)
    const body = { kind: 'skip' as const, id, byPerson, onDate: today, text, reason }
    const params = { familyId: table.plan.family.id }
    if (await form.submit(() => add.mutateAsync({ params, body, key: form.keyFor(body) }))) onDone()
  }
  const who = (
    <PersonField
      id="skip-who"
      label={t('own-plan.skip.who')}
      error={form.error('/byPerson')}
      people={table.plan.persons.filter((p) => p.kind === 'family' && !p.hasAccount && (p.age === null || p.age >= 18))}
      value={parent}
      onChange={(value) => form.set('parent', value)}
    />
  )
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submitLabel={t('own-plan.skip.save')}
      onCancel={onDone}
      cancelLabel={t('own-plan.cancel')}
    >
      <p>{t(helper ? 'own-plan.skip.explain' : 'own-plan.skip.no.explain')}</p>
      {helper && (
        <ChoiceList
          id="skip-reason"
          label={t('own-plan.skip.reason')}
          error={form.error('/reason')}
          choices={skipReasons.map((value) => ({
            value,
            label: t(`own-plan.skip.reason.${value}`),
            hint: t(`own-plan.skip.reason.${value}.hint`),
            ...(value === 'not-wanted' && { followUp: who }),
          }))}
          value={reason === '' ? undefined : reason}
          onChange={(value) => form.set('reason', value)}
        />
      )}
      <TextArea
        id="skip-text"
        label={t('own-plan.skip.text')}
        error={form.error('/text')}
        value={text}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
