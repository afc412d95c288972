import os from 'node:os'

/**
 * How many MB the database keeps at hand, of a machine with so many bytes: a sixteenth, from 64 up to 512. With 64 a feed over fifty families costs
 * half as much again among 10,000 families as among 1,000, with 512 an eighth (docs/benchmarks.md).
 */
export const buffersFor = (memory: number): number => Math.min(512, Math.max(64, Math.floor(memory / 2 ** 24)))

// In a container less than the machine has; 0 where nothing is set.
const memoryHere = () => Math.min(os.totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)

/** How the embedded server runs: small, on a private socket only, and safe against a crash. */
export function serverSettings(options: { name: string; socketFolder: string; fsync: boolean }): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: options.socketFolder,
    unix_socket_permissions: '0700',
    port: String(serverPort),
    // Shown in the command line of every process of the server: that is how we know them.
    cluster_name: options.name,
    max_connections: '100',
    shared_buffers: `${options.fsync ? buffersFor(memoryHere()) : 64}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '512MB',
    random_page_cost: '1.1',
    min_wal_size: '64MB',
    max_wal_size: '512MB',
    // A segment that is no longer needed goes, with what was destroyed still in it (db/scrub.ts).
    wal_recycle: 'off',
    max_wal_senders: '0',
    max_replication_slots: '0',
    max_logical_replication_workers: '0',
    io_method: 'sync',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // A failing statement may quote what a family wrote; its text stays out of the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    fsync: options.fsync ? 'on' : 'off',
    synchronous_commit: options.fsync ? 'on' : 'off',
    full_page_writes: options.fsync ? 'on' : 'off',
  }
  return Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
}

/** Only part of the socket's name: nothing listens on the network. */
export const serverPort = 5432

/** The role that owns everything in the embedded cluster. */
export const superuser = 'owner' as const

/** What the database programs see of our environment: nothing of the user's own. */
export const programEnvironment = { PATH: '/usr/bin:/bin:/usr/local/bin', LC_ALL: 'C', TZ: 'UTC' }
