import { secondsLeft } from '@keukentafel/core/notices/choice.ts'
import type { NoticeFault, Says } from '@keukentafel/core/notices/names.ts'
import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { sendMail } from '../mail/send-mail.ts'
import { Refused } from '../mail/sms-gateway.ts'
import { ADD_REMINDER_MAIL, DEVICES_OF, FORGET_DEVICE, HOW_MAIL_WENT } from './channel-store.ts'
import type { Chosen } from './choosers.ts'
import type { NoticeDeps } from './deps.ts'
import { ENTER_AS } from './notice-store.ts'
import { sentenceOf } from './texts.ts'

export interface ToSend {
  messageId: string
  who: Chosen
  says: Says
  now: string
}
export type Outcome = { sent: true } | { sent: false; forGood: boolean; fault: NoticeFault }
const sent: Outcome = { sent: true }
const failed = (fault: NoticeFault, forGood: boolean): Outcome => ({ sent: false, forGood, fault })

/** Sends one message by one channel, and says how that went. */
export async function sendBy(deps: NoticeDeps, channel: 'mail' | 'push' | 'sms', send: ToSend): Promise<Outcome> {
  try {
    return await ways[channel](deps, send)
  } catch (error) {
    return failed(error instanceof Refused ? 'refused' : 'away', error instanceof Refused)
  }
}

const sentence = ({ who, says, now }: ToSend) =>
  sentenceOf(says, who.row.locale, who.row.birth_date, dayInAmsterdam(now))

const ways: Record<'mail' | 'push' | 'sms', (deps: NoticeDeps, send: ToSend) => Promise<Outcome>> = {
  /** The mail has the id of the message, so that it is there once however often this runs. */
  async mail(deps, send) {
    const { row } = send.who
    const values = [
      send.messageId,
      row.email,
      row.locale,
      JSON.stringify({ link: deps.baseUrl, sentence: sentence(send) }),
    ]
    await deps.db.pool.query({ ...ADD_REMINDER_MAIL, values })
    await sendMail(deps, send.messageId).catch(() => {}) // what went wrong stands with the mail
    const { rows } = await deps.db.pool.query<{ sent: boolean; given_up: boolean }>({
      ...HOW_MAIL_WENT,
      values: [send.messageId],
    })
    return rows[0]?.sent ? sent : rows[0]?.given_up ? failed('refused', true) : failed('away', false)
  },
  async sms({ sms, baseUrl }, send) {
    if (!sms || !send.who.row.phone) return failed('no-device', true)
    await sms.send({ to: send.who.row.phone, text: `${sentence(send)} ${baseUrl}`, reference: send.messageId })
    return sent
  },
  /** To each device; one that shows it is enough. */
  async push(deps, send) {
    const { push, db } = deps
    const accountId = send.who.row.account_id
    const as = { statement: ENTER_AS, values: [accountId] }
    const { results } = await db.read(as, [[DEVICES_OF, [accountId]]])
    const devices = results[0] as { id: string; endpoint: string; p256dh: string; auth: string }[]
    if (!push) return failed('no-device', true)
    const message = {
      payload: JSON.stringify({ text: sentence(send) }),
      topic: send.messageId.replaceAll('-', ''),
      seconds: secondsLeft(send.who.choice, send.who.child, send.now),
    }
    const outcomes = await Promise.all(
      devices.map((device) =>
        push.send(device, message).then(
          () => 'sent' as const,
          async (error) => {
            if (!(error instanceof Refused)) return 'away' as const
            await db.write(as, (tx) => tx.rows(FORGET_DEVICE, [device.id, accountId]))
            return 'gone' as const
          },
        ),
      ),
    )
    if (outcomes.includes('sent')) return sent
    return outcomes.includes('away') ? failed('away', false) : failed('no-device', true)
  },
}
