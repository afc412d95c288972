import { z } from 'zod'
import type { MailDeps } from '../mail/send-mail.ts'
import { sendMail } from '../mail/send-mail.ts'
import { tellBirthdays } from './birthdays.ts'
import { endEmergency } from './end-emergency.ts'
import { endExpired } from './end-expired.ts'
import { holdingOver } from './holding-over.ts'

/** Every job by its name. A job gets ids only, looks again at what stands there now, and is safe to run twice. */
export type Tasks = Record<string, (payload: unknown) => Promise<void>>

const Named = z.strictObject({ id: z.uuid() })

/** The tasks of this product. */
export const makeTasks = (deps: MailDeps & { baseUrl: string }): Tasks => ({
  'send-mail': (payload) => sendMail(deps, Named.parse(payload).id),
  'end-expired': () => endExpired(deps.db),
  birthdays: async () => void (await tellBirthdays({ ...deps, now: deps.now() })),
  'holding-over': (payload) => holdingOver({ ...deps, now: deps.now() }, Named.parse(payload).id),
  'end-emergency': (payload) => endEmergency(deps.db, Named.parse(payload).id),
})
