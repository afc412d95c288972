import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import { ViewForm } from '../../lib/items/forms/view-form.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { seenVersion, useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add } from '../../ui/pictograms-act.ts'
import { Tag } from '../../ui/tag.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Talk } from '../conversation/people.ts'
import { saidIn } from './said.ts'

interface Props {
  table: Table
  talk: Talk
  /** Setting one, before the family talks alone; looking whether the plan meets it, after that. */
  may?: 'set' | 'look'
}

/** What any plan must meet, each of who set it; whether it does is theirs to say, and changes no word of the plan. */
export function Conditions({ table, talk, may }: Props) {
  const t = useText()
  const { conditions } = saidIn(table, talk)
  return (
    <Stack gap={4}>
      {conditions.length === 0 && <p className="kt-soft">{t('conference.condition.none')}</p>}
      {conditions.map((entry) => (
        <Condition key={entry.item.id} table={table} entry={entry} look={may === 'look'} />
      ))}
      {may === 'set' && table.plan.can.add && (
        <Opener label={t('conference.condition.add')} icon={<Pictogram of={add} />}>
          {(close) => <ConditionForm table={table} talk={talk} onDone={close} />}
        </Opener>
      )}
    </Stack>
  )
}

function Condition({ table, entry, look }: { table: Table; entry: Entry<'condition'>; look: boolean }) {
  const t = useText()
  const dates = useDates()
  const { item, can } = entry
  const name = table.person(item.saidBy)?.callName ?? t('plan.somebody')
  const looked = item.state === 'met' || item.state === 'not-yet'
  return (
    <SaidText
      table={table}
      entry={entry}
      fold={t('conversation.more')}
      seen={
        <>
          <Row gap={2}>
            <Tag tone={item.state === 'not-yet' ? 'sun' : 'plain'}>{t(`conference.condition.${item.state}`)}</Tag>
            {looked && item.onDate && <span className="kt-soft kt-small">{dates.spoken(item.onDate)}</span>}
          </Row>
          {item.state === 'not-yet' && (
            <p>
              {t('conference.condition.needs-what', { name })} <q dir="auto">{item.content.needs}</q>
            </p>
          )}
          <Views table={table} on={item} only="differing" />
          {look && can.move && (
            <Opener kind={looked ? 'plain' : 'quiet'} label={t(looked ? 'conference.look.again' : 'conference.look')}>
              {(close) => <LookForm table={table} entry={entry} onDone={close} />}
            </Opener>
          )}
          {look && !can.move && !looked && <p className="kt-soft kt-small">{t('conference.look.theirs', { name })}</p>}
        </>
      }
    >
      <Views table={table} on={item} only="agreeing" />
      <Opener kind="plain" label={t('plan.view.give')}>
        {(close) => <ViewForm table={table} on={item} onDone={close} />}
      </Opener>
    </SaidText>
  )
}

/** Only one's own: nobody sets a condition in the name of somebody else. */
function ConditionForm({ table, talk, onDone }: { table: Table; talk: Talk; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:condition:${talk.item.id}`, { text: '' })
  const { text } = form.values
  const send = async () => {
    const faults = text.trim() === '' ? [{ pointer: '/content/text', detail: t('conference.condition.error') }] : []
    if (await say(form, faults, 'condition', { text }, { saidBy: me, ...below(talk.item) })) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/content/text': 'condition-text' }}
      onSubmit={() => void send()}
      submit={t('conference.condition.save')}
      onCancel={onDone}
    >
      <TextArea
        id="condition-text"
        label={t('conference.condition.label')}
        hint={t('conference.condition.hint')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}

const lookFields = { '/state': 'look-state', '/content/needs': 'look-needs' }

function LookForm({ table, entry, onDone }: { table: Table; entry: Entry<'condition'>; onDone: () => void }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const { item } = entry
  const form = useKeptForm(`${table.plan.me.personId}:look:${item.id}`, {
    state: (item.state === 'met' || item.state === 'not-yet' ? item.state : '') as 'met' | 'not-yet' | '',
    needs: item.content.needs ?? '',
    seen: item.version,
  })
  const { state, needs } = form.values
  const send = async () => {
    const faults = []
    if (state === '') faults.push({ pointer: '/state', detail: t('conference.look.error') })
    if (state === 'not-yet' && needs.trim() === '')
      faults.push({ pointer: '/content/needs', detail: t('conference.look.error.needs') })
    if (state === '' || faults.length > 0) return form.fail(faults)
    const body = { state, onDate: table.plan.today, content: { needs: state === 'met' ? '' : needs.trim() } }
    const version = seenVersion(form, item)
    if (await form.submit(() => change({ id: item.id, version }, body, form.keyFor([body, version])))) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={lookFields}
      onSubmit={() => void send()}
      submit={t('conference.look.save')}
      onCancel={onDone}
    >
      <ChoiceList
        id="look-state"
        label={t('conference.look.label')}
        hint={t('conference.look.hint')}
        value={state || undefined}
        error={form.error('/state')}
        choices={[
          { value: 'met', label: t('conference.condition.met') },
          {
            value: 'not-yet',
            label: t('conference.condition.not-yet'),
            followUp: (
              <TextArea
                id="look-needs"
                label={t('conference.look.needs')}
                value={needs}
                error={form.error('/content/needs')}
                onChange={(event) => form.set('needs', event.target.value)}
              />
            ),
          },
        ]}
        onChange={(value) => form.set('state', value)}
      />
    </FormSheet>
  )
}
