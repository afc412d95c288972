import { useState } from 'react'
import { Problem } from '../../problem.ts'
import { useText } from '../../text.tsx'
import type { Entry, ItemOf } from '../model.ts'
import { type Clash, meet, sameTexts, type Texts } from '../select/meet.ts'
import type { Table } from '../select/table.ts'
import { useKeptForm } from '../use-kept-form.ts'
import { useChangeItem } from '../use-writes.ts'

/** The texts of each kind that its sayer may put in other words. */
const editable: Partial<Record<ItemOf['kind'], readonly string[]>> = {
  goal: ['words', 'noticeableBy'],
  step: ['what'],
  requirement: ['text', 'by', 'reference'],
  agreement: ['text', 'ifItGoesWrong'],
  stuck: ['text', 'tried', 'eyes'],
  rest: ['text', 'near'],
  explanation: ['text', 'brought'],
  weighing: ['text', 'values', 'heaviest'],
  option: ['text', 'gives', 'costs'],
  threat: ['text', 'solvedBy'],
  'safety-agreement': ['text', 'signal', 'when'],
  'plan-b': ['text', 'signal'],
  document: ['text', 'title'],
}

/** What may be left open, also when something stood there. */
export const mayBeEmpty: ReadonlySet<string> = new Set([
  'noticeableBy',
  'ifItGoesWrong',
  'reference',
  'tried',
  'eyes',
  'near',
  'brought',
  'values',
  'heaviest',
  'gives',
  'costs',
  'signal',
  'when',
])

const wordsOf = (item: ItemOf, content: object = item.content): Record<string, string> =>
  Object.fromEntries(
    (editable[item.kind] ?? ['text']).map((field) => [
      field,
      String((content as Record<string, unknown>)[field] ?? ''),
    ]),
  )

interface Current {
  version: number
  content: object
}
const currentOf = (error: unknown): Current | undefined =>
  error instanceof Problem && error.code === 'version.conflict' ? (error.current as Current | undefined) : undefined

/**
 * The draft of other words for an item, with the words it began from. Nothing is overwritten: when the words were changed
 * by somebody else meanwhile, `clashes` holds what a person has to choose; another state alone is no reason to ask.
 */
export function useWords(table: Table, entry: Entry, onDone: () => void) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const { item } = entry
  const live = wordsOf(item)
  const form = useKeptForm(`${table.plan.me.personId}:words:${item.id}`, { base: live as Texts, words: live as Texts })
  const [isAsking, setAsking] = useState(false)
  const { base, words } = form.values
  const { merged, clashes } = meet(base, words, live)

  async function send(wanted: Texts, seen: Texts, version: number) {
    const required = Object.keys(wanted).filter(
      (field) => wanted[field]?.trim() === '' && base[field] !== '' && !mayBeEmpty.has(field),
    )
    if (required.length > 0)
      return form.fail(required.map((field) => ({ pointer: `/content/${field}`, detail: t('plan.words.error') })))
    const write = (at: number) =>
      change({ id: item.id, version: at }, { content: { ...wanted } }, form.keyFor([wanted, at]))
    const sent = await form.submit(async () => {
      try {
        return await write(version)
      } catch (error) {
        const now = currentOf(error)
        if (now && sameTexts(wordsOf(item, now.content), seen)) return write(now.version)
        if (now) setAsking(true)
        throw error
      }
    })
    if (sent) onDone()
  }

  return {
    form,
    base,
    live,
    isChangedMeanwhile: !sameTexts(base, live),
    clashes: isAsking && clashes.length > 0 ? clashes : undefined,
    async save() {
      if (clashes.length > 0) setAsking(true)
      else if (sameTexts(merged, live)) finish()
      else await send(merged, live, item.version)
    },
    /** One clash was chosen: the words now build on what stands there. The last one saves. */
    async settle({ field, theirs }: Clash, chosen: string) {
      const wanted = { ...merged, [field]: chosen }
      const seen = { ...base, [field]: theirs }
      form.set('words', wanted)
      form.set('base', seen)
      if (clashes.length > 1) return
      setAsking(false)
      if (sameTexts(wanted, live)) finish()
      else await send(wanted, live, item.version)
    },
  }

  function finish() {
    form.clear()
    onDone()
  }
}
