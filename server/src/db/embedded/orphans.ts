import type { Place } from './place.ts'
import { commandLine, findProcesses, isAlive, signal, waitUntilGone } from './processes.ts'
import { isServerLine } from './running.ts'

/**
 * Ends what is left of earlier servers of this data folder, when none of them can be joined. Connections busy with a
 * long statement outlive a killed server and keep a new one out. A server whose folder was removed is worse: it would
 * write its control file, which it names by the whole path, into the new folder; so it gets no time to do anything.
 */
export async function endOrphans(place: Place): Promise<void> {
  const servers = findProcesses((line) => isServerLine(place, line))
  for (const pid of servers) signal(pid, 'SIGKILL')
  const orphans = findProcesses((line) => isConnection(place, line))
  for (const pid of orphans) signal(pid, servers.length > 0 ? 'SIGKILL' : 'SIGQUIT')
  const left = () => [...servers, ...orphans].filter((pid) => isAlive(pid) && isOurs(place, commandLine(pid)))
  if (await waitUntilGone(() => left().length === 0, 3000)) return
  for (const pid of left()) signal(pid, 'SIGKILL')
  await waitUntilGone(() => left().length === 0, 3000)
}

const isConnection = (place: Place, line: string) => line.startsWith(`postgres: ${place.name}: `)
const isOurs = (place: Place, line: string) => isServerLine(place, line) || isConnection(place, line)
