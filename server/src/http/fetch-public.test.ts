import https from 'node:https'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CalendarOffice, calendarOffice, fetchFrom } from '../testing/calendar-office.ts'
import { fetcherOfPublic, NotFetched } from './fetch-public.ts'
import { publicLookup } from './public-host.ts'

let office: CalendarOffice
beforeAll(async () => {
  office = await calendarOffice()
})
afterAll(() => office.close())
beforeEach(() => {
  office.asked = []
  office.connections = 0
})

const here = 'https://agenda.example.nl/geheim.ics'
const fault = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fetched',
    (error) => (error instanceof NotFetched ? error.fault : String(error)),
  )

test('what it is known by is sent along, and nothing about who asks', async () => {
  office.answer = (request, response) =>
    request.headers['if-none-match'] === '"a"'
      ? void response.writeHead(304).end()
      : void response.writeHead(200, { etag: '"a"', 'last-modified': 'x', 'set-cookie': 'who=me' }).end('BEGIN')
  const first = await fetchFrom(office.port)(here)
  expect([first?.bytes.toString(), first?.etag, first?.modified]).toEqual(['BEGIN', '"a"', 'x'])
  expect(await fetchFrom(office.port)(here, { etag: '"a"', modified: 'x' })).toBe(null)
  expect(office.asked[1]?.headers).toMatchObject({ 'if-none-match': '"a"', 'if-modified-since': 'x' })
  expect(Object.keys(office.asked[1]!.headers).sort()).toEqual(
    ['accept', 'accept-encoding', 'connection', 'host', 'if-modified-since', 'if-none-match', 'user-agent'].sort(),
  )
})

test('each place that it is sent on to is looked at again, at most three', async () => {
  const to = (location: string) => {
    office.asked = []
    office.answer = (request, response) =>
      request.url === '/geheim.ics' ? void response.writeHead(302, { location }).end() : void response.end('BEGIN')
    return fault(fetchFrom(office.port)(here))
  }
  expect(await to('https://elders.example.nl/x')).toBe('fetched')
  expect(await to('/ook')).toBe('fetched')
  for (const shut of [
    ...['http://elders.example.nl/x', 'https://127.0.0.1/x', 'https://[::1]/x', 'https://169.254.169.254/x'],
    ...['https://db.internal/x', 'https://localhost/x', 'file:///etc/passwd', 'https://elders.example.nl:8443/x'],
  ]) {
    expect(await to(shut), shut).toBe('away')
    expect(office.asked.length, shut).toBe(1)
  }
  expect(await to('/geheim.ics')).toBe('redirects')
  expect(office.asked.length).toBe(4)
})

test('a name of the world that points at this machine is not called, at the first address nor further on', async () => {
  // Every address is let through here, so that only the look at the moment of connecting stands in the way.
  const calling = (agent: https.Agent) =>
    fault(
      fetcherOfPublic({ mostBytes: 100, longestMs: 2000, way: { agent, allows: () => true } })(
        `https://localhost:${office.port}/x`,
      ),
    )
  expect(await calling(new https.Agent({ lookup: publicLookup }))).toBe('away')
  expect(office.connections).toBe(0)
  // Without that look it would be.
  await calling(new https.Agent())
  expect(office.connections).toBeGreaterThan(0)
})

test('what goes wrong is named, and never where', async () => {
  const fetching = fetchFrom(office.port, 300)
  for (const [status, named] of [
    ...([[404, 'gone'] as const, [410, 'gone'] as const, [401, 'locked'] as const, [403, 'locked'] as const] as const),
    ...([[500, 'server'] as const, [204, 'server'] as const, [304, 'server'] as const] as const),
  ]) {
    office.answer = (_, response) => void response.writeHead(status).end()
    expect(await fault(fetching(here)), String(status)).toBe(named)
  }
  office.answer = () => {}
  expect(await fault(fetching(here))).toBe('slow')
  // One that drips is slow too.
  office.answer = (_, response) => {
    response.writeHead(200).write('B')
    const drip = setInterval(() => response.write('E'), 50)
    response.on('close', () => clearInterval(drip))
  }
  expect(await fault(fetching(here))).toBe('slow')
  office.answer = (_, response) => void response.writeHead(200, { 'content-length': '5000001' }).write('x')
  expect(await fault(fetching(here))).toBe('too-large')
  office.answer = (_, response) => void response.writeHead(200).end(Buffer.alloc(5_000_001))
  expect(await fault(fetchFrom(office.port, 5000)(here))).toBe('too-large')
  office.answer = (_, response) => void response.destroy()
  const error = await fetching(here).catch((one: Error) => one)
  expect(String((error as Error).stack)).not.toMatch(/example\.nl|geheim/)
})
