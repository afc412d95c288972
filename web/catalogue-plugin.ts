import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

/** A catalogue with its messages parsed, so that the browser needs no parser; a text without anything in it stays a string. */
function compileCatalogue(json: string): string {
  const texts = JSON.parse(json) as Record<string, string>
  const compiled = Object.entries(texts).map(([key, text]) => {
    const [first, ...rest] = parse(text)
    return [
      key,
      first === undefined ? '' : first.type === TYPE.literal && rest.length === 0 ? first.value : [first, ...rest],
    ]
  })
  return JSON.stringify(Object.fromEntries(compiled))
}

/** Compiles the catalogues when they are loaded or built. */
export const catalogues = (): Plugin => ({
  name: 'catalogues',
  enforce: 'pre',
  transform: {
    filter: { id: /\/catalogue\/(?:nl|en)\/[\w-]+\.json$/ },
    handler: (json) => ({ code: compileCatalogue(json), map: null }),
  },
})
