import { randomBytes } from 'node:crypto'
import { makeCode, printCode } from '@keukentafel/core/circle/code.ts'
import { circleSettings } from '@keukentafel/core/circle/settings.ts'
import type { ImportReportShape } from '@keukentafel/core/exchange/contract.ts'
import { type Problem, sentences } from '@keukentafel/core/exchange/problems.ts'
import { type BroughtIn, readBundle } from '@keukentafel/core/exchange/read-bundle.ts'
import { remarks } from '@keukentafel/core/exchange/remarks.ts'
import { asTexts, fill } from '@keukentafel/core/exchange/texts.ts'
import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { makeId } from '@keukentafel/core/shared/ids.ts'
import { lookedInto } from '../attachment/public.ts'
import { logInside } from '../audit/access-log.ts'
import { hashCode } from '../circle/public.ts'
import type { Tx } from '../db/database.ts'
import type { Scanner } from '../scan/scanner.ts'
import { type AccountRow, beginImport, insertRecords, insertWithHistory, inviteOnPaper } from './import-store.ts'

/** What bringing in needs of the world, for a request and for the command alike. */
export interface Surroundings {
  now: Date
  locale: 'nl' | 'en'
  demo: boolean
  secret: string
  id(): string
  scanner?: Scanner | undefined
}
/** Nothing was written: what is wrong with the bundle. Thrown inside the transaction, so that it is undone whole. */
export class Refused extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('the bundle was refused')
    this.problems = problems
  }
}

/** The one way in for a bundle, in a transaction that was entered: all of it becomes a family here, or nothing does. */
export async function bringIn(
  tx: Tx,
  bundle: unknown,
  importer: AccountRow | null,
  around: Surroundings,
): Promise<ImportReportShape & { familyId: string }> {
  const now = around.now.toISOString()
  const read = readBundle(bundle, {
    familyId: around.id(),
    now,
    today: dayInAmsterdam(now),
    locale: around.locale,
    invented: around.demo,
    importer,
    newId: idsInOrder(around.now),
  })
  if ('problems' in read) throw new Refused(read.problems)
  await refuseForPages(read, around.scanner)
  const brought = around.demo ? invented(read) : read
  const { familyId, given, added, importerSeat } = brought
  const person = personOn(brought, importerSeat)
  const exists = new Refused([{ resource: '', at: '', code: 'family.exists' }])
  if (!(await beginImport(tx, familyId, person))) throw exists
  if (given && !(await insertWithHistory(tx, familyId, given))) throw exists
  if (
    !(await insertRecords(
      tx,
      added,
      importer && importerSeat ? { seatId: importerSeat, accountId: importer.id } : null,
    ))
  )
    throw exists
  const code =
    importerSeat === brought.coordinatorSeat && importer ? [] : [await codeForCoordinator(tx, brought, person, around)]
  await log(tx, brought, importer, person, around)
  return { familyId, familyName: brought.familyName, lines: [...brought.lines, ...code], faults: [] }
}

// What a sound or a photo is was looked at with the rest (core/src/exchange/native/attachments.ts); into a PDF only the server looks. One that we cleaned is as it is.
async function refuseForPages({ given, added }: BroughtIn, scanner: Scanner | undefined): Promise<void> {
  const problems: Problem[] = []
  for (const { id, content_type, data } of [...(given?.attachment ?? []), ...added.attachment]) {
    if (content_type !== 'application/pdf' && !scanner) continue
    const bytes = Buffer.from(data, 'base64')
    const looked = await lookedInto(bytes, scanner)
    const codes = 'faults' in looked ? looked.faults : bytes.equals(looked.bytes) ? [] : ['attachment.unreadable']
    problems.push(...codes.map((code) => ({ resource: `Media/${id}`, at: '/attachment/data', code })))
    // Made to be heavy: it is not looked for what else is, which would take as long each.
    if (codes.includes('pdf.too-large')) break
  }
  if (problems.length > 0) throw new Refused(problems)
}

// What stands first in the file comes first on the screen: ids that sort as they were made.
const idsInOrder = (now: Date) => {
  let made = 0
  return () => makeId(now.getTime() + made++, randomBytes(10))
}

/** The report of a bundle that was refused. */
export const refusedReport = (problems: readonly Problem[], locale: 'nl' | 'en'): ImportReportShape => ({
  familyId: null,
  familyName: '',
  lines: [],
  faults: sentences(problems, locale),
})

// In the demo everything counts as invented, so that "back to the start" clears it and the demo can start again.
const invented = (brought: BroughtIn): BroughtIn => ({
  ...brought,
  given: brought.given && {
    ...brought.given,
    family: brought.given.family.map((family) => ({ ...family, invented: true })),
  },
})

const seats = ({ given, added }: BroughtIn) => [...(given?.seat ?? []), ...added.seat]
const persons = ({ given, added }: BroughtIn) => [...(given?.person ?? []), ...added.person]
const personOn = (brought: BroughtIn, seatId: string | null) =>
  seats(brought).find((seat) => seat.id === seatId)?.person_id ?? null

// A coordinator without an account can let nobody in; with this code somebody can sit down there.
async function codeForCoordinator(
  tx: Tx,
  brought: BroughtIn,
  by: string | null,
  { now, locale, secret, id }: Surroundings,
) {
  let code: string | null = null
  while (!code) code = makeCode(randomBytes(32))
  const expires = new Date(now.getTime() + circleSettings.paperCodeDays * 24 * 3600 * 1000).toISOString()
  await inviteOnPaper(tx, brought.familyId, {
    id: id(),
    seatId: brought.coordinatorSeat,
    codeHash: hashCode(secret, code),
    expiresAt: expires,
    by,
  })
  const coordinator = personOn(brought, brought.coordinatorSeat)
  const x = persons(brought).find((p) => p.id === coordinator)!.call_name
  return {
    resource: printCode(code),
    taken: true,
    as: fill(asTexts.code, locale),
    remark: fill(remarks.codeForSeat, locale, { x, until: dayInAmsterdam(expires) }),
  }
}

// There was no seat to decide about: that somebody who is signed in may begin a table is the rule, and it is logged like any act.
const log = (tx: Tx, brought: BroughtIn, importer: AccountRow | null, personId: string | null, { id }: Surroundings) =>
  logInside(tx, {
    familyId: brought.familyId,
    traceId: id(),
    accountId: importer?.id ?? null,
    personId,
    seatId: brought.importerSeat,
    action: 'family.import',
    objectId: brought.familyId,
    outcome: 'permit',
    ground: importer ? 'self' : 'system',
    purpose: importer ? '' : 'command line',
    activity: 'family.import',
    subjects: persons(brought).map((p) => p.id),
  })
