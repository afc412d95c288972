import fs from 'node:fs'
import path from 'node:path'
import { api } from '../core/src/api.ts'
import { openApi } from '../server/src/http/openapi.ts'
import { accessPage } from './generate/access-md.ts'
import { endpointsFile, endpointsTable, laterEndpointsFile, laterEndpointsTable } from './generate/endpoints.ts'

// Generated files are committed and compared: what people read must be what the code does.
// `npm run generate` makes them anew.
const root = path.resolve(import.meta.dirname, '..')
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
const generated: Record<string, string> = {
  'docs/access.md': accessPage(),
  'docs/openapi.json': `${JSON.stringify(openApi(api, version), null, 1)}\n`,
  [endpointsFile]: endpointsTable(),
  [laterEndpointsFile]: laterEndpointsTable(),
}

const differing = Object.entries(generated).filter(
  ([file, text]) => !fs.existsSync(path.join(root, file)) || fs.readFileSync(path.join(root, file), 'utf8') !== text,
)
if (process.argv.includes('--write')) {
  for (const [file, text] of differing) fs.writeFileSync(path.join(root, file), text)
} else if (differing.length > 0) {
  console.error(`Not up to date (run: npm run generate):\n${differing.map(([file]) => `  ${file}`).join('\n')}`)
  process.exitCode = 1
}
