import { run } from './run.ts'

run().catch((error: Error) => {
  console.error(`Keukentafel cannot start: ${error.message}`)
  process.exit(1)
})
