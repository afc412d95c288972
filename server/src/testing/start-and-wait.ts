import { startPostgres } from '../db/embedded/start-postgres.ts'

// A process of its own that starts the embedded database and stays; tests end it in rude ways. Its last argument may
// be "leave": then it ends at once in the ordinary way, without having called stop().
const [dataDir = '', leave] = process.argv.slice(2)
try {
  const { host, port, joined } = await startPostgres(dataDir)
  process.stdout.write(`${JSON.stringify({ host, port, joined })}\n`)
  if (leave) process.exit(0)
  setInterval(() => {}, 60_000)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ problem: String(error) })}\n`)
  process.exit(1)
}
