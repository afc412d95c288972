import type { Tx } from '../db/database.ts'
import { ADD_MAIL } from './mail-store.ts'
import type { MailContent, Template } from './templates.ts'

// A code is worth nothing after ten minutes: it is tried quickly and given up soon. An invitation is tried for days.
const attempts: Record<Template, number> = {
  'sign-in-code': 6,
  'not-invited': 6,
  invitation: 15,
  'something-waits': 15,
  reminder: 15,
  'recovery-asked': 15,
  'recovery-done': 15,
  'factor-changed': 15,
}
/** Somebody sits and waits for a code, so it goes before other jobs (a lower number is sooner). */
const priority: Record<Template, number> = {
  'sign-in-code': -10,
  'not-invited': -10,
  invitation: 0,
  'something-waits': 0,
  reminder: 0,
  'recovery-asked': 0,
  'recovery-done': 0,
  'factor-changed': 0,
}

/** Puts a mail in line within the transaction of the act: no mail without the act, and no act without the mail. */
export async function enqueueMail(tx: Tx, mail: { to: string; locale: 'nl' | 'en' } & MailContent): Promise<string> {
  const { to, template, locale, params } = mail
  const row = await tx.one<{ id: string }>(ADD_MAIL, [
    to,
    template,
    locale,
    JSON.stringify(params),
    attempts[template],
    priority[template],
  ])
  return row!.id
}
