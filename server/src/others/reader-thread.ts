import { parentPort } from 'node:worker_threads'
import { inQuarters } from './expand.ts'
import { readCalendar } from './read-calendar.ts'

// A thread of its own: however large or crooked a file is, nobody else waits for it (reader.ts).
parentPort!.on('message', ({ bytes, today }: { bytes: Uint8Array; today: string }) => {
  const read = readCalendar(bytes, today)
  parentPort!.postMessage({ ...read, busy: inQuarters(read.busy) })
})
