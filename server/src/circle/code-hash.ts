import { createHmac } from 'node:crypto'
import { codeToLookUp } from '@keukentafel/core/circle/code.ts'

/** What is kept of a code, and looked up when somebody comes with it: HMAC-SHA256 with the secret of the installation. */
export const hashCode = (secret: string, typed: string): string =>
  createHmac('sha256', secret)
    .update(`invitation ${codeToLookUp(typed).code}`)
    .digest('base64url')
