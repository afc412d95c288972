import { randomUUID } from 'node:crypto'
import { type APIRequestContext, type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'

/** Somebody with an account and a browser of their own. */
export interface Actor {
  context: BrowserContext
  page: Page
  accountId: string
  email: string
  /** Calls an endpoint as this person; fails the test unless it is done. */
  post(path: string, data: unknown, ifMatch?: number): Promise<Record<string, unknown>>
  get<T>(path: string): Promise<T>
}

const known = new Map<string, string>()

/**
 * Somebody who is in none of the invented stories, so that a test changes nothing of what another test looks at. The same
 * name is the same account within a worker: codes by e-mail are sent sparingly.
 */
export function somebody(browser: Browser, name: string, locale: 'nl' | 'en' = 'nl'): Promise<Actor> {
  const { workerIndex, project } = test.info()
  return withAddress(browser, `${name}-${project.name}-${workerIndex}@keukentafel.example`, locale)
}

/** Somebody with this e-mail address, signed in with a code. */
export async function withAddress(browser: Browser, email: string, locale: 'nl' | 'en' = 'nl'): Promise<Actor> {
  const context = await browser.newContext()
  await context.addInitScript((chosen) => {
    localStorage.setItem('exit-seen', '1')
    localStorage.setItem('locale', chosen)
  }, locale)
  const api = context.request
  if (!known.has(email)) await signInByMail(api, email)
  const me = (await (await api.get('/api/v1/me')).json()) as { accountId: string }
  const accountId = known.get(email) ?? me.accountId
  known.set(email, accountId)
  // As an invented person nothing more is asked of them (what is asked otherwise: sign-in-second-factor.spec.ts).
  await done(await api.post('/api/v1/demo/sign-in', { data: { accountId } }))
  return {
    context,
    page: await context.newPage(),
    accountId,
    email,
    async post(path, data, ifMatch) {
      const headers = { 'idempotency-key': randomUUID(), ...(ifMatch && { 'if-match': `"${ifMatch}"` }) }
      return done(await api.post(`/api/v1${path}`, { data, headers }))
    },
    async get<T>(path: string) {
      return (await done(await api.get(`/api/v1${path}`))) as T
    },
  }
}

/** A browser in which nobody is signed in. */
export async function nobody(browser: Browser, locale: 'nl' | 'en' = 'nl'): Promise<Page> {
  const context = await browser.newContext()
  await context.addInitScript((chosen) => localStorage.setItem('locale', chosen), locale)
  return context.newPage()
}

/** The newest mail to an address in the outbox of the demo that is the one looked for, once it is there. */
export async function mailTo(
  api: APIRequestContext,
  email: string,
  wanted: (text: string) => boolean = () => true,
): Promise<string> {
  let text = ''
  await expect
    .poll(async () => {
      const { mails } = (await (await api.get('/api/v1/demo/outbox')).json()) as {
        mails: { to: string; subject: string; text: string; at: string }[]
      }
      const texts = mails
        .filter(({ to }) => to === email)
        .sort((a, b) => b.at.localeCompare(a.at))
        .map((mail) => `${mail.subject}\n${mail.text}`)
      text = texts.find(wanted) ?? ''
      return text
    })
    .not.toBe('')
  return text
}

const codeIn = (text: string) => /\b(\d{6})\b/.exec(text)?.[1]
const used = new Set<string>()
/** The code to sign in with: of the newest mail that holds one that was not used yet, for other mail may come in between. */
export async function codeFor(api: APIRequestContext, email: string): Promise<string> {
  const mail = await mailTo(api, email, (text) => {
    const code = codeIn(text)
    return code !== undefined && !used.has(`${email} ${code}`)
  })
  const code = codeIn(mail)!
  used.add(`${email} ${code}`)
  return code
}

/** Signs in with a code from a mail, as people do: the least certain way. */
export async function signInByMail(api: APIRequestContext, email: string): Promise<void> {
  await done(await api.post('/api/auth/email-otp/send-verification-otp', { data: { email, type: 'sign-in' } }))
  await done(await api.post('/api/auth/sign-in/email-otp', { data: { email, otp: await codeFor(api, email) } }))
}

export interface OwnTable {
  familyId: string
  mother: Actor
  motherId: string
  elifId: string
}

/** A new table: mama, who begins it and keeps the overview, and Elif of nine, who has no account. */
export async function ownTable(browser: Browser, locale: 'nl' | 'en' = 'nl'): Promise<OwnTable> {
  const mother = await somebody(browser, 'mama', locale)
  const [familyId, motherId, elifId] = [randomUUID(), randomUUID(), randomUUID()]
  await mother.post('/families', {
    id: familyId,
    name: 'het gezin van Elif',
    started: 'family',
    question: 'Hoe slapen we weer?',
    me: { id: motherId, callName: 'mama', role: 'moeder', birthDate: '1985-05-05' },
    members: [{ id: elifId, callName: 'Elif', birthDate: '2017-07-15', role: 'dochter' }],
  })
  return { familyId, mother, motherId, elifId }
}

/**
 * Has somebody sit down at a table, on paper, without a screen. Gives their person, seat and the code that was used. Who is not
 * of the family hears what mama shares: `shares`, or nothing when it is empty.
 */
export async function sitDown(
  table: OwnTable,
  who: Actor,
  seat: {
    kind: 'family' | 'network' | 'professional'
    callName: string
    role?: string
    organisation?: string
    shares?: readonly string[]
  },
): Promise<{ personId: string; seatId: string; code: string }> {
  const [seatId, personId] = [randomUUID(), randomUUID()]
  const { code } = await table.mother.post(`/families/${table.familyId}/seats`, {
    id: seatId,
    invitationId: randomUUID(),
    kind: seat.kind,
    person: { newPersonId: personId, callName: seat.callName },
    role: seat.role ?? '',
    organisation: seat.organisation ?? '',
    purpose: 'Meedenken',
    lookAgainOn: seat.kind === 'professional' ? '2099-01-01' : null,
    channel: 'paper',
  })
  await who.post('/invitations/accept', { code })
  for (const piece of seat.kind === 'family' ? [] : (seat.shares ?? ['week', 'goals', 'self']))
    await table.mother.post(`/families/${table.familyId}/shares`, {
      id: randomUUID(),
      subjectId: table.motherId,
      seatId,
      piece,
      purpose: 'Meedenken',
    })
  return { personId, seatId, code: String(code) }
}

async function done(answer: {
  ok(): boolean
  text(): Promise<string>
  url(): string
}): Promise<Record<string, unknown>> {
  const text = await answer.text()
  expect(answer.ok(), `${answer.url()} ${text}`).toBe(true)
  return text ? (JSON.parse(text) as Record<string, unknown>) : {}
}
