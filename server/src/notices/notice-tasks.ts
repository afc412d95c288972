import { z } from 'zod'
import { claimNotices } from './claim-notices.ts'
import type { NoticeDeps } from './deps.ts'
import { fillNotices } from './fill-notices.ts'
import { FORGET_NOTICES } from './notice-store.ts'
import { tellNotice } from './tell-notice.ts'

const Named = z.strictObject({ id: z.uuid() })

/** The jobs of reminders: each few minutes what waits is gathered and put together; each message is a job of its own. */
export const noticeTasks = (deps: NoticeDeps): Record<string, (payload: unknown) => Promise<void>> => ({
  notices: async () => {
    // What could not be gathered of one family keeps nothing from others.
    const gathered = await fillNotices(deps).then(
      () => undefined,
      (error: Error) => error,
    )
    await claimNotices(deps)
    if (gathered) throw gathered
  },
  'tell-notice': (payload) => tellNotice(deps, Named.parse(payload).id),
  'forget-notices': async () => void (await deps.db.pool.query({ ...FORGET_NOTICES })),
})

/** When: gathering costs little where nothing changed, and who waits for a message waits a few minutes at most. */
export const noticeTimes = [
  { task: 'notices', match: '*/2 * * * *', identifier: 'notices' },
  { task: 'forget-notices', match: '37 3 * * *', identifier: 'forget-notices' },
]
