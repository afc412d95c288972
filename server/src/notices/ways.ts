import type pg from 'pg'
import type { Config } from '../config.ts'
import { newPushKeys, type PushKeys, type PushService, pushService } from '../mail/push-service.ts'
import { httpGateway, type SmsGateway } from '../mail/sms-gateway.ts'
import { keepPushKeys } from './push-keys-store.ts'

/** The ways out beside mail: a gateway for text messages when there is one, and messages to browsers with keys of our own. */
export async function waysOf(
  owner: pg.Pool,
  config: Pick<Config, 'sms' | 'pushKeys' | 'baseUrl' | 'mailFrom'>,
): Promise<{ sms: SmsGateway | null; push: PushService }> {
  const keys = config.pushKeys ?? (await keepPushKeys(owner, newPushKeys))
  return {
    sms: config.sms && httpGateway(config.sms.url, config.sms.token),
    push: pushService({ keys: keys satisfies PushKeys, subject: subjectOf(config) }),
  }
}

/** Whom a push service may ask about us. */
function subjectOf({ baseUrl, mailFrom }: Pick<Config, 'baseUrl' | 'mailFrom'>): string {
  if (baseUrl.startsWith('https:')) return baseUrl
  return `mailto:${/<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom}`
}
