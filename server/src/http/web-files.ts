import fs from 'node:fs'
import path from 'node:path'
import statics from '@fastify/static'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from './call.ts'
import { sendProblem } from './problem.ts'

/** Serves the built web app; every page address gives the same page, which then shows the right screen. */
export async function registerWeb(app: FastifyInstance, deps: Deps): Promise<void> {
  const root = deps.config.webRoot
  if (!root || !fs.existsSync(path.join(root, 'index.html'))) return
  await app.register(statics, {
    root,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.header(
        'cache-control',
        file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  const page = fs.readFileSync(path.join(root, 'index.html'))
  app.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/')) return sendProblem(reply, new AppError('not.found'), 'nl')
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
  })
}
