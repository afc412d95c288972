import { signal } from './processes.ts'

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Asks the server to stop when this process ends without having done so itself; returns how to undo that.
 * A signal is ours only when nobody else handles it: an application that does must first finish its own work.
 */
export function onExit(serverToStop: () => number | undefined): () => void {
  const stopServer = () => {
    const pid = serverToStop()
    if (pid !== undefined) signal(pid, 'SIGINT')
  }
  const onSignal = (name: NodeJS.Signals) => {
    if (process.listenerCount(name) > 1) return
    undo()
    stopServer()
    process.kill(process.pid, name)
  }
  const undo = () => {
    process.off('exit', stopServer)
    for (const name of endings) process.off(name, onSignal)
  }
  process.on('exit', stopServer)
  for (const name of endings) process.on(name, onSignal)
  return undo
}
