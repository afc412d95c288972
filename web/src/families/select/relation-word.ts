/**
 * A note that is itself the word for the relation ("vader", "pleegzus"): then the sentence is made with it. A longer note
 * is shown as it was written.
 */
export const isWord = (note: string): boolean => /^(?:de |het |een |the |a |an )?[\p{L}-]{2,24}$/u.test(note)
