import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type SecondFactorChoice, secondFactorChoices } from '@keukentafel/core/access/levels.ts'
import { chromiumHere } from './pdf/chromium-here.ts'

/** Everything the environment decides. The only place that reads it. */
export interface Config {
  port: number
  host: string
  /** Folder of the embedded database; used when there is no databaseUrl. */
  dataDir: string
  databaseUrl: string | null
  /** The list of what was destroyed, to be kept where the backups are. */
  ledgerFile: string
  demo: boolean
  baseUrl: string
  smtpUrl: string | null
  mailFrom: string
  /** The gateway for text messages and its token, or null: then nobody can choose them. */
  sms: { url: string; token: string } | null
  /** A key pair for messages to browsers; null is one of our own, made at the first start. */
  pushKeys: { publicKey: string; privateKey: string } | null
  signUp: 'open' | 'invited'
  /** Whose seats open only after a second factor. */
  secondFactor: SecondFactorChoice
  /** A file with providers to sign in by (OpenID Connect), or null. */
  providersFile: string | null
  /** Where a person goes who leaves quickly. */
  leaveTo: string
  /** Set when a reverse proxy of our own stands in front and sends X-Forwarded-For. */
  behindProxy: boolean
  /** Most bytes of one sound or photo that hangs on what was said, of one page of a document, and of all of them at one table. */
  mostAttachmentBytes: number
  mostDocumentBytes: number
  mostBytesAtTable: number
  /** Where a clamd listens that looks for malware in what is sent: host:port or the file of a socket; null when there is none. */
  clamd: string | null
  version: string
  /** The Chromium that makes PDFs, or null: then the browser of who reads prints. */
  chromium: string | null
  /** The folder in which a command was typed; names of files on the command line are meant from there. */
  typedIn: string
}

const root = path.resolve(import.meta.dirname, '../..')

function port(text: string | undefined): number {
  const number = Number(text ?? 3000)
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new Error(`PORT is a number from 0 to 65535, not "${text}"`)
  return number
}

/** A table is taken out whole by a command, as one text: Node holds no longer one. */
const MOST_AT_TABLE = 350

function megabytes(name: string, text: string | undefined, otherwise: number, most = 1000): number {
  const number = Number(text || otherwise)
  if (!(number >= 0.1 && number <= most))
    throw new Error(`${name} is a number of megabytes from 0.1 to ${most}, not "${text}"`)
  return Math.round(number * 1_000_000)
}

function onOff(name: string, text: string | undefined, otherwise: boolean): boolean {
  if (text === undefined || text === '') return otherwise
  if (['on', 'true', '1', 'yes'].includes(text)) return true
  if (['off', 'false', '0', 'no'].includes(text)) return false
  throw new Error(`${name} is on or off, not "${text}"`)
}

function address(name: string, text: string): string {
  if (!URL.canParse(text)) throw new Error(`${name} is a web address, not "${text}"`)
  return text.replace(/\/$/, '')
}

function clamdOf(text: string | undefined): string | null {
  if (!text) return null
  if (!/^\/.|^[^/:]+:\d{1,5}$/.test(text))
    throw new Error(`KEUKENTAFEL_CLAMD is host:port or the file of a socket, not "${text}"`)
  return text
}

function chromiumOf(text: string | undefined): string | null {
  if (!text) return chromiumHere() ?? null
  if (text === 'off') return null
  if (!existsSync(text))
    throw new Error(`KEUKENTAFEL_CHROMIUM is the file of a Chromium, or off; "${text}" is not there`)
  return text
}

function smsOf(url: string | undefined, token: string | undefined): Config['sms'] {
  if (!url) return null
  if (!token) throw new Error('KEUKENTAFEL_SMS_URL needs KEUKENTAFEL_SMS_TOKEN')
  const { protocol, hostname } = new URL(address('KEUKENTAFEL_SMS_URL', url))
  // The number and the token go over this line.
  if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    throw new Error('KEUKENTAFEL_SMS_URL begins with https')
  return { url, token }
}

