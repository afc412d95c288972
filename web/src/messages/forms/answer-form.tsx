import { useDates } from '../../lib/dates.ts'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import { pieceOf } from '../../lib/items/select/piece.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useLetHear } from '../../lib/items/use-let-hear.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { Readers } from '../components/readers.tsx'
import { ReadyAnswers } from '../components/ready-answers.tsx'
import type { Thread } from '../model.ts'
import { readersOf } from '../use-readers.ts'

/** Writing at a place: for who reads that place, and for nobody else. */
export function AnswerForm({ table, thread, onSent }: { table: Table; thread: Thread; onSent: () => void }) {
  const t = useText()
  const dates = useDates()
  const say = useSay(table)
  const letHear = useLetHear(table)
  const { place } = thread
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:message:${place.id}`, { text: '' })
  // What was said to chosen people is shared along with them; at a goal one reads because the goal is shared, or not.
  const chosen = place.audience === 'chosen' ? [...thread.reads, ...thread.needsLeave] : [...thread.reads]
  const { readers, given, waiting } = readersOf(table, thread, chosen)
  const { text } = form.values
  // The last word is that of another: there is something to answer.
  const isAsked = (thread.lines[0]?.saidBy ?? (place.kind === 'thread' ? place.saidBy : me)) !== me
  const send = async () => {
    const faults = text.trim() === '' ? [{ pointer: '/content/text', detail: t('messages.text.error') }] : []
    const sent = await say(form, faults, 'message', { text: text.trim() }, { parentId: place.id, audience: 'circle' })
    if (!sent) return
    if (given.length > 0) await letHear(place.id, pieceOf(table, { kind: 'thread', parentId: place.parentId }), given)
    onSent()
  }
  const names = (ids: readonly string[]) => dates.list(table.people(ids).map(({ callName }) => callName))
  return (
    <FormSheet
      form={form}
      fields={{ '/content/text': 'answer-text' }}
      submit={t('messages.send')}
      onSubmit={() => void send()}
    >
      <Stack gap={4}>
        <Readers table={table} ids={readers} />
        {text === '' && isAsked && <ReadyAnswers table={table} onPick={(ready) => form.set('text', ready)} />}
        <TextArea
          id="answer-text"
          label={t('messages.text')}
          hint={t('messages.text.hint')}
          value={text}
          error={form.error('/content/text')}
          onChange={(event) => form.set('text', event.target.value)}
        />
        {given.length > 0 && <p className="kt-small">{t('messages.given', { names: names(given) })}</p>}
        {waiting.length > 0 && <p className="kt-small">{t('messages.waiting', { names: names(waiting) })}</p>}
      </Stack>
    </FormSheet>
  )
}
