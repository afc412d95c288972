import type { Endpoint } from '@keukentafel/core/shared/contract.ts'
import { errorStatus } from '@keukentafel/core/shared/errors.ts'
import { z } from 'zod'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const bytes = (types: readonly string[]) => ({ content: Object.fromEntries(types.map((type) => [type, {}])) })
const schemaOf = (type: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' })
  return schema
}

/** OpenAPI 3.1 of all endpoints, from the same contracts that make the routes. */
export function openApi(endpoints: Record<string, Endpoint>, version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [operationId, e] of Object.entries(endpoints)) {
    const path = e.path.replace(/:(\w+)/g, '{$1}')
    const inPath = [...e.path.matchAll(/:(\w+)/g)].map((m) => ({
      name: m[1],
      in: 'path',
      required: true,
      schema: { type: 'string', format: 'uuid' },
    }))
    const query = e.query
      ? Object.entries((schemaOf(e.query, 'input') as { properties?: Record<string, object> }).properties ?? {})
      : []
    const headers = [
      ...(e.method === 'PATCH'
        ? [
            {
              name: 'If-Match',
              in: 'header',
              required: true,
              schema: { type: 'string' },
              description: 'The version that was seen, as "3"',
            },
          ]
        : []),
      ...(e.method === 'GET'
        ? []
        : [
            {
              name: 'Idempotency-Key',
              in: 'header',
              schema: { type: 'string' },
              description: 'The same key again gives the same answer',
            },
          ]),
    ]
    paths[path] = {
      ...paths[path],
      [e.method.toLowerCase()]: {
        operationId,
        summary: e.summary,
        description:
          'access' in e
            ? `Asks ${e.access}.`
            : 'account' in e
              ? `Signed in: ${e.account}.`
              : 'admin' in e
                ? `Administrator: ${e.admin}.`
                : `Public: ${e.public}.`,
        ...('public' in e ? { security: [] } : {}),
        parameters: [
          ...inPath,
          ...query.map(([name, schema]) => ({ name, in: 'query', required: true, schema })),
          ...headers,
        ],
        ...(e.body ? { requestBody: { required: true, ...json(schemaOf(e.body, 'input')) } } : {}),
        ...(e.takes ? { requestBody: { required: true, ...bytes(e.takes) } } : {}),
        responses: {
          200: { description: 'Done', ...(e.gives ? bytes(e.gives) : json(schemaOf(e.output, 'output'))) },
          default: {
            description: 'Problem (RFC 9457)',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Keukentafel',
      version,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      description: 'One table, one plan. What you may not see looks the same as what is not there (404).',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'keukentafel.session_token' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail', 'code'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            code: { enum: Object.keys(errorStatus) },
            reason: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
              },
            },
            current: {},
          },
        },
      },
    },
  }
}
