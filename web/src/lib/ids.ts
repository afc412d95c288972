import { makeId } from '@keukentafel/core/shared/ids.ts'

/** A new id (UUID version 7), made here so that a retry names the same thing. */
export const newId = (): string => makeId(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
