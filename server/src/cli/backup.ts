import path from 'node:path'
import { openStores } from '../boot.ts'
import { readConfig } from '../config.ts'
import type { Tail } from '../db/backup/format.ts'
import { isEmpty, writeBackup } from '../db/backup/write-backup.ts'
import { writeWhole } from './write-whole.ts'

const USAGE = 'Usage: npm run backup -- <file>'

// Whoever may start this command on the server has everything in reach already; the file is for nobody else's eyes.
async function backup([file, ...more]: readonly string[]): Promise<string> {
  if (!file || more.length > 0) throw new Error(USAGE)
  const config = readConfig()
  const target = path.resolve(config.typedIn, file)
  const stores = await openStores(config)
  try {
    if (await isEmpty(stores.owner))
      throw new Error(
        'There is nothing to keep: this installation has no account and no family. Is it the one you mean?',
      )
    let kept: Tail['rows'] = {}
    await writeWhole(
      target,
      writeBackup(stores.owner, config.version, (counted) => {
        kept = counted
      }),
    )
    const all = Object.values(kept).reduce((sum, count) => sum + count, 0)
    return [
      `${all} rows of ${kept.family} families and ${kept.account} accounts were written to ${target}.`,
      'Keep the file safe: it holds everything, also the secret of the installation. Not in it: sessions, codes under way, jobs in line.',
    ].join('\n')
  } finally {
    await stores.close()
  }
}

process.exitCode = 1 // until it is done: an end that nobody foresaw is no success
backup(process.argv.slice(2)).then(
  (said) => {
    console.log(said)
    process.exitCode = 0
  },
  (error: Error) => console.error(error.message),
)
