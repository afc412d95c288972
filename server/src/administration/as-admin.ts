import { AppError } from '@keukentafel/core/shared/errors.ts'
import { type Self, writeAsAccount } from '../accounts/public.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'

/** For administrators only, and surely signed in; for anybody else none of it is there. What they read here is of no family. */
export function asAdmin<R>(call: Call<object>, work: (tx: Tx, self: Self) => Promise<R>): Promise<R> {
  return writeAsAccount(call, (tx, self) => {
    if (!self.isAdmin) throw new AppError('not.found')
    return work(tx, self)
  })
}
