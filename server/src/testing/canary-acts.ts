import { randomUUID } from 'node:crypto'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import type { TestApp } from './app.ts'
import { TODAY } from './canary-beside.ts'
import { canariesIn } from './canary-reach.ts'
import { CANARIES, type CanaryTable } from './canary-table.ts'
import { must } from './found.ts'

const LINK = 'https://x.example'
const soon = addDays(TODAY, 30)

/** Something that others do and that X must not be told of, by mail, stream, list or count. Gives what X reads of it, if anything. */
export type Act = (t: TestApp, c: CanaryTable) => Promise<string[]>

async function asOwner(t: TestApp, sql: string): Promise<void> {
  await t.owner.query(`begin; select set_config('kt.act', 'test', true); ${sql}; commit`)
}
/** X answers for this installation for as long as it takes. */
async function asAdministrator(t: TestApp, c: CanaryTable, work: () => Promise<string[]>): Promise<string[]> {
  const set = (to: boolean) =>
    t.owner.query('update account set is_admin = $2 where id = $1', [c.x.client.accountId, to])
  await set(true)
  try {
    return await work()
  } finally {
    await set(false)
  }
}
const read = async (c: CanaryTable, path: string) =>
  canariesIn(must(await c.x.client.get(path)).text, c, 'everything').map((found) => `${path}: ${found}`)

/** The nurse helps X; what was written down about weighing that names Z's helper. */
const helpOfX = async (t: TestApp, c: CanaryTable) =>
  (
    await t.owner.query<{ id: string; weighed: string }>(
      `select a.id, n.id as weighed from help_agreement a join incapacity n on n.family_id = a.family_id and n.agreement_id = a.id
      where a.family_id = $1 and a.subject_id = $2 order by n.created_at limit 1`,
      [c.table.familyId, c.x.personId],
    )
  ).rows[0]!

/** Once for a table: what the acts need, done before X listens. */
export async function beforeActs(t: TestApp, c: CanaryTable): Promise<void> {
  const { familyId } = c.table
  // Z turns 18 soon, and X holds authority over Z on paper.
  await asOwner(
    t,
    `update person set birth_date = current_date + 20 - interval '18 years' where id = '${c.z.personId}';
    insert into parental_authority (family_id, id, child_id, holder_id, kind, evidence, checked_by, checked_on)
      values ('${familyId}', gen_random_uuid(), '${c.z.personId}', '${c.x.personId}', 'parent', 'x', '${c.open.oma}', '2020-01-01')`,
  )
  // The birthday of the child, of which X may know, is told now.
  await t.owner.query('select birthday_notices(current_date, $1)', [LINK])
  must(await c.helper.client.post(`${c.table.path}/emergencies/${c.ids.whereabouts.emergency}/end`, {}))
  // What Z's helper asked before is over, so that it can be asked anew.
  await asOwner(
    t,
    `update help_agreement set ended_on = current_date where family_id = '${familyId}' and helper_id = '${c.helper.personId}' and ended_on is null`,
  )
  must(await c.nurse.client.post(`${c.table.path}/incapacities/${(await helpOfX(t, c)).weighed}/end`, {}))
  // Z asked why the nurse looked; the coordinator opened emergency access, which somebody outside reviews.
  await asOwner(
    t,
    `insert into access_question (family_id, id, asked_by, asked_account, looker_account, looks, question, asked_at, answer_by)
      values ('${familyId}', gen_random_uuid(), '${c.z.personId}', '${c.z.client.accountId}', '${c.nurse.client.accountId}', '[]', 'Waarom?', now(), current_date + 20),
        ('${familyId}', gen_random_uuid(), '${c.open.oma}', '${c.table.mother.client.accountId}', '${c.nurse.client.accountId}', '[]', 'En toen?', now(), current_date + 20);
    insert into emergency_access (family_id, id, seat_id, person_id, account_id, reason, opened_at, ends_at, ended_at)
      values ('${familyId}', gen_random_uuid(), '${c.open.omaSeat}', '${c.open.oma}', '${c.table.mother.client.accountId}', 'Zij zit in ${CANARIES.place}', now() - interval '1 day', now() - interval '23 hours', now() - interval '23 hours')`,
  )
}

