import { useState } from 'react'
import { type Form, useForm } from '../form.tsx'
import { newId } from '../ids.ts'

interface Kept {
  /** Id of what is being made: kept with the draft, so that sending it again adds nothing twice. */
  id: string
  sentText: string
  sentKey: string
}

export type KeptForm<V extends object> = Form<V & Kept> & {
  /** The Idempotency-Key for this request: the same for the same words, also after a reload. */
  keyFor: (request: unknown) => string
}

/** A form whose draft, id and key of sending survive a reload, so that a dropped line or a double tap does no harm. */
export function useKeptForm<V extends object>(name: string, initial: V): KeptForm<V> {
  const [first] = useState(() => ({ ...initial, id: newId(), sentText: '', sentKey: '' }))
  const form = useForm<V & Kept>(name, first)
  return {
    ...form,
    keyFor(request) {
      const text = JSON.stringify(request)
      if (form.values.sentText === text) return form.values.sentKey
      const key = newId()
      form.set('sentText', text as (V & Kept)['sentText'])
      form.set('sentKey', key as (V & Kept)['sentKey'])
      return key
    },
  }
}

/**
 * The version that a change of this draft was made for: the one seen when it began, also after a reload. After a conflict
 * one has seen what stands there now, so the next attempt is for that.
 */
export const seenVersion = (
  form: { problem: { code: string } | undefined; values: { seen: number } },
  item: { version: number },
): number => (form.problem?.code === 'version.conflict' ? item.version : form.values.seen)
