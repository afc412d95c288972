import { useForm } from '../../lib/form.tsx'
import { useWrite } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { changedFields, threeWay } from '../../lib/three-way.ts'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import type { Family } from '../model.ts'
import { Clashes } from './clashes.tsx'
import { FormSheet } from './form-sheet.tsx'
import { where } from './where.ts'

const fields = { '/name': 'family-name', '/question': 'family-question' }

/** How the family calls itself, and what it came with. */
export function FamilyForm({ family }: { family: Family }) {
  const t = useText()
  const change = useWrite('changeFamily')
  const start = { name: family.name, question: family.question }
  const form = useForm(`family-${family.id}`, { base: start, version: family.version, mine: start })
  const { base, mine, version } = form.values
  const backTo = where(family.id)
  const send = async (values: typeof start, against: typeof start, atVersion: number) => {
    const changes = changedFields(against, values)
    if (Object.keys(changes).length === 0) {
      form.clear()
      return navigate(backTo)
    }
    const answer = await form.submit(() =>
      change.mutateAsync({ params: { familyId: family.id }, ifMatch: atVersion, body: changes }),
    )
    if (answer) navigate(backTo)
  }
  if (form.problem?.code === 'version.conflict') {
    const current = {
      ...start,
      version: family.version,
      ...(form.problem.current as Partial<typeof start & { version: number }> | undefined),
    }
    const theirs = { name: current.name, question: current.question }
    const settle = (settled: typeof start) => {
      form.set('base', theirs)
      form.set('version', current.version)
      form.set('mine', settled)
      void send(settled, theirs, current.version)
    }
    return (
      <Clashes
        {...threeWay(base, mine, theirs)}
        busy={form.busy}
        long={['question']}
        shown={(_, text) => text}
        onSettle={settle}
      />
    )
  }
  return (
    <FormSheet
      title={t('families.family.edit-title')}
      form={form}
      fields={fields}
      onSubmit={() => void send(mine, base, version)}
      submitLabel={t('families.save')}
      backTo={backTo}
    >
      <TextField
        id="family-name"
        label={t('families.field.name')}
        hint={t('families.field.name-hint')}
        error={form.error('/name')}
        value={mine.name}
        onChange={(event) => form.set('mine', { ...mine, name: event.target.value })}
      />
      <TextArea
        id="family-question"
        label={t('families.field.question')}
        hint={t('families.field.question-hint')}
        marker={t('families.optional')}
        error={form.error('/question')}
        value={mine.question}
        onChange={(event) => form.set('mine', { ...mine, question: event.target.value })}
      />
    </FormSheet>
  )
}
