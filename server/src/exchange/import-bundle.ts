import type { ImportReportShape } from '@keukentafel/core/exchange/contract.ts'
import { readBundle } from '@keukentafel/core/exchange/read-bundle.ts'
import { writeAsAccount } from '../access/write-as-account.ts'
import type { Call } from '../http/call.ts'
import { bringIn, Refused, refusedReport } from './bring-in.ts'
import { accountById } from './import-store.ts'

/**
 * A bundle that somebody sends becomes a family with a seat for them, or nothing is saved and the report says why. Sent
 * twice under one key it is brought in once: the second answer has the same report, without the code on paper.
 */
export async function importBundle(call: Call): Promise<ImportReportShape> {
  let report: ImportReportShape | undefined
  const { config, id, now } = call.deps
  try {
    const { familyId, familyName } = await writeAsAccount(call, async (tx, accountId) => {
      const importer = await accountById(tx, accountId)
      report = await bringIn(tx, call.body, importer, {
        now: now(),
        locale: call.locale,
        demo: config.demo,
        secret: config.secret,
        id,
        scanner: call.deps.scanner,
      })
      return { familyId: report.familyId!, familyName: '' }
    })
    return report?.familyId === familyId ? report : again(call, familyId, familyName)
  } catch (error) {
    // Nested beyond what can even be read through.
    if (error instanceof RangeError)
      return refusedReport([{ resource: '', at: '', code: 'bundle.too-deep' }], call.locale)
    if (error instanceof Refused) return refusedReport(error.problems, call.locale)
    throw error
  }
}

// What was answered is kept as ids only; the words of the report are read from the same bundle once more.
function again(call: Call, familyId: string, familyName: string): ImportReportShape {
  const { locale, now, today, deps } = call
  const read = readBundle(call.body, {
    familyId,
    now,
    today,
    locale,
    invented: deps.config.demo,
    importer: null,
    newId: deps.id,
  })
  return 'problems' in read
    ? { familyId, familyName, lines: [], faults: [] }
    : { familyId, familyName: read.familyName, lines: read.lines, faults: [] }
}
