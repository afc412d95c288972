import { type Choice, faultsOfChoice, openChannels } from '@keukentafel/core/notices/choice.ts'
import type { Channel, NoticeFault } from '@keukentafel/core/notices/names.ts'
import { masked } from '@keukentafel/core/notices/phone.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeAsAccount } from '../accounts/public.ts'
import { asAdmin } from '../administration/public.ts'
import type { Tx } from '../db/database.ts'
import type { Call, Ways } from '../http/call.ts'
import { COUNTS, KEEP_CHOICE, LOOK_AGAIN, OWN_DEVICES, OWN_STATE } from './choice-store.ts'
import { choosersOf } from './choosers.ts'

interface StateRow {
  email: string
  phone: string | null
  asked: string | null
  state: string | null
  channel: Channel
  fault: NoticeFault | null
  at: Date
}
interface DeviceRow {
  id: string
  device: string
  created_at: Date
  session_id: string
}

/** What this installation can reach people by. */
export const installedWays = (ways: Ways | undefined): Channel[] => [
  ...(ways?.mail ? ['mail' as const] : []),
  ...(ways?.pushKey ? ['push' as const] : []),
  ...(ways?.sms ? ['sms' as const] : []),
]

/** What somebody chose for themselves, and whether it works. */
export const readNotices = (call: Call<object>) =>
  writeAsAccount(call, async (tx, self) => {
    const who = await ownChoice(tx, self.accountId, call.today)
    const [[state], devices] = await Promise.all([
      tx.rows<StateRow>(OWN_STATE, []),
      tx.rows<DeviceRow>(OWN_DEVICES, []),
    ])
    if (!state) throw new AppError('sign-in.needed')
    const missed = state.state !== null && state.state !== 'sent' && state.channel === who.choice.channel
    return {
      choice: who.choice,
      usual: who.row.channel === null,
      child: who.child,
      open: openChannels(installedWays(call.deps.ways), who.child),
      email: state.email,
      phone: state.phone && masked(state.phone),
      phoneAsked: state.asked && masked(state.asked),
      devices: devices.map(({ id, device, created_at, session_id }) => ({
        id,
        device,
        since: created_at.toISOString(),
        isThis: session_id === self.sessionId,
      })),
      unreached: missed
        ? { channel: state.channel, fault: state.fault ?? ('away' as const), at: state.at.toISOString() }
        : null,
      pushKey: call.deps.ways?.pushKey ?? null,
    }
  })

async function ownChoice(tx: Tx, accountId: string, today: string) {
  const who = (await choosersOf(tx, [accountId], today)).get(accountId)
  if (!who) throw new AppError('sign-in.needed')
  return who
}

/** Another choice. A channel is chosen only when somebody can be reached by it. */
export const chooseNotices = (call: Call<object, undefined, Choice>) =>
  writeAsAccount(call, async (tx, self) => {
    const { body: choice, today } = call
    const { child, row } = await ownChoice(tx, self.accountId, today)
    const open = openChannels(installedWays(call.deps.ways), child)
    const faults = faultsOfChoice(choice, { child, open, today })
    if (choice.channel === 'sms' && open.includes('sms') && !row.phone)
      faults.push({ pointer: '/channel', code: 'notice.no-phone' })
    if (choice.channel === 'push' && open.includes('push') && (await tx.rows(OWN_DEVICES, [])).length === 0)
      faults.push({ pointer: '/channel', code: 'notice.no-device' })
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    const { channel, sorts, digestAt, quietFrom, quietUntil, notBefore } = choice
    await tx.rows(KEEP_CHOICE, [self.accountId, channel, sorts, digestAt, quietFrom, quietUntil, notBefore])
    if (channel !== 'none') await tx.rows(LOOK_AGAIN, [])
    return { channel }
  })

/** How many messages arrived and did not, for who answers for the installation: by channel, and nothing else. */
export const countUnreached = (call: Call<object>) =>
  asAdmin(call, async (tx) => ({
    channels: await tx.rows<{ channel: Channel; sent: number; failed: number }>(COUNTS, []),
  }))
