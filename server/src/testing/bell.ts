import { httpGateway } from '../mail/sms-gateway.ts'
import { transportOf } from '../mail/transport.ts'
import { claimNotices } from '../notices/claim-notices.ts'
import type { NoticeDeps } from '../notices/deps.ts'
import { fillNotices } from '../notices/fill-notices.ts'
import { tellNotice } from '../notices/tell-notice.ts'
import type { Client, TestApp } from './app.ts'
import { type PostOffice, postOffice } from './mail-base.ts'
import { type PushOffice, pushOffice } from './push-office.ts'
import { type SmsOffice, smsOffice } from './sms-office.ts'

/** What a test rings with: real servers for mail, text messages and browsers, and the jobs as steps. */
export interface Bell {
  mail: PostOffice
  sms: SmsOffice
  push: PushOffice
  deps: NoticeDeps
  /** Looks through what changed, and puts it together. */
  gather(): Promise<void>
  /** Sends what was put together; a message that fails is tried once. */
  send(): Promise<void>
  /** Both. */
  ring(): Promise<void>
  /** What came out, of all channels, of this account. */
  heard(who: Client): Promise<number>
  /** Chooses for somebody: at once, about everything, without quiet hours, unless said otherwise. */
  choose(who: Client, choice?: Record<string, unknown>): Promise<void>
  close(): Promise<void>
}

export const everything = ['visit', 'step', 'said', 'message', 'look-back', 'answer']

export async function bell(t: TestApp, now: () => Date): Promise<Bell> {
  const [mail, sms, push] = await Promise.all([postOffice(), smsOffice(), pushOffice()])
  const deps: NoticeDeps = {
    db: t.deps.db,
    now,
    host: 'tafel.example',
    baseUrl: 'https://tafel.example',
    transport: transportOf({ demo: false, smtpUrl: mail.url, mailFrom: 'Mijn week <mijn-week@tafel.example>' }),
    sms: httpGateway(sms.url, sms.token),
    push: push.push,
  }
  const gather = async () => {
    await fillNotices(deps)
    await claimNotices(deps)
  }
  const send = async () => {
    const { rows } = await t.owner.query(`select id from notice_message where state = 'sending'`)
    for (const { id } of rows) await tellNotice(deps, id).catch(() => {})
  }
  return {
    mail,
    sms,
    push,
    deps,
    gather,
    send,
    ring: async () => {
      await gather()
      await send()
    },
    heard: async (who) => {
      const { rows } = await t.owner.query(
        `select count(*)::int as n from notice_message where account_id = $1 and state = 'sent'`,
        [who.accountId],
      )
      return rows[0].n
    },
    choose: async (who, choice = {}) => {
      const quiet = { quietFrom: '00:00', quietUntil: '00:00', digestAt: null, notBefore: null }
      const answer = await who.patch('/me/notices', { channel: 'mail', sorts: everything, ...quiet, ...choice })
      if (answer.status !== 200) throw new Error(answer.text)
    },
    close: async () => {
      await Promise.all([mail.close(), sms.close(), push.close()])
    },
  }
}
