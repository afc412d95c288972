import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Call } from '../http/call.ts'
import { logInAct } from '../identity/sign-in-log.ts'
import {
  ACCOUNT_BY_EMAIL,
  ADD_MEMBER,
  ADD_ORGANISATION,
  END_FEEDS_OF,
  END_SESSIONS_OF,
  LEAVE,
  MEMBERS,
  ORGANISATION,
  ORGANISATIONS,
  RENAME_ORGANISATION,
} from './administration-store.ts'
import { asAdmin } from './as-admin.ts'

const taken = () => new AppError('input.invalid', { faults: [{ pointer: '/name', code: 'name.taken' }] })
const unknownEmail = () => new AppError('input.invalid', { faults: [{ pointer: '/email', code: 'account.unknown' }] })

export const listOrganisations = (call: Call<object>) =>
  asAdmin(call, async (tx) => ({
    organisations: await tx.rows<{ id: string; name: string; members: number }>(ORGANISATIONS),
  }))

export const addOrganisation = (call: Call<object, undefined, { name: string }>) =>
  asAdmin(call, async (tx) => {
    const row = await tx.one<{ id: string }>(ADD_ORGANISATION, [call.body.name])
    if (!row) throw taken()
    return row
  })

export const renameOrganisation = (call: Call<{ organisationId: string }, undefined, { name: string }>) =>
  asAdmin(call, async (tx) => {
    const row = await tx.one<{ id: string }>(RENAME_ORGANISATION, [call.params.organisationId, call.body.name])
    if (!row) throw new AppError('not.found')
    return row
  })

interface MemberRow {
  accountId: string
  name: string
  email: string
  since: Date
  leftAt: Date | null
}
export const listOfOrganisation = (call: Call<{ organisationId: string }>) =>
  asAdmin(call, async (tx) => {
    if (!(await tx.one(ORGANISATION, [call.params.organisationId]))) throw new AppError('not.found')
    const rows = await tx.rows<MemberRow>(MEMBERS, [call.params.organisationId])
    return {
      members: rows.map((row) => ({
        ...row,
        since: row.since.toISOString(),
        leftAt: row.leftAt?.toISOString() ?? null,
      })),
    }
  })

export const addToOrganisation = (call: Call<{ organisationId: string }, undefined, { email: string }>) =>
  asAdmin(call, async (tx) => {
    if (!(await tx.one(ORGANISATION, [call.params.organisationId]))) throw new AppError('not.found')
    const row = await tx.one<{ account_id: string }>(ADD_MEMBER, [call.params.organisationId, call.body.email])
    if (!row) throw unknownEmail()
    return { accountId: row.account_id }
  })

/** Everything ends in one transaction; who has a screen open sees it close. */
export const leaveOrganisation = (call: Call<{ organisationId: string; accountId: string }>) =>
  asAdmin(call, async (tx) => {
    const { organisationId, accountId } = call.params
    const gone = (await tx.one<{ seats: number; sessions: number }>(LEAVE, [organisationId, accountId]))!
    if (gone.seats < 0) throw new AppError('not.found')
    return gone
  })

export const endSessionsOf = (call: Call<object, undefined, { email: string }>) =>
  asAdmin(call, async (tx) => {
    const account = await tx.one<{ id: string }>(ACCOUNT_BY_EMAIL, [call.body.email])
    if (!account) throw unknownEmail()
    const ended = await tx.rows(END_SESSIONS_OF, [call.body.email])
    await tx.rows(END_FEEDS_OF, [account.id])
    logInAct(tx, { accountId: account.id, act: 'sessions.end', outcome: 'permit' })
    return { sessions: ended.length }
  })
