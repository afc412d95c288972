import { logYears, NOTICE_DAYS, type OrganisationRegime, regimes, retention } from '@keukentafel/core/law/retention.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Call } from '../http/call.ts'
import { CHOOSE_REGIME, REGIMES } from './administration-store.ts'
import { asAdmin } from './as-admin.ts'

/** The terms, and which organisation falls under which; nothing of a family, and no numbers of what is due. */
export const listRetention = (call: Call<object>) =>
  asAdmin(call, async (tx) => ({
    terms: regimes.map((regime) => ({ regime, ...retention[regime] })),
    noticeDays: NOTICE_DAYS,
    logs: logYears,
    organisations: await tx.rows<{ id: string; name: string; regime: OrganisationRegime }>(REGIMES),
  }))

export const chooseRegime = (call: Call<{ organisationId: string }, undefined, { regime: OrganisationRegime }>) =>
  asAdmin(call, async (tx) => {
    const row = await tx.one<{ id: string }>(CHOOSE_REGIME, [call.params.organisationId, call.body.regime])
    if (!row) throw new AppError('not.found')
    return row
  })
