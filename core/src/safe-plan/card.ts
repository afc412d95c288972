/** The crisis card as it is read: on the screen, on paper, and on this device without a network. One shape, so that all three say the same. */
export interface Card {
  lang: string
  title: string
  /** On which day it stood like this. */
  written: string
  leave: string
  parts: readonly {
    id: string
    title: string
    lines: readonly { id: string; words: string; phone: string; below: readonly string[] }[]
  }[]
}

/** The address that calls a number: digits, and a plus at the beginning. */
export const telOf = (phone: string): string => `tel:${phone.replace(/(?!^\+)[^\d]/g, '')}`

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const plain = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!)

/** A page of its own, without the application: only what stands on the card, and a way to leave at once. */
export function cardPage(card: Card): string {
  const line = ({ words, phone, below }: Card['parts'][number]['lines'][number]) =>
    `<li><strong dir="auto">${plain(words)}</strong>${phone && `<br><a href="${plain(telOf(phone))}">${plain(phone)}</a>`}${below
      .map((text) => `<p dir="auto">${plain(text)}</p>`)
      .join('')}</li>`
  const part = ({ title, lines }: Card['parts'][number]) =>
    lines.length === 0 ? '' : `<section><h2>${plain(title)}</h2><ul>${lines.map(line).join('')}</ul></section>`
  return `<!doctype html>
<html lang="${plain(card.lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${plain(card.title)}</title><link rel="stylesheet" href="/card.css"></head>
<body><header><h1>${plain(card.title)}</h1><a class="leave" data-leave href="/weg" rel="nofollow noreferrer">${plain(card.leave)}</a></header>
<main><p>${plain(card.written)}</p>${card.parts.map(part).join('')}</main><script src="/card.js"></script></body></html>`
}
