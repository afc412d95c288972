import { MOST_PAGES } from '@keukentafel/core/documents/names.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../lib/api.ts'
import { newId } from '../lib/ids.ts'
import { Problem } from '../lib/problem.ts'
import { keys, useWrite } from '../lib/query.ts'
import { redrawn } from '../lib/redraw.ts'
import { useText } from '../lib/text.tsx'

/** A page that somebody chose; it stays on this device until it is kept. */
export interface Chosen {
  id: string
  name: string
  blob: Blob
  state: 'waiting' | 'busy' | 'kept' | 'failed'
  /** Why it was not kept, in words. */
  why: readonly string[]
}

/** As people say it. */
export const inMegabytes = (bytes: number) => ({ mb: Math.floor(bytes / 1_000_000) })

// A photo is made as small as it can be and drawn anew, without where and when it was taken; the server looks once more. What cannot be opened here goes as it is.
const prepared = async (file: File): Promise<Blob> =>
  file.type.startsWith('image/') ? ((await redrawn(file)) ?? file) : file

/** The pages that somebody chose, and sending them one by one: each with its own key, so that trying again adds nothing twice. */
export function useFiles(familyId: string) {
  const t = useText()
  // Told beforehand; what is not known in time is told by the answer.
  const { data: room } = useQuery({
    queryKey: [...keys.family(familyId), 'readRoom'],
    queryFn: () => call('readRoom', { params: { familyId } }),
  })
  const tooLarge = (blob: Blob) =>
    room && blob.size > room.mostOfOne ? [t('documents.file.too-large', inMegabytes(room.mostOfOne))] : []
  const [files, setFiles] = useState<Chosen[]>([])
  const hang = useWrite('hangOn')
  const mark = (id: string, more: Partial<Chosen>) =>
    setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...more } : one)))
  return {
    files,
    /** How much room is left at this table, when that is little. */
    left: room?.left ?? null,
    async add(list: readonly File[]) {
      const made = await Promise.all(
        list.map(async (file): Promise<Chosen> => {
          const blob = await prepared(file)
          const why = tooLarge(blob)
          return { id: newId(), name: file.name, blob, state: why.length > 0 ? 'failed' : 'waiting', why }
        }),
      )
      setFiles((all) => [...all, ...made].slice(0, MOST_PAGES))
    },
    remove: (id: string) => setFiles((all) => all.filter((one) => one.id !== id)),
    /** Sends what was not kept yet; true when nothing is left. */
    async send(itemId: string): Promise<boolean> {
      let left = 0
      for (const { id, blob, state } of files) {
        if (state === 'kept') continue
        mark(id, { state: 'busy', why: [] })
        try {
          await hang.mutateAsync({ params: { familyId, itemId }, query: { id }, bytes: blob, key: id })
          mark(id, { state: 'kept' })
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          left++
          const faults = (error.errors ?? []).map(({ detail }) => detail)
          mark(id, { state: 'failed', why: faults.length > 0 ? faults : [error.detail].filter(Boolean) })
        }
      }
      return left === 0
    },
  }
}
export type Files = ReturnType<typeof useFiles>
