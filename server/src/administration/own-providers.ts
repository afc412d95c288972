import type { ProviderInput } from '@keukentafel/core/administration/contract.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { z } from 'zod'
import type { Call } from '../http/call.ts'
import { ALL_PROVIDERS, type KeptProvider, placesOf, saveProvider, TURN_PROVIDER } from '../sign-in/public.ts'
import { ORGANISATION } from './administration-store.ts'
import { asAdmin } from './as-admin.ts'

export const listOwnProviders = (call: Call<object>) =>
  asAdmin(call, async (tx) => {
    const rows = await tx.rows<KeptProvider>(ALL_PROVIDERS)
    return {
      providers: rows.map(({ state, ...row }) => ({
        ...row,
        on: state === 'on',
        ...placesOf(call.deps, row.id),
      })),
    }
  })

export const putProvider = (call: Call<object, undefined, z.output<typeof ProviderInput>>) =>
  asAdmin(call, async (tx) => {
    const { organisationId, domains, id } = call.body
    const fault = (pointer: string, code: string) => new AppError('input.invalid', { faults: [{ pointer, code }] })
    if (organisationId === null && domains.length > 0) throw fault('/domains', 'domain.of-nobody')
    if (organisationId !== null && !(await tx.one(ORGANISATION, [organisationId])))
      throw fault('/organisationId', 'id.unknown')
    await saveProvider(tx, call.deps.config.secret, call.body)
    return { id }
  })

export const turnProvider = (call: Call<{ provider: string }, undefined, { on: boolean }>) =>
  asAdmin(call, async (tx) => {
    const row = await tx.one<{ id: string }>(TURN_PROVIDER, [call.params.provider, call.body.on ? 'on' : 'off'])
    if (!row) throw new AppError('not.found')
    return row
  })
