import { api } from '@keukentafel/core/api.ts'
import type { Endpoint } from '@keukentafel/core/shared/contract.ts'
import type { FastifyInstance } from 'fastify'
import { openApi } from './openapi.ts'

const text = (s: string) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** GET /api/v1/openapi.json (open to other sites, it holds no data) and a page at /api that lists the endpoints. */
export function registerDocs(app: FastifyInstance, version: string): void {
  let document: string | undefined
  app.get('/api/v1/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(openApi(api, version))
    return reply
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'public, max-age=3600')
      .type('application/json; charset=utf-8')
      .send(document)
  })
  const asks = (e: Endpoint) => ('access' in e ? e.access : 'account' in e ? 'signed in' : 'public')
  app.get('/api', (_request, reply) => {
    const rows = Object.values(api as Record<string, Endpoint>).map(
      (e) => `<tr><td><code>${e.method} /api/v1${text(e.path)}</code><td>${text(e.summary)}<td>${text(asks(e))}`,
    )
    return reply
      .type('text/html; charset=utf-8')
      .send(`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>API</title>
<h1>Keukentafel API ${version}</h1><p>OpenAPI 3.1: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>. Changes: <code>GET /api/v1/changes</code> (server-sent events).
<table><thead><tr><th>Endpoint<th>What<th>Asks</thead><tbody>${rows.join('')}</tbody></table></html>`)
  })
}
