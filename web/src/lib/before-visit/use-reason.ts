import { useRef, useState } from 'react'
import { newId } from '../ids.ts'
import { useWrite } from '../query.ts'

interface Below {
  id: string
  audience?: 'circle' | 'family' | 'chosen'
  audiencePersons?: readonly string[]
}

/** Keeps why something is there all the same, as a note with it, for whoever hears it. One note, however often it is sent. */
export function useReason(familyId: string) {
  const add = useWrite('addItem')
  const [id] = useState(newId)
  return async ({ id: parentId, audience = 'circle', audiencePersons = [] }: Below, reason: string): Promise<void> => {
    if (reason.trim() === '') return
    await add.mutateAsync({
      params: { familyId },
      body: {
        id,
        kind: 'note',
        parentId,
        onDate: null,
        audience,
        audiencePersons: [...audiencePersons],
        content: { text: reason.trim() },
      },
    })
  }
}

/** Sends a request once: when only what came after it failed, trying again does not send it again. */
export function useOnce() {
  const sent = useRef('')
  return async (request: unknown, send: () => Promise<unknown>): Promise<void> => {
    const text = JSON.stringify(request)
    if (sent.current === text) return
    await send()
    sent.current = text
  }
}
