// No zod here: the screens use this at run time too.

/** What a sound may be: what browsers record in. Whatever a file calls itself, its bytes decide (clean.ts). */
export const soundTypes = ['audio/webm', 'audio/ogg', 'audio/mp4'] as const
export type SoundType = (typeof soundTypes)[number]
/** What a photo may be. */
export const photoTypes = ['image/jpeg'] as const
/** What hangs on what a child said. */
export const wordTypes = [...soundTypes, ...photoTypes] as const
/** What a page of a document may be. */
export const pageTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const
export const attachmentTypes = [...soundTypes, ...pageTypes] as const
export type AttachmentType = (typeof attachmentTypes)[number]

/** How long somebody speaks at most. */
export const MOST_SECONDS = 60

/** Most dots in a row or a column of a photo: enough to read a sheet of paper. */
export const MOST_DOTS = 1600

/** What hangs on an item, as the item itself tells it; the bytes are fetched apart, by who may read the item. */
export interface Attached {
  id: string
  contentType: AttachmentType
  size: number
  /** How long a sound lasts, as far as the browser that made it knew. */
  seconds: number | null
}

export const isSound = ({ contentType }: Pick<Attached, 'contentType'>): boolean =>
  (soundTypes as readonly string[]).includes(contentType)
