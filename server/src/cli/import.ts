import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportReportShape } from '@keukentafel/core/exchange/contract.ts'
import { openStores } from '../boot.ts'
import { readConfig } from '../config.ts'
import { createDatabase } from '../db/database.ts'
import { bringIn, Refused, refusedReport } from '../exchange/bring-in.ts'
import { accountByEmail, ENTER_OWNER } from '../exchange/import-store.ts'
import { clamd } from '../scan/scanner.ts'

const USAGE = 'Usage: npm run import -- <bundle.json> [--for someone@example.nl] [--lang nl|en]'
const MOST_BYTES = 500_000_000

interface Wish {
  file: string
  email: string | null
  locale: 'nl' | 'en'
}
function wishOf(args: readonly string[]): Wish {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { for: { type: 'string' }, lang: { type: 'string', default: 'nl' } },
    })
    const [file, ...rest] = positionals
    if (!file || rest.length > 0 || (values.lang !== 'nl' && values.lang !== 'en')) throw new Error('')
    return { file, email: values.for ?? null, locale: values.lang }
  } catch {
    throw new Error(USAGE)
  }
}

async function readJson(file: string): Promise<unknown> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new Error(`There is no file ${file}.`)
  if (found.size > MOST_BYTES) throw new Error(`${file} is too large: at most ${MOST_BYTES / 1_000_000} MB.`)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)))
  } catch {
    throw new Error(`${file} is no JSON in UTF-8. Nothing was brought in.`)
  }
}

// The owner brings in, in the same way as a request does; who it is for gets a seat, or nobody and a code on paper is shown.
async function importFile(args: readonly string[]): Promise<{ report: ImportReportShape; file: string }> {
  const { file, email, locale } = wishOf(args)
  const config = readConfig()
  const bundle = await readJson(path.resolve(config.typedIn, file))
  const stores = await openStores(config)
  try {
    const report = await createDatabase(stores.owner).write({ statement: ENTER_OWNER, values: [] }, async (tx) => {
      const importer = email ? await accountByEmail(tx, email) : null
      if (importer === undefined)
        throw new Error(`There is no account with the address ${email}. They sign in once first; or leave out --for.`)
      return bringIn(tx, bundle, importer, {
        now: new Date(),
        locale,
        demo: config.demo,
        secret: stores.secret,
        id: randomUUID,
        // What comes from elsewhere is looked at here too; a backup of our own was, when it came in.
        scanner: config.clamd ? clamd(config.clamd) : undefined,
      })
    })
    return { report, file }
  } catch (error) {
    if (error instanceof Refused) return { report: refusedReport(error.problems, locale), file }
    throw error
  } finally {
    await stores.close()
  }
}

function tell({ report, file }: { report: ImportReportShape; file: string }): void {
  for (const line of report.lines) {
    console.log(
      `${line.taken ? '+' : '-'} ${[line.resource, line.as, line.remark].filter((part) => part !== '').join(' | ')}`,
    )
  }
  for (const fault of report.faults) console.error(`! ${fault}`)
  const taken = report.lines.filter((line) => line.taken).length
  if (report.familyId)
    console.log(
      `"${report.familyName}" was brought in as ${report.familyId}: ${taken} of ${report.lines.length} lines taken over.`,
    )
  else console.error(`${file} was not brought in; nothing was saved.`)
  process.exitCode = report.familyId ? 0 : 1
}

importFile(process.argv.slice(2)).then(tell, (error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
