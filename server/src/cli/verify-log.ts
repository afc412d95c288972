import { ownersOfLogs, verifyChain } from '../audit/verify-chain.ts'
import { openStores } from '../boot.ts'
import { readConfig } from '../config.ts'

// `npm run verify-log`: whether the history, the access log and the record of processing of every family, and the log of lists
// of every account, are as they were written. Exit code 1 when not.
const stores = await openStores(readConfig())
try {
  const { families, accounts, rooms } = await ownersOfLogs(stores.owner)
  const brokenOf = async (what: string, ids: readonly string[]) => {
    let broken = 0
    for (const id of ids) {
      const line = await verifyChain(stores.owner, id)
      if (!line) continue
      broken++
      console.log(`${what} ${id}: the ${line.log} log is broken at line ${line.seq} (${line.fault})`)
    }
    return broken
  }
  // A room of a family's own is private: it is counted, and named only when its log is broken.
  const inFamilies = await brokenOf('family', families)
  const inAccounts = await brokenOf('account', accounts)
  const inRooms = await brokenOf('room', rooms)
  const broken = inFamilies + inAccounts + inRooms
  console.log(
    broken === 0
      ? `${families.length} families and the lists of ${accounts.length} accounts and ${rooms.length} rooms: every line as it was written`
      : `${inFamilies} of ${families.length} families and ${inAccounts} of ${accounts.length} accounts and ${inRooms} of ${rooms.length} rooms have a broken log`,
  )
  process.exitCode = broken === 0 ? 0 : 1
} finally {
  await stores.close()
}
