import { type BroughtKind, headings } from '@keukentafel/core/own-plan/headings.ts'
import { lifeDomains } from '@keukentafel/core/plan/names.ts'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { AudienceField, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Quote } from '../../ui/quote.tsx'
import type { Line, Room } from '../model.ts'

type LifeDomain = ItemOf<'goal'>['content']['lifeDomain']
const fields = {
  '/as': 'bring-as',
  '/lifeDomain': 'bring-domain',
  '/parentId': 'bring-goal',
  '/doers': 'bring-doers',
  '/audience': 'bring-audience',
}

/** One line to the table: as what, to whom; and before it is done, what goes along and what does not. */
export function BringForm({ table, room, line, onDone }: { table: Table; room: Room; line: Line; onDone: () => void }) {
  const t = useText()
  const bring = useWrite('bringRoomLine')
  const possible: readonly BroughtKind[] = headings[line.heading]
  const form = useKeptForm(`${line.id}:bring`, {
    as: possible[0] as BroughtKind,
    domain: '' as LifeDomain | '',
    goal: '',
    doers: [] as string[],
    hearing: { audience: 'circle', audiencePersons: [] } as Hearing,
  })
  const { id, as, domain, goal, doers, hearing } = form.values
  const goals = table.all('goal').filter(({ item }) => item.state !== 'done' && item.state !== 'stopped')
  const sayer = table.person(line.saidBy)
  const send = async () => {
    const missing = [
      ...(as === 'goal' && domain === ''
        ? [{ pointer: '/lifeDomain', detail: t('own-plan.bring.domain.missing') }]
        : []),
      ...(as === 'step' && goal === '' ? [{ pointer: '/parentId', detail: t('own-plan.bring.goal.missing') }] : []),
    ]
    if (missing.length > 0) return form.fail(missing)
    const body = {
      itemId: id,
      as,
      parentId: as === 'step' ? goal : null,
      ...(as === 'goal' && domain !== '' && { lifeDomain: domain }),
      doers: as === 'step' ? doers : [],
      ...hearing,
    }
    const params = { familyId: table.plan.family.id, roomId: room.id, lineId: line.id }
    if (await form.submit(() => bring.mutateAsync({ params, body, key: form.keyFor(body) }))) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submitLabel={t('own-plan.bring.save')}
      onCancel={onDone}
      cancelLabel={t('own-plan.cancel')}
    >
      <h3>{t('own-plan.bring.title')}</h3>
      <Quote said={sayer?.callName} face={sayer && <PersonFace person={sayer} size={44} named />}>
        {line.text}
      </Quote>
      <Notice tone="calm">
        <p>{t('own-plan.bring.goes')}</p>
        <p>{t('own-plan.bring.know')}</p>
      </Notice>
      {possible.length > 1 && (
        <ChoiceList
          id="bring-as"
          label={t('own-plan.bring.as')}
          error={form.error('/as')}
          choices={possible.map((value) => ({ value, label: t(`own-plan.as.${value}`) }))}
          value={as}
          onChange={(value) => form.set('as', value)}
        />
      )}
      {as === 'goal' && (
        <ChoiceList
          id="bring-domain"
          label={t('own-plan.bring.domain')}
          error={form.error('/lifeDomain')}
          beside
          choices={lifeDomains.map((value) => ({ value, label: t(`plan.domain.${value}`) }))}
          value={domain === '' ? undefined : domain}
          onChange={(value) => form.set('domain', value)}
        />
      )}
      {as === 'step' && goals.length === 0 && <p>{t('own-plan.bring.goal.none')}</p>}
      {as === 'step' && goals.length > 0 && (
        <ChoiceList
          id="bring-goal"
          label={t('own-plan.bring.goal')}
          error={form.error('/parentId')}
          choices={goals.map(({ item }) => ({ value: item.id, label: item.content.words }))}
          value={goal}
          onChange={(value) => form.set('goal', value)}
        />
      )}
      {as === 'step' && (
        <PeopleField
          id="bring-doers"
          label={t('own-plan.bring.doers')}
          marker={t('own-plan.optional')}
          people={table.plan.persons.filter((person) => person.atTable || person.kind === 'family')}
          me={table.me?.id}
          value={doers}
          onChange={(ids) => form.set('doers', ids)}
        />
      )}
      <AudienceField
        table={table}
        id="bring-audience"
        saidBy={line.saidBy}
        value={hearing}
        error={form.error('/audience')}
        onChange={(value) => form.set('hearing', value)}
      />
    </FormSheet>
  )
}
