import { ages } from '@keukentafel/core/law/ages.ts'
import { isoOf, partsOf } from '../../../ui/date-field.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { useDates } from '../../dates.ts'
import { href } from '../../paths.ts'
import { Link } from '../../router.tsx'
import { useText } from '../../text.tsx'
import { AudienceField, type Hearing } from '../fields/audience-field.tsx'
import { DayField } from '../fields/day-field.tsx'
import { PeopleField } from '../fields/people-field.tsx'
import { SayerField } from '../fields/sayer-field.tsx'
import type { ItemOf } from '../model.ts'
import type { Table } from '../select/table.ts'
import { useKeptForm } from '../use-kept-form.ts'
import { useAddItem } from '../use-writes.ts'
import { FormSheet } from './form-sheet.tsx'

type Spoken = 'note' | 'success' | 'strength' | 'worry' | 'agreement' | 'section'

interface Props {
  table: Table
  kind: Spoken
  /** What it hangs below; then it is heard by the same people. */
  parent?: ItemOf
  /** Which part of the family's own account. */
  section?: ItemOf<'section'>['content']['section']
  /** In which part of life it lies, when it is said there. */
  lifeDomain?: ItemOf<'goal'>['content']['lifeDomain']
  /** Who hears it to begin with; without it everybody at the table. */
  hearing?: Hearing
  onDone: () => void
  onCancel?: () => void
}

const fields = {
  '/content/text': 'say-text',
  '/content/aboutPersons': 'say-about',
  '/content': 'say-about',
  '/content/ifItGoesWrong': 'say-wrong',
  '/saidBy': 'say-sayer',
  '/onDate': 'say-day',
  '/audience': 'say-audience',
  '/audiencePersons': 'say-audience',
}
const isAbout = (kind: Spoken) => kind === 'success' || kind === 'strength' || kind === 'worry'

const everybody: Hearing = { audience: 'circle', audiencePersons: [] }

/** Something somebody says in their own words: a strength, a worry, a success, an agreement, a note. */
export function TextForm({
  table,
  kind,
  parent,
  section,
  lifeDomain,
  hearing: first = everybody,
  onDone,
  onCancel,
}: Props) {
  const t = useText()
  const add = useAddItem(table.plan.family.id)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:${kind}:${parent?.id ?? section ?? lifeDomain ?? 'plan'}`, {
    saidBy: me,
    text: '',
    about: [] as string[],
    wrong: '',
    day: partsOf(table.plan.today),
    hearing: first,
  })
  const { saidBy, text, about, wrong, day, hearing } = form.values
  const send = async () => {
    const faults = []
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t(`plan.${kind}.error`) })
    if (kind === 'success' && !isoOf(day)) faults.push({ pointer: '/onDate', detail: t('plan.error.day') })
    if (hearing.audience === 'chosen' && hearing.audiencePersons.length === 0 && !parent)
      faults.push({ pointer: '/audience', detail: t('plan.audience.error') })
    if (faults.length > 0) return form.fail(faults)
    const content = {
      text,
      ...(isAbout(kind) && { aboutPersons: about }),
      ...(kind === 'agreement' && { ifItGoesWrong: wrong }),
      ...(section && { section }),
      ...(lifeDomain && { lifeDomain }),
    }
    const heard = parent ? { audience: parent.audience, audiencePersons: [...parent.audiencePersons] } : hearing
    const onDate = kind === 'success' ? (isoOf(day) ?? null) : null
    const body = { id: form.values.id, kind, parentId: parent?.id ?? null, saidBy, onDate, ...heard, content }
    if (await form.submit(() => add(body, form.keyFor(body)))) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t(`plan.${kind}.save`)}
      onCancel={onCancel}
    >
      {kind !== 'note' && (
        <SayerField
          table={table}
          id="say-sayer"
          value={saidBy}
          error={form.error('/saidBy')}
          onChange={(id) => form.set('saidBy', id)}
        />
      )}
      <TextArea
        id="say-text"
        label={t(`plan.${kind}.label`)}
        hint={t(`plan.${kind}.hint`)}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      {kind === 'agreement' && (
        <TextArea
          id="say-wrong"
          label={t('plan.agreement.wrong')}
          marker={t('plan.optional')}
          value={wrong}
          onChange={(event) => form.set('wrong', event.target.value)}
        />
      )}
      {isAbout(kind) && (
        <PeopleField
          id="say-about"
          label={t('plan.about.label')}
          marker={t('plan.optional')}
          people={table.plan.persons.filter((person) => person.kind === 'family')}
          me={me}
          value={about}
          onChange={(ids) => form.set('about', ids)}
        />
      )}
      {isAbout(kind) && <HeardByThem table={table} saidBy={saidBy} about={about} />}
      {kind === 'success' && (
        <DayField
          id="say-day"
          label={t('plan.success.day')}
          error={form.error('/onDate')}
          today={table.plan.today}
          value={day}
          onChange={(value) => form.set('day', value)}
        />
      )}
      {!parent && (
        <AudienceField
          table={table}
          id="say-audience"
          saidBy={saidBy}
          value={hearing}
          error={form.error('/audience')}
          onChange={(value) => form.set('hearing', value)}
        />
      )}
    </FormSheet>
  )
}

/** Before it is said: whom a helper writes about reads it, whoever it is said to. */
function HeardByThem({ table, saidBy, about }: { table: Table; saidBy: string; about: readonly string[] }) {
  const t = useText()
  const dates = useDates()
  const people = table.plan.persons.filter((person) => about.includes(person.id))
  if (people.length === 0 || table.plan.persons.find(({ id }) => id === saidBy)?.kind !== 'professional') return null
  const own = people.filter(({ age }) => age === null || age >= ages.ownVoice)
  const small = people.filter((person) => !own.includes(person))
  const names = (list: typeof people) => dates.list(list.map((person) => person.callName))
  return (
    <p className="kt-small" role="status">
      {own.length > 0 && `${t('plan.about.hears', { names: names(own), count: own.length })} `}
      {small.length > 0 && `${t('plan.about.hears.small', { names: names(small) })} `}
      <Link to={href('/t/:familyId/achterhouden/nieuw', { familyId: table.plan.family.id })}>
        {t('plan.about.hold')}
      </Link>
    </p>
  )
}
