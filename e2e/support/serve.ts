import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumHere } from '../../server/src/pdf/chromium-here.ts'
import { calendarOffice } from '../../server/src/testing/calendar-office.ts'
import { openIdProvider } from '../../server/src/testing/openid-provider.ts'
import { smsOffice } from '../../server/src/testing/sms-office.ts'
import { answerCalendar } from './calendars.ts'

// A server of our own with an empty folder, gone when the tests are done. Leaving quickly goes to ourselves: no test
// depends on a website elsewhere. Beside it runs a real OpenID provider, of an organisation that is invented too.
const root = path.resolve(import.meta.dirname, '../..')
const data = mkdtempSync(path.join(tmpdir(), 'keukentafel-e2e-'))
const port = process.env.PORT ?? '4790'
const provider = await openIdProvider(
  {
    id: 'keukentafel',
    redirectUri: `http://localhost:${port}/api/auth/provider/wijkteam/callback`,
    jwksUri: `http://localhost:${port}/api/auth/provider/wijkteam/jwks.json`,
  },
  Number(port) + 5,
)
// Whoever signs in there is Tom.
provider.next = { sub: 'tom', email: 'tom@wijkteam.example', emailVerified: true, name: 'Tom', acr: 'mfa' }
const providers = path.join(data, 'providers.json')
writeFileSync(
  providers,
  JSON.stringify([
    {
      id: 'wijkteam',
      name: 'Wijkteam Noord',
      organisation: 'Wijkteam Noord',
      issuer: provider.issuer,
      clientId: 'keukentafel',
      acr: { mfa: 'substantial' },
      atLeast: 'substantial',
      domains: ['wijkteam.example'],
    },
  ]),
)
// A browser of the machine makes the PDFs, as for the tests themselves; else that of Playwright.
const playwrights = chromium.executablePath()
const chromiumFile = process.env.CHROMIUM ?? chromiumHere() ?? (existsSync(playwrights) ? playwrights : undefined)
// And a gateway for text messages, which shows what it got to who asks (support/own-table.ts).
const texts = await smsOffice(Number(port) + 6)
// And calendars of the world, of which a test says what stands there (own-other-calendar.spec.ts).
const calendars = await calendarOffice(Number(port) + 7)
calendars.answer = answerCalendar
const server = spawn(process.execPath, [path.join(root, 'e2e/support/server.ts'), String(calendars.port)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PORT: port,
    KEUKENTAFEL_DATA: path.join(data, 'data'),
    KEUKENTAFEL_DEMO: 'on',
    KEUKENTAFEL_PROXY: 'on',
    KEUKENTAFEL_SECOND_FACTOR: 'professionals',
    KEUKENTAFEL_PROVIDERS: providers,
    KEUKENTAFEL_SMS_URL: texts.url,
    KEUKENTAFEL_SMS_TOKEN: texts.token,
    ...(chromiumFile && { KEUKENTAFEL_CHROMIUM: chromiumFile }),
    KEUKENTAFEL_LEAVE_TO: `http://localhost:${port}/livez`,
    DATABASE_URL: '',
  },
})
// The administrator of the demo is invented too, and made as every first administrator is: by the command, beside the server.
async function makeAdministrator(): Promise<void> {
  const ready = () =>
    fetch(`http://localhost:${port}/readyz`)
      .then(({ ok }) => ok)
      .catch(() => false)
  while (!(await ready())) await new Promise((later) => setTimeout(later, 300))
  // The story of administrators is played once, on a phone.
  const command = [path.join(root, 'server/src/cli/invite-admin.ts'), 'beheer-phone@keukentafel.example', '--demo']
  spawn(process.execPath, command, {
    stdio: 'ignore',
    env: { ...process.env, KEUKENTAFEL_DATA: path.join(data, 'data'), KEUKENTAFEL_DEMO: 'on', DATABASE_URL: '' },
  })
}
void makeAdministrator()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => {
  rmSync(data, { recursive: true, force: true })
  process.exit(code ?? 1)
})
