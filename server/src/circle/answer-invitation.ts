import { whatSeatSees } from '@keukentafel/core/circle/what-seat-sees.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeAsAccount } from '../access/write-as-account.ts'
import { type AccessLine, logInside } from '../audit/access-log.ts'
import type { Call } from '../http/call.ts'
import { logSignIn } from '../identity/sign-in-log.ts'
import {
  type EnteredByLink,
  enterLink,
  type InvitationRow,
  linkEntry,
  lockOpen,
  nameAct,
  READ_INVITATION,
  sitDown,
} from './answer-store.ts'
import { hashCode } from './code-hash.ts'
import { closeInvitation } from './invitation-store.ts'
import { withCode } from './limit-attempts.ts'
import { closeSeat } from './seat-store.ts'

// A code that is wrong, used, expired or taken back gets the same answer: a code tells nothing but that it works.
const closed = () => new AppError('invitation.closed')

type Answering = 'invitation.read' | 'invitation.accept' | 'invitation.decline'
const line = (call: Call, familyId: string, action: Answering, more: Partial<AccessLine>): AccessLine => ({
  familyId,
  traceId: call.deps.id(),
  accountId: null,
  personId: null,
  seatId: null,
  action,
  objectId: null,
  outcome: 'permit',
  ground: 'invitation',
  activity: action,
  subjects: [],
  ...more,
})

/** A code of no family at all: there is nowhere else to say that it was tried. */
const logOfNone = (call: Call, accountId: string | null, reason: string): Promise<void> =>
  logSignIn(call.deps.db.pool, { accountId, act: 'invitation.code', outcome: 'deny', reason })

/**
 * A code that is refused leaves one line: in the log of the family it was of, and where it is of none in that of signing in, so
 * that who tries codes is seen. It says who was signed in, if anybody.
 */
async function answering<R>(
  call: Call,
  action: 'invitation.accept' | 'invitation.decline',
  code: string,
  work: (known: { familyId: string | null; accountId: string | null }) => Promise<R>,
): Promise<R> {
  const known = { familyId: null as string | null, accountId: null as string | null }
  return withCode(call, code, async () => {
    try {
      return await work(known)
    } catch (error) {
      const { accountId } = known
      const left = (error as { constraint?: string }).constraint === 'seat_organisation_left'
      if (!left && !(error instanceof AppError)) throw error
      const ground = left ? 'organisation.left' : (error as AppError).code
      if (known.familyId)
        await call.deps.log.write(line(call, known.familyId, action, { accountId, outcome: 'deny', ground }))
      else await logOfNone(call, accountId, ground)
      throw error
    }
  })
}

/** Who invites, what for, and what one will be able to see, before one says yes or no. */
export function readInvitation(call: Call<object, { code: string }>) {
  const hash = hashCode(call.deps.config.secret, call.query.code)
  return withCode(call as Call, call.query.code, async () => {
    const { entered, results } = await call.deps.db.read<EnteredByLink>(linkEntry(hash), [
      [READ_INVITATION, [hash, call.now, call.today]],
    ])
    const row = (results[0] as InvitationRow[])[0]
    const { family_id: familyId } = entered
    if (!familyId) {
      await logOfNone(call as Call, null, 'invitation.closed')
      throw closed()
    }
    if (!row) {
      await call.deps.log.write(
        line(call as Call, familyId, 'invitation.read', { outcome: 'deny', ground: 'invitation-closed' }),
      )
      throw closed()
    }
    const { id, seatId, personId, ...told } = row
    await call.deps.log.write(
      line(call as Call, familyId, 'invitation.read', { objectId: id, seatId, subjects: [personId] }),
    )
    return { ...told, ...whatSeatSees(row.kind) }
  })
}

/** Sits down: the account that comes with the code gets the seat. Who comes back sits down with the account of then. */
export function acceptInvitation(call: Call<object, unknown, { code: string }>): Promise<{ familyId: string }> {
  const hash = hashCode(call.deps.config.secret, call.body.code)
  return answering(call as Call, 'invitation.accept', call.body.code, (known) =>
    writeAsAccount(call as Call, async (tx, accountId) => {
      const familyId = await enterLink(tx, hash)
      Object.assign(known, { familyId, accountId })
      const open = familyId ? await lockOpen(tx, hash, call.now, call.today) : undefined
      if (!familyId || !open) throw closed()
      if (open.accounts.length > 0 && !open.accounts.includes(accountId)) throw new AppError('seat.other-account')
      await nameAct(tx, 'invitation.accept', open.person_id)
      await sitDown(tx, familyId, open.seat_id, accountId, call.today)
      await closeInvitation('link', tx, familyId, open.person_id, open.id, { state: 'accepted', reason: '' })
      await logInside(
        tx,
        line(call as Call, familyId, 'invitation.accept', {
          accountId,
          personId: open.person_id,
          seatId: open.seat_id,
          objectId: open.id,
          subjects: [open.person_id],
        }),
      )
      return { familyId }
    }),
  )
}

/** Says no, with a reason if one wants. Asks no account; who it was is not claimed to be known. */
export function declineInvitation(
  call: Call<object, unknown, { code: string; reason: string }>,
): Promise<{ declined: true }> {
  const { code, reason } = call.body
  const hash = hashCode(call.deps.config.secret, code)
  return answering(call as Call, 'invitation.decline', code, (known) =>
    call.deps.db.write<EnteredByLink, { declined: true }>(linkEntry(hash), async (tx, { family_id: familyId }) => {
      Object.assign(known, { familyId })
      const open = familyId ? await lockOpen(tx, hash, call.now, call.today) : undefined
      if (!familyId || !open) throw closed()
      await nameAct(tx, 'invitation.decline', null)
      await closeInvitation('link', tx, familyId, null, open.id, { state: 'declined', reason })
      if (open.state === 'invited')
        await closeSeat('link', tx, familyId, null, open.seat_id, { state: 'declined', reason, today: call.today })
      await logInside(
        tx,
        line(call as Call, familyId, 'invitation.decline', {
          objectId: open.id,
          seatId: open.seat_id,
          subjects: [open.person_id],
        }),
      )
      return { declined: true as const }
    }),
  )
}
