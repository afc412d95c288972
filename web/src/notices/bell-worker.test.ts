import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// Headless browsers show no notifications, so what the worker would show is asked of the worker itself.
const code = readFileSync(new URL('../../public/bell-worker.js', import.meta.url), 'utf8')

interface Shown {
  title: string
  body: string
  tag: string
}
/** What stands on the screen after this came, and where a tap leads. */
async function after(data: { json(): unknown } | null): Promise<{ shown: Shown[]; opened: string[] }> {
  const [shown, opened, waited]: [Shown[], string[], unknown[]] = [[], [], []]
  const listeners: Record<string, (event: object) => void> = {}
  const self = {
    addEventListener: (name: string, act: (event: object) => void) => {
      listeners[name] = act
    },
    registration: {
      showNotification: async (title: string, { body, tag }: Shown) => void shown.push({ title, body, tag }),
    },
    clients: { openWindow: async (url: string) => void opened.push(url) },
  }
  new Function('self', code)(self)
  const waitUntil = (work: unknown) => void waited.push(work)
  listeners.push?.({ data, waitUntil })
  listeners.notificationclick?.({ notification: { close: () => {} }, waitUntil })
  await Promise.all(waited)
  return { shown, opened }
}
const says = (text: unknown) => ({ json: () => ({ text }) })
const broken = {
  json: () => {
    throw new SyntaxError('no JSON')
  },
}

test('it shows the one sentence, in one place, and a tap opens the page and nothing of anybody', async () => {
  const { shown, opened } = await after(says('Er staat iets nieuws voor je.'))
  expect(shown).toEqual([{ title: 'Mijn week', body: 'Er staat iets nieuws voor je.', tag: 'bell' }])
  expect(opened).toEqual(['/'])
})

test('what it cannot read is shown as that something waits: a browser asks that something is shown', async () => {
  for (const data of [null, broken, says(7), { json: () => null }]) {
    const { shown } = await after(data)
    expect(shown).toEqual([{ title: 'Mijn week', body: 'Er staat iets voor je klaar.', tag: 'bell' }])
  }
})
