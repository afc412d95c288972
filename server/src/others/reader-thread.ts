import { parentPort } from 'node:worker_threads'
import { type Asked, appointmentsIn } from './appointments.ts'
import { inQuarters } from './expand.ts'
import { readCalendar } from './read-calendar.ts'

/** What is asked of the thread: to read a calendar, or which of its appointments come. */
export type Work = { bytes: Uint8Array; today: string } | { text: string; asked: Asked }

// A thread of its own: however large or crooked a file is, nobody else waits for it (reader.ts).
parentPort!.on('message', (work: Work) => {
  if (!('bytes' in work)) return parentPort!.postMessage(appointmentsIn(work.text, work.asked))
  const read = readCalendar(work.bytes, work.today)
  parentPort!.postMessage({ ...read, busy: inQuarters(read.busy) })
})
