/** A reason why the embedded database cannot run, in words for the person who started the application. */
export class DatabaseProblem extends Error {
  override name = 'DatabaseProblem'
}

type Hint = readonly [pattern: RegExp, message: string]

const hints: readonly Hint[] = [
  [
    /No space left on device|Disk quota exceeded/i,
    'The disk is full: the database needs room to write. Free some space and start again.',
  ],
  [/Read-only file system/i, 'The data folder is on a read-only disk; the database must be able to write there.'],
  [
    /could not look up effective user ID/i,
    'The user you run as has no name on this machine (no line in /etc/passwd); the database needs one.',
  ],
  [
    /could not (create|map|resize).*shared memory|shmget/i,
    'The machine gives the database no shared memory (look at /dev/shm).',
  ],
  [/Cannot allocate memory|out of memory/i, 'There is not enough free memory to start the database.'],
  [
    /pre-existing shared memory block/i,
    'An older database process still uses this data folder. End it, or restart the machine.',
  ],
  [
    /could not locate a valid checkpoint|invalid checkpoint|PANIC/i,
    'The files in the data folder are damaged. Put back a copy of the data folder that was made while nothing ran (docs/runbook.md).',
  ],
]

/** Turns what a database program printed into one plain message, followed by its last lines as evidence. */
export function explain(what: string, output: string): DatabaseProblem {
  const hint = hints.find(([pattern]) => pattern.test(output))?.[1]
  const tail = output.trim().split('\n').slice(-6).join('\n')
  return new DatabaseProblem([what, hint, tail].filter(Boolean).join('\n'))
}

/** Explains a file system error on the data folder; returns undefined when it is none we know. */
export function explainFolder(folder: string, error: unknown): DatabaseProblem | undefined {
  const reasons: Record<string, string> = {
    EACCES: `The data folder ${folder} cannot be written by this user.`,
    EPERM: `The data folder ${folder} cannot be written by this user.`,
    EROFS: `The data folder ${folder} is on a read-only disk.`,
    ENOSPC: `The disk of the data folder ${folder} is full.`,
    EDQUOT: `The disk of the data folder ${folder} is full for this user.`,
    ENOTDIR: `${folder} is not a folder; the database needs one.`,
    EEXIST: `${folder} is not a folder; the database needs one.`,
  }
  const reason = reasons[errorCode(error)]
  return reason === undefined ? undefined : new DatabaseProblem(reason, { cause: error })
}

/** The system's error code (ENOENT and so on), or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
