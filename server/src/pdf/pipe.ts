import type { Readable, Writable } from 'node:stream'

/** A command of the DevTools protocol; `session` names the page it is for. */
export type Send = (method: string, params?: object, session?: string) => Promise<Record<string, unknown>>

interface Message {
  id?: number
  result?: Record<string, unknown>
  error?: { message: string }
}

/**
 * Talks with Chromium over two pipes: messages in JSON with a zero byte behind each. A pipe and not a port: nobody else on this
 * machine can talk along, and when this process is gone the pipe ends and Chromium with it.
 */
export function talkOver(to: Writable, from: Readable): Send {
  const waiting = new Map<number, { done(result: Record<string, unknown>): void; fail(error: Error): void }>()
  let parts: Buffer[] = []
  let last = 0
  from.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      answer(Buffer.concat([...parts, chunk.subarray(start, end)]).toString())
      parts = []
      start = end + 1
    }
    parts.push(chunk.subarray(start))
  })
  const gone = () => {
    for (const { fail } of waiting.values()) fail(new Error('Chromium is gone'))
    waiting.clear()
  }
  from.on('close', gone)
  to.on('error', gone)
  function answer(text: string): void {
    const { id, result, error } = JSON.parse(text) as Message
    const asked = id === undefined ? undefined : waiting.get(id)
    if (id === undefined || !asked) return
    waiting.delete(id)
    if (error) asked.fail(new Error(error.message))
    else asked.done(result ?? {})
  }
  return (method, params = {}, session) =>
    new Promise((done, fail) => {
      last += 1
      waiting.set(last, { done, fail })
      to.write(`${JSON.stringify({ id: last, method, params, ...(session && { sessionId: session }) })}\0`)
    })
}
