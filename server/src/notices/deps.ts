import type { Database } from '../db/database.ts'
import type { PushService } from '../mail/push-service.ts'
import type { MailDeps } from '../mail/send-mail.ts'
import type { SmsGateway } from '../mail/sms-gateway.ts'

/** What the jobs of reminders need. */
export interface NoticeDeps extends MailDeps {
  db: Database
  now(): Date
  /** Where people find the installation: the only link in a message. */
  baseUrl: string
  /** The ways out that this installation has. */
  sms: SmsGateway | null
  push: PushService | null
}
