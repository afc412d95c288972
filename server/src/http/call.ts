import { createHash } from 'node:crypto'
import type { Action } from '@keukentafel/core/access/actions.ts'
import type { Level } from '@keukentafel/core/access/levels.ts'
import type { ProcessingActivity } from '@keukentafel/core/law/processing-activities.ts'
import type { AccessLog } from '../audit/access-log.ts'
import type { Database } from '../db/database.ts'
import type { SmsGateway } from '../mail/sms-gateway.ts'
import type { Printer } from '../pdf/printer.ts'
import type { Scanner } from '../scan/scanner.ts'
import type { FetchPublic } from './fetch-public.ts'

/** What the outside world gives us; tests hand in their own. */
export interface Deps {
  db: Database
  log: AccessLog
  /** The time now; the only clock. */
  now(): Date
  /** A fresh UUID. */
  id(): string
  config: AppConfig
  /** By what this installation can tell people that something waits; without it by nothing. */
  ways?: Ways
  /** Another way to calendars of others than to hosts of the world; for tests only. */
  fetchPublic?: FetchPublic
  /** Looks for malware in what is sent, where the installation has one. */
  scanner?: Scanner
  /** Makes PDFs, where the server has a Chromium. */
  pdf?: Printer
  /** The kinds of processing, with which of them are confidential until when. */
  activities: Readonly<Record<string, ProcessingActivity>>
  /** Puts the invented families back as they were; only in demo. */
  resetDemo?: () => Promise<void>
}
/** The ways out of this installation. */
export interface Ways {
  mail: boolean
  sms: SmsGateway | null
  /** The public half of the key for messages to browsers. */
  pushKey: string | null
  /** Which addresses of push services are called, instead of those of the world; for tests only. */
  allows?: (url: string) => boolean
}
/** What run.ts made of the environment. */
export interface AppConfig {
  demo: boolean
  secret: string
  baseUrl: string
  /** Whether anybody may make an account, or only who was invited. */
  signUp: 'open' | 'invited'
  /** Folder with the built web app; null when the API is used alone. */
  webRoot: string | null
  /** Whether a proxy of our own stands in front, whose word about the address of the visitor is taken. */
  behindProxy: boolean
  /** Most bytes of one sound or photo of a child, of one page of a document, and of all at one table. */
  mostAttachmentBytes: number
  mostDocumentBytes: number
  mostBytesAtTable: number
  /** Where somebody goes who leaves quickly. */
  leaveTo: string
  version: string
  /** Tests parse every answer against its contract, also those that PostgreSQL made. */
  checkAnswers: boolean
}

/** One request, with everything checked for shape, before anybody decided anything. */
export interface Call<P = Record<string, string>, Q = unknown, B = unknown> {
  deps: Deps
  params: P
  query: Q
  body: B
  token: string | null
  /** What the cookie of a device holds that several people use together; a word by chance, no right by itself. */
  joint: string | null
  idempotencyKey: string | null
  ifMatch: number | null
  now: string
  today: string
  traceId: string
  /** Which endpoint was called: method and path pattern. */
  endpoint: string
  /** How surely one must be signed in for what is about the account itself (from the contract). */
  levelNeeded: Level
  locale: 'nl' | 'en'
  /** Whether this is done in a turn at such a device too (from the contract). */
  together: boolean
  /** Browser and device as people know them; empty when not recognised. */
  device: string
  /** Where the request came from, for limits on tries only; never stored as it is. */
  ip: string
  /** Filled by the access helpers; a guarded endpoint that answers without it is a fault of ours. */
  decided: Set<Action | 'account'>
  /** Set-Cookie lines that go with the answer. */
  cookies: string[]
}

/** A body of bytes, as it came; what it is, is decided by what it holds. As text it is its sum: so a retry is known by it. */
export class Uploaded {
  readonly bytes: Buffer
  constructor(bytes: Buffer) {
    this.bytes = bytes
  }
  toJSON(): string {
    return createHash('sha256').update(this.bytes).digest('base64url')
  }
}
/** An answer of bytes. */
export class RawBytes {
  readonly bytes: Buffer
  readonly contentType: string
  constructor(bytes: Buffer, contentType: string) {
    this.bytes = bytes
    this.contentType = contentType
  }
}
/** JSON made by PostgreSQL, passed on without being parsed. */
export class RawJson {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}
