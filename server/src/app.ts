import type { IncomingMessage, ServerResponse } from 'node:http'
import { api } from '@keukentafel/core/api.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import helmet from 'helmet'
import { accountsHandlers } from './accounts/routes.ts'
import { administrationHandlers } from './administration/routes.ts'
import { agreementHandlers } from './agreement/routes.ts'
import { attachmentHandlers } from './attachment/routes.ts'
import { bridgeHandlers } from './bridge/routes.ts'
import { calendarHandlers } from './calendar/routes.ts'
import { calmHandlers } from './calm/routes.ts'
import type { Hub } from './changes/hub.ts'
import { registerChanges } from './changes/register-changes.ts'
import { circleHandlers } from './circle/routes.ts'
import { disclosureHandlers } from './disclosure/routes.ts'
import { documentHandlers } from './document/routes.ts'
import { emergencyHandlers } from './emergency/routes.ts'
import { exchangeHandlers } from './exchange/routes.ts'
import { familiesHandlers } from './families/routes.ts'
import { registerFeed } from './feed/register-feed.ts'
import { feedHandlers } from './feed/routes.ts'
import { glossaryHandlers } from './glossary/routes.ts'
import { holdingBackHandlers } from './holding-back/routes.ts'
import type { Deps } from './http/call.ts'
import { sendProblem } from './http/problem.ts'
import { registerDocs } from './http/register-docs.ts'
import { type Handler, type Handlers, registerApi } from './http/route.ts'
import { registerWeb } from './http/web-files.ts'
import { registerAuth } from './identity/register-auth.ts'
import { registerLeave } from './identity/register-leave.ts'
import { jointHandlers } from './joint/routes.ts'
import { looksHandlers } from './looks/routes.ts'
import { messagesHandlers } from './messages/routes.ts'
import { noticesHandlers } from './notices/routes.ts'
import { othersHandlers } from './others/routes.ts'
import { ownPlanHandlers } from './own-plan/routes.ts'
import { planHandlers } from './plan/routes.ts'
import { rightsHandlers } from './rights/routes.ts'
import { sharingHandlers } from './sharing/routes.ts'
import { shieldsHandlers } from './shields/routes.ts'
import { registerProvider } from './sign-in/register-provider.ts'
import { signInHandlers } from './sign-in/routes.ts'

// What somebody types is small; what is larger (a file with a family) names its own size in its contract.
const MOST_BYTES = 1_000_000

const handlers: Handlers = {
  ...accountsHandlers,
  ...familiesHandlers,
  ...circleHandlers,
  ...planHandlers,
  ...calmHandlers,
  ...ownPlanHandlers,
  ...exchangeHandlers,
  ...looksHandlers,
  ...administrationHandlers,
  ...signInHandlers,
  ...emergencyHandlers,
  ...sharingHandlers,
  ...shieldsHandlers,
  ...holdingBackHandlers,
  ...bridgeHandlers,
  ...agreementHandlers,
  ...disclosureHandlers,
  ...rightsHandlers,
  ...jointHandlers,
  ...documentHandlers,
  ...glossaryHandlers,
  ...attachmentHandlers,
  ...feedHandlers,
  ...noticesHandlers,
  ...messagesHandlers,
  ...calendarHandlers,
  ...othersHandlers,
}

/** Wires everything; listens to nothing. */
export async function buildApp(deps: Deps, hub: Hub): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: 'warn', redact: ['req.headers', 'req.url'], serializers: { req: () => ({}), res: () => ({}) } },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MOST_BYTES,
    // One proxy of our own: its word counts, what a visitor wrote into the header does not.
    trustProxy: deps.config.behindProxy && ((_address: string, hop: number) => hop < 1),
    forceCloseConnections: true,
  })
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // What somebody spoke or photographed is fetched with their own rights, and played and shown from memory.
        mediaSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: deps.config.baseUrl.startsWith('https'),
  })
  // The same for every answer, so they are worked out once.
  const headers: [string, string][] = [
    // Only our own pages may ask for the microphone, and nothing here for the rest.
    ['permissions-policy', 'microphone=(self), camera=(), geolocation=(), payment=(), usb=()'],
  ]
  const noted = { setHeader: (name: string, value: string) => headers.push([name, value]), removeHeader: () => {} }
  protect({} as IncomingMessage, noted as unknown as ServerResponse, () => {})
  app.addHook('onRequest', (_request, reply, done) => {
    for (const [name, value] of headers) reply.raw.setHeader(name, value)
    done()
  })
  registerApi(app, deps, api, handlers as unknown as Record<string, Handler<never>>)
  registerAuth(app, deps)
  registerProvider(app, deps)
  registerLeave(app, deps)
  registerChanges(app, deps, hub)
  registerFeed(app, deps)
  registerDocs(app, deps.config.version)
  app.get('/livez', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    const alive = await deps.db.pool.query('select 1').then(
      () => true,
      () => false,
    )
    return reply.code(alive ? 200 : 503).send({ ok: alive })
  })
  await registerWeb(app, deps)
  app.setErrorHandler((error, request, reply) =>
    sendProblem(reply, error, request.headers['accept-language']?.startsWith('en') ? 'en' : 'nl'),
  )
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, new AppError('not.found'), 'nl'))
  return app
}
