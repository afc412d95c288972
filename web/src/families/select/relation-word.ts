/**
 * A note that is itself the word for the relation ("vader", "pleegzus"): then the sentence is made with it. A longer note
 * is shown as it was written.
 */
export const isWord = (note: string): boolean => /^[\p{L}][\p{L} -]{0,23}$/u.test(note)
