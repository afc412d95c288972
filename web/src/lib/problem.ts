import type { ErrorCode } from '@keukentafel/core/shared/errors.ts'

/** One fault in what was sent: where (JSON pointer into the body), which, and in words for people. */
export interface FieldFault {
  pointer: string
  code: string
  detail: string
}

/** `offline`: nothing came back, so nobody knows whether it arrived; the same key makes a retry harmless. */
export type ProblemCode = ErrorCode | 'offline' | 'unreadable'

/** Why a call did not do what was asked (RFC 9457). `title` and `detail` come in the language of the reader; empty when offline. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly reason: string | undefined
  readonly errors: readonly FieldFault[]
  /** After a conflict: what stands there now, with its version. */
  readonly current: unknown

  constructor(of: {
    code: ProblemCode
    status: number
    title?: string
    detail?: string
    reason?: string
    errors?: FieldFault[]
    current?: unknown
  }) {
    super(of.code)
    this.name = 'Problem'
    this.code = of.code
    this.status = of.status
    this.title = of.title ?? ''
    this.detail = of.detail ?? ''
    this.reason = of.reason
    this.errors = of.errors ?? []
    this.current = of.current
  }
}

/** Whether trying the very same again may help. */
export const mayRetry = (error: unknown): boolean =>
  error instanceof Problem &&
  (error.code === 'offline' || error.code === 'unreadable' || error.status >= 500 || error.status === 429)

/** Whether signing in more surely would help; whoever asks can go on where they were. */
export const needsStepUp = (error: unknown): error is Problem =>
  error instanceof Problem && error.code === 'level.too-low'

/** What an error answer says; an answer that is not ours (a proxy's page) is `unreadable`. */
export async function problemFrom(response: Response): Promise<Problem> {
  try {
    const body = await response.json()
    if (typeof body?.code === 'string') return new Problem({ ...body, status: response.status })
  } catch {
    // falls through: not JSON
  }
  return new Problem({ code: 'unreadable', status: response.status })
}
