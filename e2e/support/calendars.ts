import type { IncomingMessage, ServerResponse } from 'node:http'

const stands = new Map<string, Buffer>()

/** Where calendars of the world stand for the stories: what a test puts at an address is what is fetched there. */
export function answerCalendar(request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? ''
  if (request.method === 'PUT') {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      stands.set(url, Buffer.concat(chunks))
      response.writeHead(204).end()
    })
    return
  }
  const found = stands.get(url)
  response.writeHead(found ? 200 : 404, { 'content-type': 'text/calendar' }).end(found)
}
