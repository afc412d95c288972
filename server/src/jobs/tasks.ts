import type pg from 'pg'
import { z } from 'zod'
import { scrub } from '../db/scrub.ts'
import type { MailDeps } from '../mail/send-mail.ts'
import { sendMail } from '../mail/send-mail.ts'
import { tellBirthdays } from './birthdays.ts'
import { disclosureTold } from './disclosure-told.ts'
import { endEmergency } from './end-emergency.ts'
import { endExpired } from './end-expired.ts'
import { holdingOver } from './holding-over.ts'
import { keepLedger } from './keep-ledger.ts'
import { keepTerms } from './keep-terms.ts'

/** Every job by its name. A job gets ids only, looks again at what stands there now, and is safe to run twice. */
export type Tasks = Record<string, (payload: unknown) => Promise<void>>

const Named = z.strictObject({ id: z.uuid() })

interface TaskDeps extends MailDeps {
  /** Where people find the installation, for a link in a mail. */
  baseUrl: string
  /** The list of what was destroyed, beside the backups. */
  ledgerFile: string
  /** The owner of the embedded database, whose files are scrubbed of what was destroyed; null on a server of others. */
  embedded: pg.Pool | null
}
/** The tasks of this product. */
export const makeTasks = (deps: TaskDeps): Tasks => ({
  'send-mail': (payload) => sendMail(deps, Named.parse(payload).id),
  'end-expired': () => endExpired(deps.db),
  birthdays: async () => void (await tellBirthdays({ ...deps, now: deps.now() })),
  'holding-over': (payload) => holdingOver({ ...deps, now: deps.now() }, Named.parse(payload).id),
  'disclosure-told': (payload) => disclosureTold({ ...deps, now: deps.now() }, Named.parse(payload).id),
  'keep-terms': () => keepTerms(deps.db),
  scrub: async () => {
    if (deps.embedded) await scrub(deps.embedded)
  },
  'keep-ledger': () => keepLedger(deps.db, deps.ledgerFile),
  'end-emergency': (payload) => endEmergency(deps.db, Named.parse(payload).id),
})
