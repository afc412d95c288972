import { parentPort } from 'node:worker_threads'
import { type Asked, appointmentsIn } from './appointments.ts'
import { readCalendar } from './read-calendar.ts'

/** What is asked of the thread: to read a calendar, or which of its appointments come. */
export type Work = { bytes: Uint8Array; today: string } | { text: string; asked: Asked }

// A thread of its own: however large or crooked a file is, nobody else waits for it (reader.ts).
parentPort!.on('message', (work: Work) =>
  parentPort!.postMessage(
    'bytes' in work ? readCalendar(work.bytes, work.today) : appointmentsIn(work.text, work.asked),
  ),
)
