import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { SayerField } from '../../lib/items/fields/sayer-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add } from '../../ui/pictograms-act.ts'
import { TextArea } from '../../ui/text-field.tsx'
import type { Talk } from '../conversation/people.ts'
import { saidIn } from './said.ts'

/** What we do when it does not work: how we notice it, and who does it. */
export function PlansB({ table, talk, open = true }: { table: Table; talk: Talk; open?: boolean }) {
  const t = useText()
  const dates = useDates()
  const { plansB } = saidIn(table, talk)
  return (
    <Stack gap={4}>
      {plansB.length === 0 && <p className="kt-soft">{t('conference.b.none')}</p>}
      {plansB.map((entry) => {
        const { signal, doers } = entry.item.content
        const names = table.people(doers).map(({ callName }) => callName)
        return (
          <SaidText
            key={entry.item.id}
            table={table}
            entry={entry}
            fold={t('conversation.more')}
            seen={
              <>
                {signal && (
                  <p>
                    {t('conference.b.when')} <q dir="auto">{signal}</q>
                  </p>
                )}
                {names.length > 0 && <p>{t('conference.b.who', { names: dates.list(names) })}</p>}
                <Views table={table} on={entry.item} />
              </>
            }
          />
        )
      })}
      {open && table.plan.can.add && (
        <Opener label={t('conference.b.add')} icon={<Pictogram of={add} />}>
          {(close) => <PlanBForm table={table} talk={talk} onDone={close} />}
        </Opener>
      )}
    </Stack>
  )
}

const fields = {
  '/content/signal': 'b-signal',
  '/content/text': 'b-text',
  '/content/doers': 'b-doers',
  '/content': 'b-doers',
  '/saidBy': 'b-sayer',
}

function PlanBForm({ table, talk, onDone }: { table: Table; talk: Talk; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:plan-b:${talk.item.id}`, {
    saidBy: me,
    text: '',
    signal: '',
    doers: [] as string[],
  })
  const { saidBy, text, signal, doers } = form.values
  const send = async () => {
    const faults = []
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('conference.b.error') })
    if (doers.length === 0) faults.push({ pointer: '/content/doers', detail: t('conference.b.error.doers') })
    const content = { text: text.trim(), signal: signal.trim(), doers }
    if (await say(form, faults, 'plan-b', content, { saidBy, ...below(talk.item) })) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('conference.b.save')}
      onCancel={onDone}
    >
      <SayerField
        table={table}
        id="b-sayer"
        value={saidBy}
        error={form.error('/saidBy')}
        onChange={(value) => form.set('saidBy', value)}
      />
      <TextArea
        id="b-signal"
        label={t('conference.b.signal')}
        marker={t('plan.optional')}
        rows={2}
        value={signal}
        error={form.error('/content/signal')}
        onChange={(event) => form.set('signal', event.target.value)}
      />
      <TextArea
        id="b-text"
        label={t('conference.b.text')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <PeopleField
        id="b-doers"
        label={t('conference.b.doers')}
        error={form.error('/content/doers')}
        people={table.plan.persons.filter(({ atTable, kind }) => atTable || kind === 'family')}
        me={me}
        value={doers}
        onChange={(ids) => form.set('doers', ids)}
      />
    </FormSheet>
  )
}
