import type { ItemOf } from '../model.ts'

/** The words that an item is about, to compare, to list and to speak of it. */
export function textOf(item: ItemOf): string {
  switch (item.kind) {
    case 'goal':
      return item.content.words
    case 'step':
    case 'visit':
      return item.content.what
    case 'own-line':
    case 'domain-view':
      return [item.content.score, item.content.text].filter((each) => each !== null && each !== '').join(': ')
    default:
      return item.content.text
  }
}
