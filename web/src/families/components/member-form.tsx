import { drawnShapes } from '@keukentafel/core/families/relations.ts'
import { DayTextField } from '../../lib/day-field.tsx'
import { useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { shapeOf } from '../../lib/people.tsx'
import { useMe, useWrite } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { changedFields, threeWay } from '../../lib/three-way.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Face } from '../../ui/face.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import type { Family, Member } from '../model.ts'
import { Clashes } from './clashes.tsx'
import { FaceMaker } from './face-maker.tsx'
import { FormSheet } from './form-sheet.tsx'
import { lookOf, lookText, type MemberValues, memberBody, newest, valuesOf } from './member-values.ts'
import { SelectField } from './select-field.tsx'
import { where } from './where.ts'

const pointers = Object.fromEntries(
  (
    [
      'callName',
      'fullName',
      'birthDate',
      'pronoun',
      'about',
      'languages',
      'look',
      'deceasedOn',
      'drawnAs',
      'drawnShape',
      'role',
    ] as const
  ).map((field) => [`/${field}`, `member-${field}`]),
)

/** Naming somebody of the family: no account, no invitation yet. */
export function AddMember({ family }: { family: Family }) {
  const t = useText()
  const add = useWrite('addMember')
  const form = useForm(`member-new-${family.id}`, { id: newId(), role: '', mine: valuesOf(undefined) })
  const backTo = where(family.id)
  const send = async () => {
    const answer = await form.submit(({ id, role, mine: { deceasedOn: _, drawnAs: __, drawnShape: ___, ...mine } }) =>
      add.mutateAsync({
        params: { familyId: family.id },
        body: { ...memberBody(mine), id, callName: mine.callName, role },
      }),
    )
    if (answer) navigate(backTo)
  }
  return (
    <FormSheet
      title={t('families.member.add-title')}
      explain={<p>{t('families.member.add-explain')}</p>}
      form={form}
      fields={pointers}
      onSubmit={() => void send()}
      submitLabel={t('families.member.add-send')}
      backTo={backTo}
    >
      <Fields
        values={form.values.mine}
        error={form.error}
        onChange={(mine) => form.set('mine', mine)}
        kind="family"
        details
      />
      <TextField
        id="member-role"
        label={t('families.field.role')}
        hint={t('families.field.role-hint')}
        marker={t('families.optional')}
        error={form.error('/role')}
        value={form.values.role}
        onChange={(event) => form.set('role', event.target.value)}
      />
    </FormSheet>
  )
}

/** What somebody writes about themselves, or a parent about a young child. Only what was changed is sent. */
export function ChangeMember({ family, member }: { family: Family; member: Member }) {
  const t = useText()
  const change = useWrite('changeMember')
  const self = useMe().tables.find((table) => table.familyId === family.id)?.personId === member.id
  const form = useForm(`member-${member.id}`, {
    base: valuesOf(member),
    version: member.version,
    mine: valuesOf(member),
  })
  const { base, version, mine } = form.values
  const backTo = where(family.id)
  const send = async (values: MemberValues, against: MemberValues, atVersion: number) => {
    const changes = changedFields(against, values)
    if (Object.keys(changes).length === 0) {
      form.clear()
      return navigate(backTo)
    }
    const answer = await form.submit(() =>
      change.mutateAsync({
        params: { familyId: family.id, personId: member.id },
        ifMatch: atVersion,
        body: memberBody(changes),
      }),
    )
    if (answer) navigate(backTo)
  }
  const newer = form.problem?.code === 'version.conflict' ? newest(member, form.problem.current) : undefined
  if (newer) {
    const { merged, clashes } = threeWay(base, mine, newer.values)
    const settle = (settled: MemberValues) => {
      form.set('base', newer.values)
      form.set('version', newer.version)
      form.set('mine', settled)
      void send(settled, newer.values, newer.version)
    }
    return (
      <Clashes
        clashes={clashes}
        merged={merged}
        busy={form.busy}
        long={['about']}
        onSettle={settle}
        label={(field) => t(labelOf(field, self))}
        shown={(field, text) => (field === 'look' ? t('families.face.label') : text)}
        drawn={(field, text) =>
          field === 'look' && (
            <Face name={member.callName} shape={shapeOf(member)} look={lookOf(text)} size={80} named />
          )
        }
      />
    )
  }
  return (
    <FormSheet
      title={t(self ? 'families.member.edit-self' : 'families.member.edit-title', { name: member.callName })}
      form={form}
      fields={pointers}
      onSubmit={() => void send(mine, base, version)}
      submitLabel={t('families.save')}
      backTo={backTo}
    >
      <Fields
        values={mine}
        error={form.error}
        onChange={(next) => form.set('mine', next)}
        kind={member.kind}
        age={member.age}
        details={member.details !== null}
        self={self}
      />
      <Disclosure summary={t('families.drawn')} open={mine.drawnAs !== '' || mine.drawnShape !== ''}>
        <Stack gap={4}>
          <TextField
            id="member-drawnAs"
            marker={t('families.optional')}
            label={t('families.field.drawnAs')}
            hint={t('families.field.drawnAs-hint')}
            error={form.error('/drawnAs')}
            value={mine.drawnAs}
            onChange={(event) => form.set('mine', { ...mine, drawnAs: event.target.value })}
          />
          <SelectField
            id="member-drawnShape"
            label={t('families.field.drawnShape')}
            none={t('families.shape.none')}
            choices={drawnShapes.map((shape) => ({ value: shape, label: t(`families.shape.${shape}`) }))}
            error={form.error('/drawnShape')}
            value={mine.drawnShape}
            onChange={(drawnShape) => form.set('mine', { ...mine, drawnShape })}
          />
        </Stack>
      </Disclosure>
      {member.details && !self && (
        <Disclosure summary={t('families.field.deceased')} open={mine.deceasedOn !== ''}>
          <DayTextField
            marker={t('families.optional')}
            id="member-deceasedOn"
            label={t('families.field.deceasedOn')}
            error={form.error('/deceasedOn')}
            value={mine.deceasedOn}
            onChange={(deceasedOn) => form.set('mine', { ...mine, deceasedOn })}
          />
        </Disclosure>
      )}
    </FormSheet>
  )
}

/** What a field is called, for oneself or for somebody else. */
const labelOf = (field: keyof MemberValues, self: boolean) =>
  !self && (field === 'callName' || field === 'about') ? `families.field.${field}-other` : `families.field.${field}`

interface FieldsProps {
  values: MemberValues
  error: (pointer: string) => string | undefined
  onChange: (values: MemberValues) => void
  kind: Member['kind']
  age?: number | null
  /** Birth date, full name and languages: only for who may see them. */
  details: boolean
  /** One writes about oneself. */
  self?: boolean
}

function Fields({ values, error, onChange, kind, age = null, details, self = false }: FieldsProps) {
  const t = useText()
  const text = (field: keyof MemberValues) => ({
    id: `member-${field}`,
    label: t(labelOf(field, self)),
    error: error(`/${field}`),
    value: values[field],
    onChange: (event: { target: { value: string } }) => onChange({ ...values, [field]: event.target.value }),
  })
  const optional = { marker: t('families.optional') }
  return (
    <>
      <TextField
        {...text('callName')}
        hint={t(self ? 'families.field.callName-hint' : 'families.field.callName-hint-other')}
        autoComplete="nickname"
      />
      <FaceMaker
        name={values.callName}
        shape={shapeOf({ kind, age })}
        look={lookOf(values.look)}
        onChange={(look) => onChange({ ...values, look: lookText({ ...look }) })}
      />
      {details && (
        <DayTextField
          marker={t('families.optional')}
          id="member-birthDate"
          label={t('families.field.birthDate')}
          hint={t('families.field.birthDate-hint')}
          error={error('/birthDate')}
          value={values.birthDate}
          onChange={(birthDate) => onChange({ ...values, birthDate })}
          birthday
        />
      )}
      <TextField
        {...text('pronoun')}
        {...optional}
        hint={t(self ? 'families.field.pronoun-hint' : 'families.field.pronoun-hint-other')}
      />
      {details && (
        <TextField
          {...text('languages')}
          {...optional}
          error={error('/languages') ?? error('/languages/0')}
          hint={t('families.field.languages-hint')}
        />
      )}
      <TextArea
        {...text('about')}
        {...optional}
        hint={t(self ? 'families.field.about-hint' : 'families.field.about-hint-other')}
      />
      {details && (
        <TextField {...text('fullName')} {...optional} hint={t('families.field.fullName-hint')} autoComplete="off" />
      )}
    </>
  )
}