export const acts = {
  'what is said': async (_t, c) => {
    await c.table.say(c.z, { kind: 'goal', content: { words: 'Stil', lifeDomain: 'home' } })
    return []
  },
  'held back': async (_t, c) => {
    // From the child, by Z's helper: X represents it, and is not told.
    const held = {
      id: randomUUID(),
      secondSeatId: c.nurse.seatId,
      reason: 'serious-harm',
      words: 'Nu niet',
      until: soon,
    }
    const item = { id: randomUUID(), kind: 'worry', content: { text: 'Iets', aboutPersons: [c.child.personId] } }
    const body = { ...held, fromPersons: [c.child.personId], item }
    must(await c.helper.client.post(`${c.table.path}/holding-backs`, body))
    const answer = { answer: 'yes', words: '' }
    must(await c.nurse.client.post(`${c.table.path}/holding-backs/${held.id}/answer`, answer))
    return []
  },
  'the day has come': async (t, c) => {
    for (const id of [c.ids.whereabouts.holdingFromX, c.ids.whereabouts.holdingByHelper])
      await t.owner.query('select holding_over($1, current_date + 60, $2)', [id, LINK])
    return []
  },
  'a request of Z': async (_t, c) => {
    const { path } = c.table
    const asked = { id: randomUUID(), kind: 'correct', personId: c.child.personId, words: 'Dit klopt niet' }
    must(await c.z.client.post(`${path}/rights/requests`, { ...asked, items: [c.open.goalOfX] }))
    must(await c.z.client.post(`${path}/rights/requests/${asked.id}/withdraw`, {}))
    return []
  },
  'a request of Z, X answers from outside': (t, c) =>
    asAdministrator(t, c, async () => {
      const { path } = c.table
      const asked = { id: randomUUID(), kind: 'object', personId: c.child.personId, words: 'Liever niet' }
      must(await c.z.client.post(`${path}/rights/requests`, asked))
      const found = await read(c, '/requests')
      must(await c.z.client.post(`${path}/rights/requests/${asked.id}/withdraw`, {}))
      return found
    }),
  'a disclosure': async (_t, c) => {
    const disclosed = { id: randomUUID(), ground: 'veilig-thuis', seatId: c.helper.seatId, itemIds: [c.open.goalOfX] }
    const why = { necessity: 'Gevaar', consulted: 'Het team', reviewOn: soon }
    must(await c.nurse.client.post(`${c.table.path}/disclosures`, { ...disclosed, ...why }))
    return []
  },
  'a disclosure is told': async (t, c) => {
    // It is about the child, for whom X stands, and for Z's helper.
    await t.owner.query('delete from disclosure_notice where disclosure_id = $1', [c.ids.whereabouts.disclosure])
    await t.owner.query(`select disclosure_told($1, (now() at time zone 'Europe/Amsterdam')::date, $2)`, [
      c.ids.whereabouts.disclosure,
      LINK,
    ])
    return []
  },
  'help for the child, asked by Z’s helper': async (_t, c) => {
    const asked = { id: randomUUID(), subjectId: c.child.personId, what: 'Spelen' }
    must(await c.helper.client.post(`${c.table.path}/agreements/ask`, asked))
    must(await c.helper.client.post(`${c.table.path}/agreements/${asked.id}/end`, {}))
    return []
  },
  'that X cannot weigh it, with Z’s helper as the second': async (t, c) => {
    const id = randomUUID()
    const record = { id, findings: 'Hij overziet het niet', consulted: 'Een collega', reviewOn: soon }
    const others = { secondSeatId: c.helper.seatId, representativeId: c.open.oma, representativeKind: 'mentor' }
    const agreement = `${c.table.path}/agreements/${(await helpOfX(t, c)).id}`
    must(await c.nurse.client.post(`${agreement}/incapacity`, { ...record, ...others }))
    must(await c.nurse.client.post(`${c.table.path}/incapacities/${id}/end`, {}))
    return []
  },
  destroyed: async (_t, c) => {
    const goal = await c.table.say(c.z, { kind: 'goal', content: { words: 'Weg', lifeDomain: 'home' } })
    const below = await c.table.say(c.table.mother, {
      kind: 'step',
      parentId: goal,
      content: { what: 'Halen', doers: [c.open.oma] },
    })
    must(await c.z.client.post(`${c.table.path}/rights/destroy`, { id: randomUUID(), items: [goal] }))
    // What hung below it came loose, and stays away from X.
    const plan = must(await c.x.client.get(`${c.table.path}/plan`)).text
    return plan.includes(below) ? ['what came loose'] : []
  },
  'the count of what was destroyed': async (t, c) => {
    const { path } = c.table
    const item = await c.table.say(c.nurse, {
      kind: 'strength',
      content: { text: 'Over Bram', aboutPersons: [c.child.personId] },
    })
    must(
      await c.z.client.post(`${path}/items`, {
        id: randomUUID(),
        kind: 'view',
        parentId: item,
        content: { stance: 'agree', text: 'Ja' },
      }),
    )
    const asked = { id: randomUUID(), kind: 'destroy', personId: c.child.personId, items: [item], words: 'Weg' }
    must(await c.x.client.post(`${path}/rights/requests`, asked))
    const other = await t.account('beheer')
    await t.owner.query('update account set is_admin = true where id = $1', [other.accountId])
    const answer = { outcome: 'granted', words: 'Goed' }
    must(await other.post(`/requests/${asked.id}/answer`, answer))
    await t.owner.query('update account set is_admin = false where id = $1', [other.accountId])
    const { requests } = must(await c.x.client.get(`${path}/rights`)).body
    const { done } = requests.find((r: { id: string }) => r.id === asked.id)
    return done.count === 1 ? [] : [`${done.count} of 1`]
  },
  'a birthday': async (t, c) => {
    await t.owner.query('delete from birthday_notice where person_id = $1', [c.z.personId])
    await t.owner.query('select birthday_notices(current_date, $1)', [LINK])
    return []
  },
  'questions to answer': (t, c) => asAdministrator(t, c, () => read(c, '/questions')),
  'requests to answer': (t, c) => asAdministrator(t, c, () => read(c, '/requests')),
  'emergencies to review': (t, c) => asAdministrator(t, c, () => read(c, '/emergency-reviews')),
  'emergency access': async (_t, c) => {
    const { path } = c.table
    const id = randomUUID()
    must(await c.helper.client.post(`${path}/emergencies`, { id, reason: 'Gevaar' }))
    must(await c.helper.client.post(`${path}/emergencies/${id}/end`, {}))
    return []
  },
} satisfies Record<string, Act>
