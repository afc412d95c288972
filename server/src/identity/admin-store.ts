import type pg from 'pg'

/** Makes the account of an address an administrator's, and the account if there is none; only the owner's connection may. */
export async function makeAdmin(owner: pg.Pool, email: string, invented: boolean): Promise<{ isNew: boolean }> {
  const { rows } = await owner.query<{ is_new: boolean }>(
    `insert into account (email, is_admin, invented) values ($1, true, $2)
     on conflict (email) do update set is_admin = true, updated_at = now() returning xmax = 0 as is_new`,
    [email, invented],
  )
  // A code is made outside of the mailbox: whose account it is sees that it was.
  await owner.query(
    `insert into sign_in_log (account_id, act, outcome) select id, 'command.invite-admin', 'permit' from account where email = $1`,
    [email],
  )
  return { isNew: rows[0]!.is_new }
}
