import { mayTell } from '@keukentafel/core/notices/choice.ts'
import { saysOf } from '@keukentafel/core/notices/names.ts'
import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { type Chosen, choosersOf } from './choosers.ts'
import { MOST_TRIES } from './claim-notices.ts'
import type { NoticeDeps } from './deps.ts'
import { DROP, ENTER_ALL, ENTER_AS, FIND_MESSAGE, RELEASE, SETTLE, TAKE_CLAIMED, TRIED } from './notice-store.ts'
import { type Outcome, sendBy, type ToSend } from './send-by.ts'
import { stillToTell, type Taken } from './still-to-tell.ts'

interface MessageRow {
  id: string
  account_id: string
  channel: 'mail' | 'push' | 'sms'
  attempts: number
}

/**
 * Sends one message; safe to run again. Everything is decided anew first. A process that is killed after the other side took it, but before
 * that is written down, sends it a second time under the same name (Message-ID, Topic, reference), so that the other side can see it is the same.
 */
export async function tellNotice(deps: NoticeDeps, id: string): Promise<void> {
  const message = await messageOf(deps, id)
  if (!message) return
  const send = await decide(deps, message)
  if (!send) return
  const outcome = await sendBy(deps, message.channel, send)
  await settle(deps, message, outcome)
}

async function messageOf(deps: NoticeDeps, id: string): Promise<MessageRow | undefined> {
  const { results } = await deps.db.read({ statement: ENTER_ALL, values: [] }, [[FIND_MESSAGE, [id, 'sending']]])
  return (results[0] as MessageRow[])[0]
}

/** What goes out, or null when nothing does: then what is left of it waits again, or is dropped without a word. */
const decide = (deps: NoticeDeps, message: MessageRow): Promise<ToSend | null> =>
  deps.db.write({ statement: ENTER_AS, values: [message.account_id] }, async (tx) => {
    const now = deps.now().toISOString()
    const today = dayInAmsterdam(now)
    const who: Chosen | undefined = (await choosersOf(tx, [message.account_id], today)).get(message.account_id)
    const taken = await tx.rows<Taken>(TAKE_CLAIMED, [message.account_id, message.id])
    const still = who ? await stillToTell(tx, who, taken, now, today) : []
    const keep = new Set(still.map(({ notice_id }) => notice_id))
    const gone = taken.flatMap(({ id }) => (keep.has(id) ? [] : [id]))
    if (gone.length > 0) await tx.rows(DROP, [gone])
    if (who && keep.size > 0 && who.choice.channel === message.channel && mayTell(who.choice, who.child, now))
      return { messageId: message.id, who, says: saysOf(still.map(({ sort }) => sort)), now }
    await tx.rows(RELEASE, [message.id])
    await tx.rows(SETTLE, [message.id, 'dropped'])
    return null
  })

async function settle(deps: NoticeDeps, message: MessageRow, outcome: Outcome): Promise<void> {
  const given = outcome.sent || outcome.forGood || message.attempts + 1 >= MOST_TRIES
  await deps.db.write({ statement: ENTER_AS, values: [message.account_id] }, async (tx) => {
    if (!outcome.sent) await tx.rows(TRIED, [message.id, outcome.fault])
    if (given) await tx.rows(SETTLE, [message.id, outcome.sent ? 'sent' : 'failed'])
  })
  // The queue keeps its own copy of the message of an error, so that one says nothing about anybody.
  if (!given) throw new Error('a reminder could not be sent; see the column fault of the table notice_message')
}