function pushKeysOf(publicKey: string | undefined, privateKey: string | undefined): Config['pushKeys'] {
  if (!publicKey !== !privateKey)
    throw new Error('KEUKENTAFEL_PUSH_PUBLIC and KEUKENTAFEL_PUSH_PRIVATE belong together')
  return publicKey && privateKey ? { publicKey, privateKey } : null
}

/** Reads the environment; says in one sentence what is wrong with it. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const databaseUrl = env.DATABASE_URL || null
  const listen = port(env.PORT)
  const signUp = env.KEUKENTAFEL_SIGNUP || 'open'
  if (signUp !== 'open' && signUp !== 'invited')
    throw new Error(`KEUKENTAFEL_SIGNUP is open or invited, not "${signUp}"`)
  const demo = onOff('KEUKENTAFEL_DEMO', env.KEUKENTAFEL_DEMO, databaseUrl === null)
  // Helpers see many families, so theirs is the account that is worth most to steal; invented people have nothing to lose.
  const secondFactor = env.KEUKENTAFEL_SECOND_FACTOR || (demo ? 'nobody' : 'professionals')
  if (!Object.hasOwn(secondFactorChoices, secondFactor))
    throw new Error(
      `KEUKENTAFEL_SECOND_FACTOR is ${Object.keys(secondFactorChoices).join(', ')}, not "${secondFactor}"`,
    )
  return {
    port: listen,
    host: env.HOST || '127.0.0.1',
    dataDir: path.resolve(root, env.KEUKENTAFEL_DATA || 'data'),
    databaseUrl,
    ledgerFile: env.KEUKENTAFEL_DESTROYED
      ? path.resolve(root, env.KEUKENTAFEL_DESTROYED)
      : path.join(path.resolve(root, env.KEUKENTAFEL_DATA || 'data'), 'destroyed.jsonl'),
    demo,
    baseUrl: address('KEUKENTAFEL_URL', env.KEUKENTAFEL_URL || `http://localhost:${listen}`),
    smtpUrl: env.SMTP_URL ? address('SMTP_URL', env.SMTP_URL) : null,
    mailFrom: env.MAIL_FROM || 'Mijn week <mijn-week@localhost>',
    sms: smsOf(env.KEUKENTAFEL_SMS_URL, env.KEUKENTAFEL_SMS_TOKEN),
    pushKeys: pushKeysOf(env.KEUKENTAFEL_PUSH_PUBLIC, env.KEUKENTAFEL_PUSH_PRIVATE),
    signUp,
    secondFactor: secondFactor as SecondFactorChoice,
    providersFile: env.KEUKENTAFEL_PROVIDERS ? path.resolve(root, env.KEUKENTAFEL_PROVIDERS) : null,
    leaveTo: address('KEUKENTAFEL_LEAVE_TO', env.KEUKENTAFEL_LEAVE_TO || 'https://www.buienradar.nl/'),
    behindProxy: onOff('KEUKENTAFEL_PROXY', env.KEUKENTAFEL_PROXY, false),
    mostAttachmentBytes: megabytes('KEUKENTAFEL_MOST_SOUND', env.KEUKENTAFEL_MOST_SOUND, 3),
    mostDocumentBytes: megabytes('KEUKENTAFEL_MOST_DOCUMENT', env.KEUKENTAFEL_MOST_DOCUMENT, 10),
    mostBytesAtTable: megabytes('KEUKENTAFEL_MOST_AT_TABLE', env.KEUKENTAFEL_MOST_AT_TABLE, 200, MOST_AT_TABLE),
    clamd: clamdOf(env.KEUKENTAFEL_CLAMD),
    version: (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version,
    chromium: chromiumOf(env.KEUKENTAFEL_CHROMIUM),
    typedIn: env.INIT_CWD || process.cwd(),
  }
}
