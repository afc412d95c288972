import http from 'node:http'
import pg from 'pg'
import { direct } from './direct.ts'

// The least that can stand between a browser and PostgreSQL: one statement behind Node's own HTTP server, without session,
// rules, logs or validation. Its ratio to the direct statement is the most that any server in this language could reach.
const pool = new pg.Pool({ ...(JSON.parse(process.env.BENCH_DATABASE!) as pg.PoolConfig), max: 32 })
const server = http.createServer((request, response) => {
  let text = ''
  request.setEncoding('utf8')
  request.on('data', (chunk) => {
    text += chunk
  })
  request.on('end', async () => {
    const name = request.url!.split('/').at(-1) as keyof typeof direct
    const { rows } = await pool.query({ ...direct[name], values: JSON.parse(text) as unknown[] })
    response.setHeader('content-type', 'application/json')
    response.end(rows[0]?.body ?? JSON.stringify(rows[0]))
  })
})
server.listen(0, '127.0.0.1', () => process.send!((server.address() as { port: number }).port))
