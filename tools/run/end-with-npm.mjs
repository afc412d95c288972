/**
 * Ends this process when the npm that started it is gone. A signal to `npm start` ends npm and its shell, but does not
 * reach us; the server would live on unseen and keep its port.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  look.unref()
}
