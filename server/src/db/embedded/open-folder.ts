import fs from 'node:fs'
import { DatabaseProblem } from './problem.ts'
import { canReach, type DatabaseUser } from './user.ts'

/** A folder as the database programs must name it, with the file descriptor that this name needs as their number 3. */
export type OpenFolder = { name: string; descriptor: number | 'ignore'; close(): void }

/**
 * Lets the database user work in a folder that its path does not lead to, as in a clone under a 0700 /root.
 * We may open the folder, so we hand it over opened: /proc/self/fd/3 then names it without walking through the
 * private folders above. No right of any folder changes, and the user gets at this one folder only.
 */
export function openFolder(user: DatabaseUser, folder: string): OpenFolder {
  if (canReach(user, folder)) return { name: folder, descriptor: 'ignore', close: () => {} }
  if (!fs.existsSync('/proc/self/fd')) {
    throw new DatabaseProblem(
      `The database runs as another user than you (root), and that user cannot get into ${folder}. ` +
        'Start as an ordinary user, or put the data in a folder that others may pass through.',
    )
  }
  const descriptor = fs.openSync(folder, fs.constants.O_RDONLY | fs.constants.O_DIRECTORY)
  return { name: '/proc/self/fd/3', descriptor, close: () => fs.closeSync(descriptor) }
}
