import { bandOf, type Picture, pictures, type Room } from '@keukentafel/core/place/rooms.ts'
import type { Stroke } from '@keukentafel/core/place/strokes.ts'
import { type ReactNode, useRef, useState } from 'react'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useAddItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { drawn } from '../pictures.ts'
import { type Piece, useKeep } from '../use-keep.ts'
import type { Spoken } from '../use-recorder.ts'
import { Photographer } from './photographer.tsx'
import { DrawingSheet } from './sheet.tsx'
import { Speaker } from './speaker.tsx'

const fields = {
  '/content/text': 'word-text',
  '/content/pictures': 'word-pictures',
  '/content/drawing': 'word-text',
  '': 'word-speak',
}
const order = {
  tap: ['tap', 'speak', 'draw', 'photo', 'write'],
  make: ['draw', 'speak', 'photo', 'tap', 'write'],
  write: ['write', 'speak', 'draw', 'photo', 'tap'],
} as const

/** Something for a room: tapped, drawn, spoken, photographed or written, in the order that suits an age; each way is open to everybody. */
export function WordForm({ table, who, room, onDone }: { table: Table; who: Person; room: Room; onDone: () => void }) {
  const t = useText()
  const add = useAddItem(table.plan.family.id)
  const form = useKeptForm(`${who.id}:child-word:${room}`, {
    text: '',
    pictures: [] as Picture[],
    strokes: [] as Stroke[],
  })
  const { id, text, strokes } = form.values
  const keep = useKeep(table.plan.family.id)
  // A voice and a photo are in no draft: they are on the screen of who makes them, and gone with it.
  const [spoken, setSpoken] = useState<Spoken>()
  const [photo, setPhoto] = useState<Piece>()
  const ends = useRef<(() => void) | undefined>(undefined)
  const send = async () => {
    if (ends.current) return ends.current()
    const tapped = form.values.pictures
    const silent = text.trim() === '' && tapped.length === 0 && strokes.length === 0
    const pieces = [photo, spoken].filter((one) => one !== undefined)
    if (silent && pieces.length === 0) return form.fail([{ pointer: '/content/text', detail: t('place.error') }])
    const content = { room, text: text.trim(), pictures: tapped, drawing: strokes.length > 0 ? { strokes } : null }
    const body = {
      id,
      kind: 'child-word' as const,
      parentId: null,
      saidBy: who.id,
      onDate: null,
      audience: 'chosen' as const,
      audiencePersons: [who.id],
      content: content as never,
    }
    const made = await form.submit(async () => {
      if (silent) await keep.alone(id, room, who.id, pieces)
      else {
        await add(body, form.keyFor(body))
        await keep.on(id, pieces)
      }
      return true
    })
    if (made) onDone()
  }
  const ways: Record<'tap' | 'draw' | 'speak' | 'photo' | 'write', ReactNode> = {
    tap: (
      <div className="place-pictures">
        <ChoiceList
          id="word-pictures"
          label={t('place.tap')}
          beside
          multiple
          choices={pictures.map((value) => ({
            value,
            label: t(`place.picture.${value}`),
            picture: <Pictogram of={drawn[value]} size={40} />,
          }))}
          value={form.values.pictures}
          onChange={(value) => form.set('pictures', value)}
        />
      </div>
    ),
    draw: <DrawingSheet strokes={strokes} onChange={(value) => form.set('strokes', value)} />,
    speak: <Speaker made={spoken} onChange={setSpoken} ends={ends} />,
    photo: <Photographer made={photo} onChange={setPhoto} />,
    write: (
      <TextArea
        id="word-text"
        label={t('place.write')}
        rows={3}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    ),
  }
  const [first, ...others] = order[bandOf(who.age)]
  const used = {
    tap: form.values.pictures.length > 0,
    draw: strokes.length > 0,
    speak: false,
    photo: false,
    write: text !== '' || form.attempt > 0,
  }
  return (
    <FormSheet form={form} fields={fields} onSubmit={() => void send()} submit={t('place.save')} onCancel={onDone}>
      <Stack gap={3}>
        <h3>{t(`place.way.${first}`)}</h3>
        {ways[first]}
      </Stack>
      {others.map((way) => (
        <Disclosure key={`${way} ${used[way]}`} summary={t(`place.way.${way}`)} open={used[way]}>
          {ways[way]}
        </Disclosure>
      ))}
    </FormSheet>
  )
}
