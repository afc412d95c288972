import { stat } from 'node:fs/promises'
import path from 'node:path'
import { openStores } from '../boot.ts'
import { type Config, readConfig } from '../config.ts'
import { type Destroyed, readLedger } from '../db/backup/ledger.ts'
import { restoreBackup } from '../db/backup/restore-backup.ts'
import { isAllInvented } from '../demo/reset-demo.ts'

const USAGE = 'Usage: npm run restore -- <file> [--destroyed <list> | --without-destroyed]'

interface Asked {
  file: string
  list: string | null
  without: boolean
}
function read(args: readonly string[]): Asked {
  const [file, flag, list, ...more] = args
  if (!file || file.startsWith('--') || more.length > 0) throw new Error(USAGE)
  if (flag === undefined) return { file, list: null, without: false }
  if (flag === '--without-destroyed' && list === undefined) return { file, list: null, without: true }
  if (flag === '--destroyed' && list) return { file, list, without: false }
  throw new Error(USAGE)
}

/** The list of what was destroyed: the one that was named, else the one beside the backup, else that of this installation. */
async function ledgerFor({ list, without }: Asked, config: Config, source: string): Promise<Destroyed[]> {
  if (without) return []
  const beside = path.join(path.dirname(source), path.basename(config.ledgerFile))
  const places = list ? [path.resolve(config.typedIn, list)] : [beside, config.ledgerFile]
  for (const place of places) if ((await stat(place).catch(() => null))?.isFile()) return readLedger(place)
  throw new Error(
    `The list of what was destroyed is not there (${places.join(', ')}). Without it, what people had destroyed after this backup ` +
      'would be back. Name it with --destroyed <list>; if it is really lost, --without-destroyed. Nothing was changed.',
  )
}

async function restore(args: readonly string[]): Promise<string> {
  const asked = read(args)
  const { file } = asked
  const config = readConfig()
  const source = path.resolve(config.typedIn, file)
  if (!(await stat(source).catch(() => null))?.isFile()) throw new Error(`There is no file ${source}.`)
  const ledger = await ledgerFor(asked, config, source)
  const stores = await openStores(config)
  try {
    let again = 0
    const kept = await restoreBackup(stores.owner, source, ledger, (count) => {
      again = count
    })
    const all = Object.values(kept).reduce((sum, count) => sum + count, 0)
    const invented = await isAllInvented(stores.owner)
    return [
      `${all} rows of ${kept.family} families and ${kept.account} accounts were put back. Everybody signs in anew; mail that was waiting is not sent.`,
      asked.without
        ? 'What was destroyed after this backup is back: there was no list of it.'
        : `${again} things that were destroyed after this backup were destroyed again.`,
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
