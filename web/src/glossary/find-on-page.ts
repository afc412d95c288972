import { type Dictionary, findWords } from '@keukentafel/core/glossary/match.ts'

/** Where a word stands on the page, and which explanations it has. */
export interface Spot {
  range: Range
  ids: string[]
}

// What one types in or taps on keeps its own meaning; what is only for a screen reader has no place to be marked.
const OUTSIDE = 'input, textarea, select, button, script, style, nav, [data-no-words], .kt-hidden'
/** What does something by itself when it is tapped. */
export const TAPPED = 'a, button, label, summary, input, textarea, select'
const MOST = 300

/** Walks over the text of the page. Nothing on it is changed: words that somebody wrote stay theirs. */
export function findOnPage(page: Element, dictionary: Dictionary): Spot[] {
  const spots: Spot[] = []
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node && spots.length < MOST; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    if (text.trim() === '' || node.parentElement?.closest(OUTSIDE)) continue
    for (const { start, end, ids } of findWords(text, dictionary)) {
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, end)
      spots.push({ range, ids })
    }
  }
  return spots
}

/** Underlines the spots where the browser can do so without touching the page; elsewhere the list below the page is enough. */
export function underline(spots: readonly Spot[]): void {
  if (!('highlights' in CSS)) return
  // A word in a link is in the list below; marked, one would expect its meaning and get another page.
  const ranges = spots.map(({ range }) => range).filter((range) => !range.startContainer.parentElement?.closest(TAPPED))
  if (ranges.length === 0) CSS.highlights.delete('kt-words')
  else CSS.highlights.set('kt-words', new Highlight(...ranges))
}

/** The spot under a point of the screen, if a word stands exactly there. */
export function spotAt(spots: readonly Spot[], x: number, y: number): Spot | undefined {
  return spots.find(({ range }) =>
    [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
  )
}
