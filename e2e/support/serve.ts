import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

// A server of our own with an empty folder, gone when the tests are done. Leaving quickly goes to ourselves: no test
// depends on a website elsewhere.
const root = path.resolve(import.meta.dirname, '../..')
const data = mkdtempSync(path.join(tmpdir(), 'keukentafel-e2e-'))
const port = process.env.PORT ?? '4790'
const server = spawn(process.execPath, [path.join(root, 'server/src/main.ts')], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PORT: port,
    KEUKENTAFEL_DATA: data,
    KEUKENTAFEL_DEMO: 'on',
    KEUKENTAFEL_PROXY: 'on',
    KEUKENTAFEL_SECOND_FACTOR: 'professionals',
    KEUKENTAFEL_LEAVE_TO: `http://localhost:${port}/livez`,
    DATABASE_URL: '',
  },
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => {
  rmSync(data, { recursive: true, force: true })
  process.exit(code ?? 1)
})
