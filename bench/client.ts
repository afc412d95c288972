import http from 'node:http'
import { signedCookie } from './cookie.ts'

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })

export interface Request {
  method: 'GET' | 'POST' | 'PATCH'
  path: string
  token: string
  body?: object
  headers?: Record<string, string>
  /** Told how the answer is called, to ask for it again. */
  onTag?: (tag: string) => void
}

/** One request to our server; gives its size, or throws when the answer is not the right one. */
export function ask(
  port: number,
  secret: string,
  { method, path, token, body, headers, onTag }: Request,
): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    const payload = body ? JSON.stringify(body) : undefined
    const request = http.request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method,
        path: path.startsWith('//') ? path.slice(1) : `/api/v1${path}`,
        headers: {
          cookie: signedCookie(token, secret),
          ...(payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {}),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          if (response.headers.etag) onTag?.(response.headers.etag)
          if (response.statusCode === 200 || response.statusCode === 304) resolve({ bytes: text.length, text })
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 300)}`))
        })
      },
    )
    request.on('error', reject)
    request.end(payload)
  })
}
