import { registerOf } from '@keukentafel/core/accounts/register.ts'
import { isTurn } from '@keukentafel/core/joint/turn.ts'
import { comingTurn } from '@keukentafel/core/law/birthdays.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Call } from '../http/call.ts'
import { sessionCookie } from '../http/cookies.ts'
import { ROLL_SESSION, SESSION_DAYS, SESSION_SECONDS } from '../identity/session-store.ts'
import { type AccountRow, OWN_ACCOUNT, OWN_TABLES, type SeatedRow } from './account-store.ts'
import { readAsAccount } from './as-account.ts'

/** Who is signed in, and at which tables. Every page begins with this, so this is where a session that is used rolls on. */
export async function readMe(call: Call<object>) {
  const { self, results } = await readAsAccount(call, [
    [OWN_ACCOUNT, [call.today]],
    [OWN_TABLES, [call.today]],
  ])
  const account = (results[0] as AccountRow[])[0]
  if (!account) throw new AppError('sign-in.needed')
  await rollOn(call, self.sessionId)
  return {
    accountId: self.accountId,
    name: account.name,
    email: account.email,
    locale: account.locale,
    isAdmin: account.is_admin && !isTurn(call.token),
    answersQuestions: (account.is_admin || account.is_officer) && !isTurn(call.token),
    // In a turn other tables are not closed, they are of another place.
    closedTables: isTurn(call.token) ? 0 : account.closed_tables,
    joint: isTurn(call.token),
    tables: (results[1] as SeatedRow[]).map((row) => ({
      familyId: row.family_id,
      familyName: row.family_name,
      personId: row.person_id,
      callName: row.call_name,
      kind: row.kind,
      register: registerOf(row.birth_date, call.today),
      look: row.look,
      emergency: row.emergency,
      turns: comingTurn(row.birth_date, call.today)?.turns ?? null,
    })),
  }
}

async function rollOn(call: Call<object>, sessionId: string): Promise<void> {
  const { db, config } = call.deps
  const { rowCount } = await db.pool.query({ ...ROLL_SESSION, values: [sessionId, SESSION_DAYS] })
  if (rowCount && call.token)
    call.cookies.push(sessionCookie(call.token, config.secret, config.baseUrl, SESSION_SECONDS))
}
