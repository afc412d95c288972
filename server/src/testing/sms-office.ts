import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TextMessage } from '../mail/sms-gateway.ts'

export interface SmsOffice {
  url: string
  token: string
  arrived: TextMessage[]
  answer: number
  close(): Promise<void>
}

/** A gateway for text messages of our own, which takes them with its token only. */
export async function smsOffice(port = 0, token = 'a token for tests'): Promise<SmsOffice> {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      // What arrived can be asked for, by the test that plays it in a browser.
      if (request.method === 'GET') return response.end(JSON.stringify(office.arrived))
      const known = request.headers.authorization === `Bearer ${token}`
      if (known && office.answer < 300) office.arrived.push(JSON.parse(Buffer.concat(chunks).toString()))
      response.writeHead(known ? office.answer : 401).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const office: SmsOffice = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    token,
    arrived: [],
    answer: 202,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return office
}
