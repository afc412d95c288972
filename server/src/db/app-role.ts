import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import pg from 'pg'

// Roles belong to the whole cluster, not to a database. So each database on a server of its own gets a role of its own: two
// installations side by side never touch each other's, and the role of the one has no rights in the other. Which role
// it is stands in the rights themselves, so that it is found again in a copy of the database, also under another name.

/** The role in a cluster that is ours alone. In the migrations this name stands for the role of the database. */
export const LOCAL_ROLE = 'kt_app'

/** A name that no other database of this cluster has. */
export const newRoleName = () => `${LOCAL_ROLE}_${randomBytes(6).toString('hex')}`

/** The role that has the rights of the application here; undefined in a database that is still empty. */
export async function findAppRole(owner: pg.Pool | pg.ClientBase): Promise<string | undefined> {
  const { rows } = await owner.query<{ name: string }>(
    `select rolname as name from pg_namespace, aclexplode(nspacl) a join pg_roles r on r.oid = a.grantee
      where nspname = 'public' and a.privilege_type = 'USAGE' and rolname ~ '^${LOCAL_ROLE}(_[0-9a-f]{12})?$' order by 1 desc`,
  )
  return rows[0]?.name
}

/**
 * How the application connects on a server: as the role of this database, with a password made from the secret of the
 * installation. Every process of ours knows it and nobody has to keep it; it is set when it does not work (yet).
 */
export async function appConnectionOn(
  owner: pg.Pool,
  ownerUrl: string,
  role: string,
  secret: string,
): Promise<pg.ClientConfig> {
  const password = createHmac('sha256', secret).update(LOCAL_ROLE).digest('base64url')
  const url = new URL(ownerUrl)
  for (const given of ['user', 'password']) url.searchParams.delete(given)
  url.username = role
  url.password = password
  const connection = { connectionString: url.href }
  await closeToOthers(owner, role)
  if (!(await logsIn(connection, role))) {
    await inTurn(owner, `alter role ${role} with login password '${scramVerifier(password)}'`)
    if (!(await logsIn(connection, role))) throw new Error(`the role ${role} cannot sign in to this server`)
  }
  return connection
}

// By default everybody who may sign in to the cluster may connect to every database of it, and listen there.
async function closeToOthers(owner: pg.Pool, role: string): Promise<void> {
  const { rows } = await owner.query<{ name: string; open: boolean }>(
    `select quote_ident(datname) as name, has_database_privilege('public', oid, 'connect') or not has_database_privilege($1, oid, 'connect') as open
      from pg_database where datname = current_database() and pg_has_role(datdba, 'usage')`,
    [role],
  )
  const [own] = rows
  if (!own?.open) return
  await inTurn(
    owner,
    `revoke connect, temporary on database ${own.name} from public; grant connect on database ${own.name} to ${role}`,
  )
}

/** One process at a time: PostgreSQL refuses when two change the same role at once. */
async function inTurn(owner: pg.Pool, text: string): Promise<void> {
  await owner.query(`begin; select pg_advisory_xact_lock(7204); ${text}; commit`)
}

// Refused for the password, for not being allowed to sign in, or for not being allowed into this database.
const REFUSALS = ['28P01', '28000', '42501']

async function logsIn(connection: pg.ClientConfig, role: string): Promise<boolean> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string }>('select session_user as name')
    // In an address without a host no user can be named, and it would be the owner, who sees everything.
    if (rows[0]?.name !== role) throw new Error('DATABASE_URL must name its host: postgres://user:password@host/name')
    return true
  } catch (error) {
    if (REFUSALS.includes((error as { code?: string }).code ?? '')) return false
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

/** What PostgreSQL keeps of a password (RFC 5803); so the password itself is in no statement and in no log of the server. */
function scramVerifier(password: string): string {
  const [salt, rounds] = [randomBytes(16), 4096]
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const keyOf = (name: string) => createHmac('sha256', salted).update(name).digest()
  const stored = createHash('sha256').update(keyOf('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyOf('Server Key').toString('base64')}`
}
