import { authorityKinds } from '@keukentafel/core/families/relations.ts'
import { useDates } from '../../lib/dates.ts'
import { DayTextField } from '../../lib/day-field.tsx'
import { useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { useMe, useWrite } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { threeWay } from '../../lib/three-way.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Authority, Family, Member } from '../model.ts'
import { Clashes } from './clashes.tsx'
import { FormSheet } from './form-sheet.tsx'
import { SelectField } from './select-field.tsx'
import { where } from './where.ts'

type Values = Record<'holderId' | 'kind' | 'from' | 'until' | 'evidence', string>
const fields = Object.fromEntries(
  (['childId', 'holderId', 'kind', 'from', 'until', 'evidence', 'checked'] as const).map((field) => [
    `/${field}`,
    `authority-${field === 'childId' ? 'holderId' : field}`,
  ]),
)
const valuesOf = (authority: Partial<Authority> | undefined): Values => ({
  holderId: authority?.holderId ?? '',
  kind: authority?.kind ?? '',
  from: authority?.from ?? '',
  until: authority?.until ?? '',
  evidence: authority?.evidence ?? '',
})

/** Who has authority over a child: kind, from, until, where it was read, and whether that was checked today. */
export function AuthorityForm({
  family,
  child,
  authority,
}: {
  family: Family
  child: Member
  authority: Authority | undefined
}) {
  const t = useText()
  const dates = useDates()
  const record = useWrite('recordAuthority')
  const professional = useMe().tables.find((table) => table.familyId === family.id)?.kind === 'professional'
  const form = useForm(`authority-${child.id}-${authority?.id ?? ''}`, {
    id: authority?.id ?? newId(),
    version: authority?.version ?? 0,
    base: valuesOf(authority),
    mine: valuesOf(authority),
    checked: false,
  })
  const { mine, base, version } = form.values
  const backTo = where(family.id)
  const set = (field: keyof Values, value: string) => form.set('mine', { ...mine, [field]: value })
  const send = async (values: Values, atVersion: number) => {
    const missing = (['holderId', 'kind'] as const).filter((field) => values[field] === '')
    if (missing.length > 0)
      return form.fail(missing.map((field) => ({ pointer: `/${field}`, detail: t(`families.missing.${field}`) })))
    const { id, checked } = form.values
    const body = {
      id,
      childId: child.id,
      holderId: values.holderId,
      kind: values.kind as Authority['kind'],
      from: values.from || null,
      until: values.until || null,
      evidence: values.evidence,
      checked,
    }
    const answer = await form.submit(() =>
      record.mutateAsync({ params: { familyId: family.id }, body, ...(authority && { ifMatch: atVersion }) }),
    )
    if (answer) navigate(backTo)
  }
  const conflict = form.problem?.code === 'version.conflict' && authority
  if (conflict) {
    const current = { ...authority, ...(form.problem?.current as Partial<Authority> | undefined) }
    const { merged, clashes } = threeWay(base, mine, valuesOf(current))
    const settle = (settled: Values) => {
      form.set('base', valuesOf(current))
      form.set('version', current.version)
      form.set('mine', settled)
      void send(settled, current.version)
    }
    const shown = (field: keyof Values, text: string) =>
      field === 'kind' && text
        ? t(`families.authority.kind.${text}`)
        : /^\d{4}-\d\d-\d\d$/.test(text)
          ? dates.day(text)
          : text
    return (
      <Clashes clashes={clashes} merged={merged} busy={form.busy} long={['evidence']} shown={shown} onSettle={settle} />
    )
  }
  const people = family.members
    .filter((member) => member.id !== child.id)
    .map((member) => ({ value: member.id, label: member.callName }))
  const day = (field: 'from' | 'until') => (
    <DayTextField
      marker={t('families.optional')}
      id={`authority-${field}`}
      label={t(`families.field.${field}`)}
      error={form.error(`/${field}`)}
      value={mine[field]}
      onChange={(value) => set(field, value)}
    />
  )
  return (
    <FormSheet
      title={t('families.authority.title', { child: child.callName })}
      explain={<p>{t(professional ? 'families.authority.explain-check' : 'families.authority.explain-record')}</p>}
      form={form}
      fields={fields}
      onSubmit={() => void send(mine, version)}
      submitLabel={t('families.save')}
      backTo={backTo}
    >
      {authority ? (
        <p>
          <b>{people.find((one) => one.value === authority.holderId)?.label}</b>
        </p>
      ) : (
        <SelectField
          id="authority-holderId"
          label={t('families.field.holderId', { child: child.callName })}
          none={t('families.choose')}
          choices={people}
          error={form.error('/holderId')}
          value={mine.holderId}
          onChange={(value) => set('holderId', value)}
        />
      )}
      <ChoiceList
        id="authority-kind"
        label={t('families.field.kind')}
        error={form.error('/kind')}
        value={mine.kind || undefined}
        onChange={(value) => set('kind', value)}
        choices={authorityKinds.map((kind) => ({
          value: kind as string,
          label: t(`families.authority.kind.${kind}`),
          hint: t(`families.authority.kind.${kind}.hint`),
        }))}
      />
      {day('from')}
      {day('until')}
      <TextArea
        id="authority-evidence"
        label={t('families.field.evidence')}
        hint={t('families.field.evidence-hint')}
        marker={t('families.optional')}
        error={form.error('/evidence')}
        value={mine.evidence}
        onChange={(event) => set('evidence', event.target.value)}
      />
      {professional && (
        <ChoiceList
          id="authority-checked"
          multiple
          label={t('families.authority.check')}
          value={form.values.checked ? ['yes'] : []}
          onChange={(value) => form.set('checked', value.length > 0)}
          choices={[
            { value: 'yes', label: t('families.authority.check-yes'), hint: t('families.authority.check-hint') },
          ]}
        />
      )}
    </FormSheet>
  )
}
