import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { explainFolder } from './problem.ts'

/** The fixed places of one embedded database, all derived from its data folder. */
export type Place = { folder: string; cluster: string; lock: string; log: string; name: string }

/** Makes the data folder when it is missing and says where everything of the database goes. */
export function preparePlace(dataDir: string): Place {
  const wanted = path.resolve(dataDir)
  try {
    fs.mkdirSync(wanted, { recursive: true })
    fs.accessSync(wanted, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
  } catch (error) {
    throw explainFolder(wanted, error) ?? error
  }
  const folder = fs.realpathSync(wanted)
  const name = `keukentafel-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
  return {
    folder,
    name,
    cluster: path.join(folder, 'pg'),
    lock: path.join(folder, 'start.lock'),
    log: path.join(folder, 'postgres.log'),
  }
}
