import type { z } from 'zod'
import type { Action } from '../access/actions.ts'
import type { Level } from '../access/levels.ts'

/** What an endpoint asks of who calls it: an action that `decide` permits, only a signed-in account, or nothing. */
export type Guard =
  | { access: Action }
  /** `level`: how surely one must be signed in; an action names its own (access/levels.ts). */
  | {
      account: string
      level?: Level
      /** Also in a turn at a device that several people use; all else about an account is for its own device. */
      together?: true
    }
  /** Administrators only, surely signed in; never anything of a family. */
  | { admin: string }
  | { public: string }

export type Endpoint = Guard & {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Path under /api/v1, with `:name` parameters. */
  path: string
  summary: string
  query?: z.ZodType
  body?: z.ZodType
  /** Most bytes of a body; left out means the limit of the app. */
  mostBytes?: number
  output: z.ZodType
  /** What the body is when it is bytes and no JSON; what it really is, its bytes say. Its size is a setting unless `mostBytes` says it. */
  takes?: readonly string[]
  /** What the answer is when it is bytes and no JSON; `output` is undefined then. */
  gives?: readonly string[]
}

/** Endpoints as data: routes, typed client, OpenAPI and the route walk are made from this. */
export const defineEndpoints = <const T extends Record<string, Endpoint>>(endpoints: T): T => endpoints
