import { AppError } from '@keukentafel/core/shared/errors.ts'
import type pg from 'pg'
import { store } from './store-demo.ts'
import { stories } from './stories/all.ts'

// What points to others goes first. `secret` stays: it belongs to the installation.
export const emptied: readonly string[] = [
  'joint_member',
  'joint_session',
  'incapacity',
  'help_agreement',
  'bridge_choice',
  'birthday_notice',
  'holding_back',
  'disclosure_notice',
  'disclosure',
  'shield_loose',
  'shield',
  'sign_in_log',
  'access_question',
  'plan_end',
  'own_term',
  'going',
  'rights_request',
  'rights_hold',
  'destroyed',
  'emergency_access',
  'privacy_officer',
  'demo_person',
  'demo_family',
  'own_room_line',
  'own_room_member',
  'own_room',
  'own_room_event',
  'own_room_access',
  'own_plan_talk',
  'share',
  'goal_origin',
  'message_own',
  'attachment',
  'plan_item',
  'coordinator_wish',
  'coordinator_term',
  'invitation',
  'seat',
  'parental_authority',
  'relation',
  'residence',
  'household',
  'person',
  'family',
  'plan_event',
  'access_log',
  'list_log',
  'processing_record',
  'log_chain',
  'session',
  'account_provider',
  'verification',
  'rate_limit',
  'request_done',
  'mail',
  'account',
  'organisation',
]
// An organisation by whose provider people sign in belongs to the installation.
const kept: Record<string, string> = {
  organisation: 'where not exists (select from provider p where p.organisation_id = x.id)',
}
const DEADLOCK = '40P01'

/** Whether this database holds nothing but what was invented: every account and every family. */
export async function isAllInvented(owner: pg.Pool | pg.PoolClient): Promise<boolean> {
  const { rows } = await owner.query<{ only: boolean }>('select only_invented() as only')
  return rows[0]!.only
}

/** Back to the start: everything anybody did in the demo goes, and the families are told anew as they are at `now`. */
export async function resetDemo(owner: pg.Pool, now: Date): Promise<void> {
  try {
    await emptyAndStore(owner, now)
  } catch (error) {
    // Somebody who was writing at that moment may have stood in the way; they are gone after one of us gave way.
    if ((error as { code?: string }).code !== DEADLOCK) throw error
    await emptyAndStore(owner, now)
  }
}

async function emptyAndStore(owner: pg.Pool, now: Date): Promise<void> {
  const client = await owner.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    // Nobody writes between the question and the emptying; readers see the old families until the new are there.
    await client.query(`lock table ${emptied.join(', ')} in share row exclusive mode`)
    if (!(await isAllInvented(client))) throw new AppError('database.not-invented')
    for (const table of emptied) await client.query(`delete from ${table} x ${kept[table] ?? ''}`)
    await store(client, stories, now)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch((fault: Error) => {
      broken = fault
    })
    throw error
  } finally {
    client.release(broken)
  }
}
