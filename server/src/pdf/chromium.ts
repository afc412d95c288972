import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { talkOver } from './pipe.ts'

// No network: no name can be looked up, every page is offline, and what Chromium fetches by itself is off.
const FLAGS = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-crash-reporter',
  '--disable-breakpad',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-default-browser-check',
  '--mute-audio',
  // Stands in the PDF as its maker; the usual one names this machine.
  '--user-agent=Keukentafel',
  '--password-store=basic',
]

/**
 * Prints HTML in a Chromium of its own, and gives the PDF in base64. What is printed is handed over in memory and comes back so:
 * the folder of this Chromium holds only what it makes for itself, and is gone afterwards. `stop` kills all of it at once.
 */
export async function printWith(file: string, html: string, stop: AbortSignal): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'keukentafel-pdf-'))
  // Root cannot have the sandbox of Chromium; what is printed is made here and runs no scripts.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(file, [...FLAGS, ...root, `--user-data-dir=${folder}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A group of its own, so that its helpers go with it; nothing of our environment goes along but where programs are.
    detached: true,
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      HOME: folder,
      TMPDIR: folder,
      XDG_CONFIG_HOME: folder,
      XDG_CACHE_HOME: folder,
    },
  })
  const over = new Promise<void>((done) => child.once('close', () => done()))
  const kill = () => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It is gone already.
    }
  }
  const stopped = new Promise<never>((_, fail) => {
    const end = () => fail(new Error('printing was stopped'))
    if (stop.aborted) end()
    stop.addEventListener('abort', end, { once: true })
    child.once('error', fail)
  })
  try {
    const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
    return await Promise.race([print(talkOver(to, from), html), stopped])
  } finally {
    kill()
    if (child.pid !== undefined) await over
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function print(send: ReturnType<typeof talkOver>, html: string): Promise<string> {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string }
  await send('Emulation.setScriptExecutionDisabled', { value: true }, sessionId)
  await send('Network.enable', {}, sessionId)
  const offline = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 }
  await send('Network.emulateNetworkConditions', offline, sessionId)
  const { frameTree } = (await send('Page.getFrameTree', {}, sessionId)) as { frameTree: { frame: { id: string } } }
  await send('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, sessionId)
  const { data } = await send(
    'Page.printToPDF',
    {
      preferCSSPageSize: true,
      printBackground: true,
      // Tags are what a screen reader reads a PDF by; the outline is made of the headings.
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    },
    sessionId,
  )
  return data as string
}
