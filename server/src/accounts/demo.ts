import { randomBytes } from 'node:crypto'
import { levelOf } from '@keukentafel/core/access/levels.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { type Call, RawJson } from '../http/call.ts'
import { sessionCookie } from '../http/cookies.ts'
import { BEGIN_DEMO_SESSION, nobody, SESSION_DAYS, SESSION_SECONDS } from '../identity/session-store.ts'
import { LAST_MAILS, type MailRow } from '../mail/mail-store.ts'
import { writeMail } from '../mail/templates.ts'
import { DEMO_PEOPLE, ONLY_INVENTED } from './demo-store.ts'

/** Outside the demo nothing of it is there. */
function onlyInDemo(call: Pick<Call, 'deps'>): void {
  if (!call.deps.config.demo) throw new AppError('not.found')
}

/** "Kies wie je bent": the invented families and who one can be in them. */
export async function listDemoPeople(call: Call<object>): Promise<RawJson> {
  onlyInDemo(call)
  const { rows } = await call.deps.db.pool.query<{ body: string }>({ ...DEMO_PEOPLE, values: [call.today] })
  return new RawJson(rows[0]!.body)
}

/** Signs in as an invented person; an account of somebody real is not found. */
export async function demoSignIn(call: Call<object, undefined, { accountId: string }>) {
  onlyInDemo(call)
  const { config, db } = call.deps
  const token = randomBytes(24).toString('base64url')
  const begun = await db.write(nobody, (tx) =>
    tx.one(BEGIN_DEMO_SESSION, [call.body.accountId, token, SESSION_DAYS, 'Demo', levelOf({ method: 'demo' })]),
  )
  if (!begun) throw new AppError('not.found')
  call.cookies.push(sessionCookie(token, config.secret, config.baseUrl, SESSION_SECONDS))
  return { accountId: call.body.accountId }
}

/** Back to the start; refused as soon as any account or family is not invented. */
export async function demoReset(call: Call<object>) {
  onlyInDemo(call)
  const { rows } = await call.deps.db.pool.query<{ only: boolean }>({ ...ONLY_INVENTED })
  if (!rows[0]!.only) throw new AppError('database.not-invented')
  if (!call.deps.resetDemo) throw new AppError('not.found')
  await call.deps.resetDemo()
  return { done: true as const }
}

/** The last fifty mails that would have been sent. */
export async function demoOutbox(call: Call<object>) {
  onlyInDemo(call)
  const { rows } = await call.deps.db.pool.query<MailRow>({ ...LAST_MAILS })
  const mails = rows.map((row) => ({
    id: row.id,
    to: row.to_address,
    ...writeMail(row.template, row.locale, row.params),
    at: row.created_at.toISOString(),
  }))
  return { mails }
}
