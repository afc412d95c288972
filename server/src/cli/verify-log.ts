import { familiesWithLogs, verifyChain } from '../audit/verify-chain.ts'
import { openStores } from '../boot.ts'
import { readConfig } from '../config.ts'

// `npm run verify-log`: whether the history and the access log of every family are as they were written. Exit code 1 when not.
const stores = await openStores(readConfig())
try {
  const families = await familiesWithLogs(stores.owner)
  let broken = 0
  for (const family of families) {
    const line = await verifyChain(stores.owner, family)
    if (!line) continue
    broken++
    console.log(`${family}: the ${line.log} log is broken at line ${line.seq} (${line.fault})`)
  }
  console.log(
    broken === 0
      ? `${families.length} families, every line as it was written`
      : `${broken} of ${families.length} families have a broken log`,
  )
  process.exitCode = broken === 0 ? 0 : 1
} finally {
  await stores.close()
}
