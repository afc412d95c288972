import { readable } from '../access/scopes/item.ts'
import { SHARED, sharedWith } from '../access/scopes/share.ts'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

// While the family talks alone (docs/decisions/0031) who helps has no turn at a device where somebody sits who takes part in that talk. A device
// of people who do not hear of the talk is left as it is: that a helper goes out there would tell them that there is one.
// $1 family, $2 Dutch day; `j` joint session and `who` account are expressions.
const outside = (j: string, who: string) => `exists (select from plan_item i
    join seat h on h.family_id = i.family_id and h.account_id = ${who} and h.state = 'active'
  where i.family_id = $1 and i.kind = 'conversation' and i.state = 'alone' and (h.kind = 'professional' or i.content -> 'supporters' ? h.person_id::text)
    and exists (select from (select me.account_id, me.family_id, me.person_id, me.kind, ${SHARED} from joint_member m
        join seat me on me.family_id = $1 and me.account_id = m.account_id and me.state = 'active' and me.kind <> 'professional' and me.account_id <> ${who}
        ${sharedWith('me', '$2')} where m.joint_id = ${j}) me
      where ${readable('i')} and not exists (select from shield_blind($1, array[i.id]) blind where blind = me.account_id)))`

const ENTER_FAMILY = statement('select enter_family($1)')
const OUTSIDE = statement(`select ${outside('$3::uuid', '$4::uuid')} as outside`)
const HOLD_DEVICES = statement('select id from joint_session where family_id = $1 order by id for update')
const END_TURNS = statement(
  `delete from session s using joint_session j where j.family_id = $1 and s.joint_id = j.id and ${outside('j.id', 's.account_id')} returning s.id`,
)

/** Whether this account waits outside as far as this device goes; before anybody entered. */
export async function waitsOutside(tx: Tx, joint: { id: string; family_id: string }, accountId: string, today: string) {
  await tx.rows(ENTER_FAMILY, [joint.family_id])
  return (await tx.one<{ outside: boolean }>(OUTSIDE, [joint.family_id, today, joint.id, accountId]))!.outside
}

/**
 * The family begins to talk alone: whoever helps and has the turn at a device where it sits has it no longer. The devices are held until the end
 * of the transaction, so that no turn begins beside it.
 */
export async function sendOut(tx: Tx, familyId: string, today: string): Promise<void> {
  await tx.rows(HOLD_DEVICES, [familyId])
  await tx.rows(END_TURNS, [familyId, today])
}
