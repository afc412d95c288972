import { stat } from 'node:fs/promises'
import path from 'node:path'
import { openStores } from '../boot.ts'
import { readConfig } from '../config.ts'
import { restoreBackup } from '../db/backup/restore-backup.ts'
import { isAllInvented } from '../demo/reset-demo.ts'

const USAGE = 'Usage: npm run restore -- <file>'

async function restore([file, ...more]: readonly string[]): Promise<string> {
  if (!file || more.length > 0) throw new Error(USAGE)
  const config = readConfig()
  const source = path.resolve(config.typedIn, file)
  if (!(await stat(source).catch(() => null))?.isFile()) throw new Error(`There is no file ${source}.`)
  const stores = await openStores(config)
  try {
    const kept = await restoreBackup(stores.owner, source)
    const all = Object.values(kept).reduce((sum, count) => sum + count, 0)
    const invented = await isAllInvented(stores.owner)
    return [
      `${all} rows of ${kept.family} families and ${kept.account} accounts were put back. Everybody signs in anew; mail that was waiting is not sent.`,
      ...(config.demo && !invented ? ['These are no invented people: start with KEUKENTAFEL_DEMO=off.'] : []),
      'Now run: npm run verify-log',
    ].join('\n')
  } finally {
    await stores.close()
  }
}

process.exitCode = 1 // until it is done: an end that nobody foresaw is no success
restore(process.argv.slice(2)).then(
  (said) => {
    console.log(said)
    process.exitCode = 0
  },
  (error: Error) => console.error(error.message),
)
