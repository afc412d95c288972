import http, { type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type FetchPublic, fetcherOfPublic } from '../http/fetch-public.ts'
import { ToHere } from './to-here.ts'

/** Fetches from that server what any host of the world is asked for; hosts that are none of the world are refused as ever. */
export const fetchFrom = (port: number, longestMs = 5000): FetchPublic =>
  fetcherOfPublic({ mostBytes: 5_000_000, longestMs, way: { agent: new ToHere(port) } })

/** A server with calendars of our own. */
export interface CalendarOffice {
  port: number
  /** What it answers. */
  answer: RequestListener
  asked: { url: string; headers: IncomingHttpHeaders }[]
  /** How often somebody connected at all. */
  connections: number
  close(): Promise<void>
}
export async function calendarOffice(port = 0): Promise<CalendarOffice> {
  const server = http.createServer((request, response) => {
    office.asked.push({ url: request.url ?? '', headers: request.headers })
    office.answer(request, response)
  })
  server.on('connection', () => office.connections++)
  server.on('tlsClientError', () => {})
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const office: CalendarOffice = {
    port: (server.address() as AddressInfo).port,
    answer: (_, response) => void response.writeHead(404).end(),
    asked: [],
    connections: 0,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  return office
}
