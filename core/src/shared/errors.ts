/** Every code that an answer may carry, with its HTTP status. The text in two languages stands in error-texts.ts. */
export const errorStatus = {
  'input.invalid': 400,
  'code.wrong': 400,
  'code.expired': 400,
  'app-code.wrong': 400,
  'code.used': 400,
  'passkey.refused': 400,
  'sign-in.needed': 401,
  'origin.foreign': 403,
  'not.allowed': 403,
  'level.too-low': 403,
  'sign-in.again': 403,
  'own-device.only': 403,
  'pin.wrong': 400,
  'joint.out': 409,
  'joint.over': 409,
  'joint.not-at-table': 403,
  'joint.needs-more': 403,
  'joint.full': 409,
  'joint.family-alone': 403,
  'not.found': 404,
  'version.conflict': 409,
  'key.reused': 409,
  'goal.not-agreed': 409,
  'coordinator.needed': 409,
  'seat.taken': 409,
  'seat.closed': 409,
  'seat.other-account': 409,
  'organisation.left': 403,
  'invitation.closed': 409,
  'share.there': 409,
  'share.answered': 409,
  'share.closed': 409,
  'shield.settled': 409,
  'holding.waits': 409,
  'holding.shown': 409,
  'disclosure.settled': 409,
  'help.there': 409,
  'help.answered': 409,
  'help.closed': 409,
  'help.not-given': 409,
  'incapacity.there': 409,
  'incapacity.settled': 409,
  'parent.wrong': 409,
  'question.settled': 409,
  'emergency.running': 409,
  'emergency.settled': 409,
  'question.term-over': 409,
  'rights.held': 409,
  'end.running': 409,
  'end.none': 409,
  'database.not-invented': 409,
  'totp.none': 409,
  'recovery.closed': 409,
  'version.missing': 428,
  'too.large': 413,
  'too.many': 429,
  'storage.full': 507,
  'provider.away': 503,
  'phone.away': 503,
  'scanner.away': 503,
  'pdf.none': 409,
  'pdf.failed': 503,
  'server.busy': 503,
  'server.fault': 500,
} as const
export type ErrorCode = keyof typeof errorStatus

/** One fault in the input: where (JSON pointer) and which. */
export interface Fault {
  pointer: string
  code: string
}

/** The one error that our code throws on purpose; `internal` is for the log and never leaves the server. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly faults: Fault[]
  readonly reason: string | undefined
  readonly current: unknown
  /** Seconds to wait before trying again. */
  readonly retryAfter: number | undefined
  constructor(
    code: ErrorCode,
    details: { faults?: Fault[]; reason?: string; current?: unknown; internal?: string; retryAfter?: number } = {},
  ) {
    super(details.internal ?? code)
    this.code = code
    this.faults = details.faults ?? []
    this.reason = details.reason
    this.current = details.current
    this.retryAfter = details.retryAfter
  }
}
