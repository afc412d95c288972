import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { masked, PHONE_CODE_MINUTES, PHONE_TRIES, phoneNumber } from '@keukentafel/core/notices/phone.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeAsAccount } from '../accounts/public.ts'
import type { Call } from '../http/call.ts'
import { isPublicUrl } from '../http/public-host.ts'
import { countTry } from '../identity/limits.ts'
import { networkOf } from '../identity/network.ts'
import { logInAct } from '../identity/sign-in-log.ts'
import { FORGET_DEVICE } from './channel-store.ts'
import { ASK_PHONE, CONFIRM_PHONE, FORGET_PHONE, KEEP_DEVICE, LET_GO_DEVICE, TRY_PHONE } from './choice-store.ts'
import { codeText } from './texts.ts'

/** This device takes messages. Only an address of the world is kept: the server calls it later. */
export const addNoticeDevice = (call: Call<object, undefined, { endpoint: string; p256dh: string; auth: string }>) =>
  writeAsAccount(call, async (tx, self) => {
    const { endpoint, p256dh, auth } = call.body
    if (!call.deps.ways?.pushKey) throw new AppError('not.found')
    if (!(call.deps.ways.allows ?? isPublicUrl)(endpoint))
      throw new AppError('input.invalid', { faults: [{ pointer: '/endpoint', code: 'address.wrong' }] })
    await tx.rows(LET_GO_DEVICE, [endpoint])
    // Whoever holds an unlocked telephone for a minute could have everything rung elsewhere: its owner sees that it was done.
    logInAct(tx, { accountId: self.accountId, act: 'notice-device.add', outcome: 'permit' })
    const row = await tx.one<{ id: string }>(KEEP_DEVICE, [self.accountId, self.sessionId, endpoint, p256dh, auth])
    return { id: row!.id }
  })

export const removeNoticeDevice = (call: Call<{ deviceId: string }>) =>
  writeAsAccount(call, async (tx, self) => {
    if (!(await tx.one(FORGET_DEVICE, [call.params.deviceId, self.accountId]))) throw new AppError('not.found')
    return { done: true as const }
  })

// A text message costs money and rings somewhere: few a day for an account, a number and a network.
const DAY = 86_400
const hashOf = (call: Call<object>, accountId: string, number: string, code: string) =>
  createHmac('sha256', call.deps.config.secret).update(`phone ${accountId} ${number} ${code}`).digest('base64url')

/** Sends a code to a number. The number counts when the code was filled in; the one from before counts until then. */
export async function askNoticePhone(call: Call<object, undefined, { number: string }>) {
  const { sms } = call.deps.ways ?? {}
  if (!sms) throw new AppError('not.found')
  const number = phoneNumber(call.body.number)
  if (!number) throw new AppError('input.invalid', { faults: [{ pointer: '/number', code: 'phone.wrong' }] })
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await writeAsAccount(call, async (tx, self) => {
    await countTry(call.deps, 'phone account', self.accountId, { most: 5, seconds: DAY })
    await countTry(call.deps, 'phone number', number, { most: 3, seconds: DAY })
    await countTry(call.deps, 'phone network', networkOf(call.ip), { most: 20, seconds: DAY })
    const hash = hashOf(call, self.accountId, number, code)
    await tx.rows(ASK_PHONE, [self.accountId, number, hash, call.now, PHONE_CODE_MINUTES])
  })
  const text = codeText(code, call.locale, PHONE_CODE_MINUTES)
  await sms.send({ to: number, text, reference: call.deps.id() }).catch(() => {
    throw new AppError('phone.away')
  })
  return { number: masked(number) }
}

export async function confirmNoticePhone(call: Call<object, undefined, { code: string }>) {
  // The count of tries stays also when the code was wrong, so it is a transaction of its own.
  const tried = await writeAsAccount(call, async (tx, self) => ({
    self,
    row: await tx.one<{ asked: string; code_hash: string }>(TRY_PHONE, [self.accountId, call.now, PHONE_TRIES]),
  }))
  if (!tried.row) throw new AppError('code.expired')
  const { asked, code_hash } = tried.row
  const given = hashOf(call, tried.self.accountId, asked, call.body.code.replace(/\s/g, ''))
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(code_hash))) throw new AppError('code.wrong')
  await writeAsAccount(call, async (tx, self) => {
    logInAct(tx, { accountId: self.accountId, act: 'notice-phone.add', outcome: 'permit' })
    await tx.rows(CONFIRM_PHONE, [self.accountId])
  })
  return { number: masked(asked) }
}

export const removeNoticePhone = (call: Call<object>) =>
  writeAsAccount(call, async (tx, self) => {
    await tx.rows(FORGET_PHONE, [self.accountId])
    return { done: true as const }
  })
