import { isSound } from '@keukentafel/core/attachment/names.ts'
import { useState } from 'react'
import { callForBytes } from '../../lib/api.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Beside } from '../../lib/items/components/beside.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { Sounds } from '../../lib/sound.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useKeep } from '../use-keep.ts'
import type { Spoken } from '../use-recorder.ts'
import { Speaker } from './speaker.tsx'

type Word = Entry<'child-word'>
export const isSpoken = ({ item }: Word): boolean => (item.content.attachments ?? []).some(isSound)

/** The voice of a child, and what it says in writing for who cannot hear it. */
export function SpokenWord({ table, word }: { table: Table; word: Word }) {
  const t = useText()
  const familyId = table.plan.family.id
  const name = table.person(word.item.saidBy)?.callName ?? ''
  if (!isSpoken(word)) return null
  const written = table.below(word.item.id, 'transcript').filter(({ item }) => item.state === 'current')
  return (
    <Stack gap={3}>
      <Sounds
        attachments={word.item.content.attachments}
        name={word.item.saidBy === table.plan.me.personId ? undefined : name}
        fetched={(attachmentId) => callForBytes('readAttachment', { params: { familyId, attachmentId }, query: {} })}
      />
      {written.map((one) => (
        <Transcript key={one.item.id} table={table} entry={one} />
      ))}
      {written.length === 0 && table.plan.can.add && (
        <div className="kt-no-print">
          <Opener kind="plain" label={t('place.transcript.add')}>
            {(close) => <TranscriptForm table={table} word={word} onDone={close} />}
          </Opener>
        </div>
      )}
    </Stack>
  )
}

function Transcript({ table, entry }: { table: Table; entry: Entry<'transcript'> }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const away = useAct(() => change(entry.item, { state: 'past' }))
  const { saidBy, createdBy, content } = entry.item
  const mine = saidBy === table.plan.me.personId
  const name = table.person(saidBy)?.callName ?? ''
  const by = table.person(createdBy)?.callName ?? ''
  return (
    <div className="place-came">
      <Stack gap={2}>
        <p>
          <b>{mine ? t('place.transcript.yours') : t('place.transcript', { name })}</b>
        </p>
        <p>
          <q dir="auto">{content.text}</q>
        </p>
        <p className="kt-soft">
          {saidBy === createdBy ? t('place.transcript.self', { name }) : t('place.transcript.by', { name: by })}
        </p>
        {entry.can.edit && (
          <div className="kt-no-print">
            <Button kind="plain" busy={away.busy} onClick={() => void away.run()}>
              {t('place.transcript.wrong')}
            </Button>
          </div>
        )}
        {away.problem && <ProblemNotice problem={away.problem} onRetry={() => void away.run()} />}
        {!mine && <Beside table={table} on={entry.item} />}
      </Stack>
    </div>
  )
}

const fields = { '/content/text': 'transcript-text' }
function TranscriptForm({ table, word, onDone }: { table: Table; word: Word; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const form = useKeptForm(`${table.plan.me.personId}:transcript:${word.item.id}`, { text: '' })
  const { text } = form.values
  const send = async () => {
    const faults = text.trim() === '' ? [{ pointer: '/content/text', detail: t('place.transcript.error') }] : []
    const of = { parentId: word.item.id, saidBy: word.item.saidBy }
    if (await say(form, faults, 'transcript', { text: text.trim() }, of)) onDone()
  }
  const mine = word.item.saidBy === table.plan.me.personId
  const name = table.person(word.item.saidBy)?.callName ?? ''
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('place.transcript.save')}
      onCancel={onDone}
    >
      <TextArea
        id="transcript-text"
        label={mine ? t('place.transcript.text.own') : t('place.transcript.text', { name })}
        hint={mine ? t('place.transcript.text.own.hint') : t('place.transcript.text.hint', { name })}
        rows={2}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}

/** Saying something aloud with what was made before. */
export function SpeakWith({ table, word, onDone }: { table: Table; word: Word; onDone: () => void }) {
  const t = useText()
  const keep = useKeep(table.plan.family.id)
  const [made, setMade] = useState<Spoken>()
  const act = useAct(async () => made && keep.on(word.item.id, [made]))
  const send = async () => {
    if (await act.run()) onDone()
  }
  return (
    <Stack gap={3}>
      <Speaker made={made} onChange={setMade} />
      <Row>
        {made && (
          <Button busy={act.busy} onClick={() => void send()}>
            {t('place.save')}
          </Button>
        )}
        <Button kind="plain" onClick={onDone}>
          {t('plan.cancel')}
        </Button>
      </Row>
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void send()} />}
    </Stack>
  )
}
