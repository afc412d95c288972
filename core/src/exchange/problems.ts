import type { z } from 'zod'
import { faultCodes, faultText } from '../shared/error-texts.ts'
import { importFaults } from './texts.ts'

/** What is wrong in a bundle: in which resource, where in it, and what. */
export interface Problem {
  resource: string
  at: string
  code: string
}
type Locale = 'nl' | 'en'
const MOST_SHOWN = 50
const known = new Set(faultCodes)

/** All faults of one value; a message that is one of our codes is that code. */
export function problemsOf(error: z.ZodError, resource: string, at = ''): Problem[] {
  return error.issues.flatMap((issue) => {
    const place = at + issue.path.map((part) => `/${String(part).slice(0, 60)}`).join('')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ resource, at: `${place}/${key.slice(0, 60)}`, code: 'field.unknown' }))
    if (known.has(issue.message)) return [{ resource, at: place, code: issue.message }]
    return [
      {
        resource,
        at: place,
        code: issue.code === 'invalid_value' || issue.code === 'invalid_union' ? 'choice.missing' : 'shape.wrong',
      },
    ]
  })
}

/** As sentences for a person: the first ones, and how many more there are. */
export function sentences(problems: readonly Problem[], locale: Locale): string[] {
  const shown = problems.slice(0, MOST_SHOWN).map(({ resource, at, code }) => {
    const where = [resource, at].filter((part) => part !== '').join(' ')
    const what = importFaults[code]?.[locale] ?? faultText(code, locale)
    return where ? `${where}: ${what}` : what
  })
  const more = problems.length - shown.length
  return more > 0 ? [...shown, importFaults['and-more']![locale].replace('{n}', String(more))] : shown
}
