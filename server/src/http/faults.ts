import { faultCodes } from '@keukentafel/core/shared/error-texts.ts'
import type { Fault } from '@keukentafel/core/shared/errors.ts'
import type { z } from 'zod'

const known = new Set(faultCodes)

/** All faults of an input at once. A message that is one of our codes is that code; zod's own become a code by kind. */
export function faultsOf(error: z.ZodError, at = ''): Fault[] {
  return error.issues.flatMap((issue) => {
    const pointer = at + issue.path.map((part) => `/${String(part)}`).join('')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ pointer: `${pointer}/${key}`, code: 'field.unknown' }))
    if (known.has(issue.message)) return [{ pointer, code: issue.message }]
    if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return [{ pointer, code: 'choice.missing' }]
    return [{ pointer, code: 'shape.wrong' }]
  })
}
