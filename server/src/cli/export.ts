import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { toBundle } from '@keukentafel/core/exchange/native/to-bundle.ts'
import { logInside } from '../audit/access-log.ts'
import { openStores } from '../boot.ts'
import { readConfig } from '../config.ts'
import { createDatabase } from '../db/database.ts'
import { FIND_FAMILIES, type FoundFamily, IN_UTC, RECORDS_WHOLE, recordsFrom } from '../exchange/export-store.ts'
import { writeWhole } from './write-whole.ts'

const USAGE = 'Usage: npm run export -- <family: id or name> <file>'

// Whoever may start this command on the server may take a family out whole: its logs too. That it was done is logged.
async function exportFamily([family, file]: readonly string[]): Promise<string> {
  if (!family || !file) throw new Error(USAGE)
  const config = readConfig()
  const target = path.resolve(config.typedIn, file)
  const stores = await openStores(config)
  try {
    const db = createDatabase(stores.owner)
    const bundle = await db.write({ statement: IN_UTC, values: [] }, async (tx) => {
      const found = await tx.rows<FoundFamily>(FIND_FAMILIES, [family])
      if (found.length === 0) throw new Error(`There is no family "${family}" here.`)
      if (found.length > 1)
        throw new Error(
          [
            `There are more families called "${family}". Name the id:`,
            ...found.map((f) => `  ${f.id}  ${f.name}`),
          ].join('\n'),
        )
      const [{ id }] = found as [FoundFamily]
      const records = recordsFrom(await tx.rows(RECORDS_WHOLE, [id]))!
      await logInside(tx, {
        familyId: id,
        traceId: randomUUID(),
        accountId: null,
        personId: null,
        seatId: null,
        action: 'family.take-out',
        objectId: id,
        outcome: 'permit',
        ground: 'system',
        purpose: 'command line',
        activity: 'family.take-out',
        subjects: records.person.map((p) => p.id),
      })
      return toBundle(records, new Date().toISOString())
    })
    await writeWhole(target, `${JSON.stringify(bundle, null, 1)}\n`)
    return `${bundle.entry.length} resources of this family were written to ${target}. Keep the file safe: it holds everything.`
  } finally {
    await stores.close()
  }
}

exportFamily(process.argv.slice(2)).then(
  (said) => console.log(said),
  (error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  },
)
