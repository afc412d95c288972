import { founderTerms } from '@keukentafel/core/circle/seat.ts'
import type { NewFamily } from '@keukentafel/core/families/contract.ts'
import { faultsOfLife, faultsOfTwice } from '@keukentafel/core/families/member.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { z } from 'zod'
import { writeAsAccount } from '../access/write-as-account.ts'
import { logInside } from '../audit/access-log.ts'
import { organisationOf } from '../circle/public.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { beginFamily, insertFamily, insertFirstTerm } from './family-store.ts'
import { insertSeated } from './member-store.ts'

type Input = z.output<typeof NewFamily>

/** Begins a table: the founder sits down first and is the coordinator; who is named besides sits there without an account. */
export function foundFamily(call: Call<object, unknown, Input>): Promise<{ id: string; version: number }> {
  const { id: familyId, me, members, started } = call.body
  const faults = [
    ...faultsOfTwice([
      { pointer: '/me/id', id: me.id },
      ...members.map((m, i) => ({ pointer: `/members/${i}/id`, id: m.id })),
    ]),
    ...faultsOfLife(me, call.today, '/me'),
    ...members.flatMap((m, i) => faultsOfLife(m, call.today, `/members/${i}`)),
  ]
  if (faults.length > 0) throw new AppError('input.invalid', { faults })
  return writeAsAccount(call as Call, async (tx, accountId) => {
    // In the demo everything is invented, so that "back to the beginning" clears it.
    const family = { ...call.body, invented: call.deps.config.demo }
    const begun = (await beginFamily(tx, familyId, me.id)) && (await insertFamily(tx, family, me.id))
    if (!begun) throw new AppError('version.conflict')
    const { kind, lookAgainOn } = founderTerms(started, call.today)
    const organisationId = await organisationOf(tx, me.organisation)
    const mine = {
      id: call.deps.id(),
      personId: me.id,
      accountId,
      kind,
      role: me.role,
      organisationId,
      since: call.today,
      lookAgainOn,
    }
    const persons = [{ ...me, kind }, ...members.map((m) => ({ ...m, kind: 'family' as const }))]
    const seats = members.map((m) => ({
      id: call.deps.id(),
      personId: m.id,
      accountId: null,
      kind: 'family' as const,
      role: m.role,
      organisationId: null,
      since: call.today,
      lookAgainOn: null,
    }))
    await insertSeated('founder', tx, familyId, me.id, persons, [mine, ...seats])
    await insertFirstTerm(tx, familyId, call.deps.id(), mine.id, call.now, me.id)
    await logBeginning(
      tx,
      call as Call,
      familyId,
      accountId,
      mine,
      persons.map((p) => p.id),
    )
    return { id: familyId, version: 1 }
  })
}

// There was no seat yet to decide about: that somebody who is signed in may begin is the rule, and it is logged like any act.
const logBeginning = (
  tx: Tx,
  call: Call,
  familyId: string,
  accountId: string,
  seat: { id: string; personId: string },
  subjects: string[],
) =>
  logInside(tx, {
    familyId,
    traceId: call.deps.id(),
    accountId,
    personId: seat.personId,
    seatId: seat.id,
    action: 'family.found',
    objectId: familyId,
    outcome: 'permit',
    ground: 'self',
    activity: 'family.found',
    subjects,
  })
