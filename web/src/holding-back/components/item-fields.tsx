import { lifeDomains, stances } from '@keukentafel/core/plan/names.ts'
import { DayTextField } from '../../lib/day-field.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import { textOf } from '../../lib/items/select/text-of.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { aboutField, below, type HeldInput, hasDay, heldKinds, wordsField } from '../select/held-item.ts'
import type { Known } from '../use-holdings.ts'

/** Where a fault in the thing itself is shown. */
export const itemFields = (kind: HeldInput['kind']) => ({
  '/item/parentId': 'hold-below',
  '/item/content/stance': 'hold-stance',
  '/item/content/direction': 'hold-direction',
  [`/item/content/${wordsField(kind)}`]: 'hold-text',
  '/item/content': 'hold-about',
  [`/item/content/${aboutField[kind] ?? 'aboutPersons'}`]: 'hold-about',
  '/item/onDate': 'hold-day',
  '/item/content/from': 'hold-time',
  '/item/content/place': 'hold-place',
  '/item/content/lifeDomain': 'hold-domain',
  '/item/content/basis': 'hold-basis',
  '/item/content/by': 'hold-by',
  '/item/content/reference': 'hold-reference',
})

interface AnyForm {
  values: HeldInput
  error(pointer: string): string | undefined
  set<K extends keyof HeldInput>(field: K, value: HeldInput[K]): void
}

/** What is written down: its kind, its words, and what that kind asks besides. */
export function ItemFields({ form, known }: { form: AnyForm; known: Known }) {
  const t = useText()
  const { kind, text, about, parentId, day, time, place, domain, stance, direction, by, basis, reference } = form.values
  const words = `/item/content/${wordsField(kind)}`
  const family = known.plan.persons.filter((person) => person.kind === 'family')
  const parents = below[kind]
  const items = known.plan.items.map(({ item }) => item as ItemOf)
  return (
    <>
      <ChoiceList
        id="hold-kind"
        label={t('holding-back.new.kind')}
        choices={heldKinds.map((value) => ({ value, label: t(`holding-back.kind.${value}`) }))}
        value={kind}
        onChange={(value) => {
          form.set('kind', value)
          // What it hung below may not carry the other kind.
          form.set('parentId', '')
        }}
      />
      {parents && (
        <ChoiceList
          id="hold-below"
          label={t('holding-back.new.below-what')}
          hint={t('holding-back.new.below-what.hint')}
          error={form.error('/item/parentId')}
          choices={items
            .filter((item) => parents.includes(item.kind))
            .map((item) => ({ value: item.id, label: textOf(item), hint: known.nameOf(item.saidBy) }))}
          value={parentId || undefined}
          onChange={(value) => form.set('parentId', value)}
        />
      )}
      {kind === 'view' && (
        <ChoiceList
          id="hold-stance"
          label={t('plan.view.label')}
          error={form.error('/item/content/stance')}
          choices={stances.map((value) => ({
            value,
            label: t(`plan.view.choice.${value}`),
          }))}
          value={stance || undefined}
          onChange={(value) => form.set('stance', value)}
        />
      )}
      {kind === 'progress' && (
        <ChoiceList
          id="hold-direction"
          beside
          label={t('holding-back.new.direction')}
          error={form.error('/item/content/direction')}
          choices={(['better', 'same', 'worse'] as const).map((value) => ({
            value,
            label: t(`plan.direction.${value}`),
          }))}
          value={direction || undefined}
          onChange={(value) => form.set('direction', value)}
        />
      )}
      <TextArea
        id="hold-text"
        label={t('holding-back.new.text')}
        hint={t('holding-back.new.text.hint')}
        {...(form.error(words) && { error: form.error(words) })}
        value={text}
        onChange={(event) => form.set('text', event.target.value)}
      />
      {aboutField[kind] && (
        <ChoiceList
          id="hold-about"
          multiple
          label={t(`holding-back.new.${aboutField[kind]}`)}
          error={form.error('/item/content') ?? form.error(`/item/content/${aboutField[kind]}`)}
          choices={family.map((person) => ({ value: person.id, label: person.callName }))}
          value={about}
          onChange={(value) => form.set('about', value)}
        />
      )}
      {kind === 'goal' && (
        <ChoiceList
          id="hold-domain"
          beside
          label={t('holding-back.new.domain')}
          choices={lifeDomains.map((value) => ({ value, label: t(`plan.domain.${value}`) }))}
          value={domain}
          onChange={(value) => form.set('domain', value)}
        />
      )}
      {hasDay(kind) && (
        <DayTextField
          id="hold-day"
          label={t('holding-back.new.day')}
          error={form.error('/item/onDate')}
          value={day}
          onChange={(value) => form.set('day', value)}
        />
      )}
      {kind === 'visit' && (
        <>
          <TextField
            id="hold-time"
            label={t('holding-back.new.time')}
            hint={t('holding-back.new.time.hint')}
            error={form.error('/item/content/from')}
            value={time}
            autoComplete="off"
            size={8}
            onChange={(event) => form.set('time', event.target.value)}
          />
          <ChoiceList
            id="hold-place"
            beside
            label={t('holding-back.new.place')}
            choices={(['home', 'elsewhere', 'phone'] as const).map((value) => ({
              value,
              label: t(`visit.place.${value}`),
            }))}
            value={place}
            onChange={(value) => form.set('place', value)}
          />
        </>
      )}
      {kind === 'requirement' && (
        <>
          <ChoiceList
            id="hold-basis"
            label={t('plan.law.basis')}
            error={form.error('/item/content/basis')}
            choices={(['condition', 'order'] as const).map((value) => ({ value, label: t(`plan.law.basis.${value}`) }))}
            value={basis || undefined}
            onChange={(value) => form.set('basis', value)}
          />
          <TextField
            id="hold-by"
            label={t('plan.law.by')}
            error={form.error('/item/content/by')}
            value={by}
            onChange={(event) => form.set('by', event.target.value)}
          />
          <TextField
            id="hold-reference"
            label={t('plan.law.reference.label')}
            error={form.error('/item/content/reference')}
            value={reference}
            onChange={(event) => form.set('reference', event.target.value)}
          />
        </>
      )}
    </>
  )
}
