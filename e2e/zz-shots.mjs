import { chromium } from '@playwright/test'

const [, , who = 'Sevgi', pathsArg = 'plan', widths = '1280', suffix = ''] = process.argv
const base = 'http://localhost:4621'
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-dev-shm-usage',
  ],
})
for (const w of widths.split(',')) {
  const ctx = await b.newContext({ viewport: { width: +w, height: 900 }, baseURL: base })
  const page = await ctx.newPage()
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message.slice(0, 500)))
  page.on('console', (m) => {
    if (m.type() === 'error') console.log('CONSOLE', m.text().slice(0, 400))
  })
  const fams = (await (await page.request.get('/api/v1/demo/people')).json()).families
  const p = fams.flatMap((f) => f.people.map((x) => ({ ...x, f: f.id }))).find((x) => x.callName === who)
  await page.request.post('/api/v1/demo/sign-in', { data: { accountId: p.accountId }, headers: { origin: base } })
  await page.addInitScript(() => {
    localStorage.setItem('exit-seen', '1')
  })
  for (const path of pathsArg.split(',')) {
    let url = `/t/${p.f}/${path}`
    if (path.includes('GOAL') || path.includes('STEP')) {
      const plan = await (await page.request.get(`/api/v1/families/${p.f}/plan`)).json()
      const n = +(path.match(/\d+$/)?.[0] ?? 0)
      const kind = path.includes('GOAL') ? 'goal' : 'step'
      const id = plan.items.filter((e) => e.item.kind === kind)[n].item.id
      url = `/t/${p.f}/plan/${kind === 'goal' ? 'doel' : 'stap'}/${id}`
    }
    await page.goto(url)
    await page.waitForSelector('h1', { timeout: 15000 }).catch(() => console.log('NO H1'))
    await page.waitForTimeout(900)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) console.log('WIDER', path, w, over)
    const h = await page.evaluate(() => document.documentElement.scrollHeight)
    const max = +(process.env.MAX ?? 3)
    const step = +w > 600 ? 1500 : 1700
    for (let i = 0; i * step < h && i < max; i++)
      await page.screenshot({
        path: `/tmp/plan-screens/shots/${who}-${path.replace(/[^a-zA-Z0-9]/g, '_')}-${w}${suffix}-${i}.png`,
        fullPage: true,
        clip: { x: 0, y: i * step, width: +w, height: Math.min(step, h - i * step) },
      })
    console.log(path, w, 'height', h)
  }
  await ctx.close()
}
await b.close()
