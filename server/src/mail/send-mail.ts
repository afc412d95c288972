import { CODE_MINUTES } from '@keukentafel/core/accounts/sign-in.ts'
import type { Database } from '../db/database.ts'
import { FIND_MAIL, MAIL_FAILED, MAIL_SENT, type MailRow } from './mail-store.ts'
import { writeMail } from './templates.ts'
import type { Transport } from './transport.ts'

export interface MailDeps {
  db: Database
  now(): Date
  transport: Transport
  /** The host in the Message-ID. */
  host: string
}

/**
 * Sends one mail; safe to run again. A process that is killed after the other side took the mail, but before that is
 * written down here, sends it a second time with the same Message-ID: SMTP offers nothing better.
 */
export async function sendMail(deps: MailDeps, id: string): Promise<void> {
  const { rows } = await deps.db.pool.query<MailRow>({ ...FIND_MAIL, values: [id] })
  const mail = rows[0]
  if (!mail || mail.sent_at) return
  if (isTooLate(mail, deps.now())) return fail(deps, id, 'too late', true)
  try {
    const messageId = `<${id}@${deps.host}>`
    await deps.transport.send({ to: mail.to_address, ...writeMail(mail.template, mail.locale, mail.params), messageId })
  } catch (error) {
    const forGood = isRefusedForGood(error)
    await fail(deps, id, (error as Error).message, forGood)
    // The queue keeps its own copy of the message of an error, so that one says nothing about the receiver.
    if (!forGood) throw new Error('a mail could not be sent; see the column error of the table mail')
    return
  }
  await deps.db.pool.query({ ...MAIL_SENT, values: [id, deps.transport.keeps] })
}

const isTooLate = (mail: MailRow, now: Date) =>
  mail.template === 'sign-in-code' && now.getTime() - mail.created_at.getTime() > CODE_MINUTES * 60_000

/** The other side said that this address does not and will not work. */
function isRefusedForGood(error: unknown): boolean {
  const { responseCode = 0, command } = error as { responseCode?: number; command?: string }
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
}

const fail = async (deps: MailDeps, id: string, error: string, forGood: boolean) => {
  await deps.db.pool.query({ ...MAIL_FAILED, values: [id, error.slice(0, 500), forGood] })
}
