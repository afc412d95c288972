import { run } from '../../server/src/run.ts'
import { fetchFrom } from '../../server/src/testing/calendar-office.ts'

// The server of the stories: as everywhere, but what it fetches of the world comes from a server of ours on this machine, whatever host is
// named. It is started with code and by no setting, so nothing that is deployed can be brought to it.
run(fetchFrom(Number(process.argv[2]))).catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
