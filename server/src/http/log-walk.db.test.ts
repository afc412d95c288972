import { api } from '@keukentafel/core/api.ts'
import { processingActivities } from '@keukentafel/core/law/processing-activities.ts'
import type { Endpoint } from '@keukentafel/core/shared/contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify-chain.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { expectedLines } from '../testing/expected-lines.ts'
import { fullTable } from '../testing/sample-scenes.ts'
import { samples } from '../testing/samples.ts'
import { prepare, send } from '../testing/walk.ts'

// Is the log complete? Every endpoint is called by the right person, by a stranger and, where that is somebody else, by the
// nurse; then the logs hold exactly the lines they should: no fewer (nobody looks unseen) and no more.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const endpoints = Object.entries(api as Record<string, Endpoint>)
  .filter(([name]) => !/[dD]emo/.test(name))
  .map(([name, endpoint]) => ({ name: name as keyof typeof samples, endpoint }))

interface Row {
  family_id: string
  action: string
  activity: string
  outcome: string
  object_id: string | null
  account_id: string | null
  person_id: string | null
  seat_id: string | null
  subjects: string[] | null
  /** Records of processing of it; one fewer for a line of a room. */
  recorded: number
  at: Date
}
/** Everything that came into any log since `from`. */
const linesSince = async (from: string) =>
  (
    await t.owner.query<Row>(
      `select a.family_id, a.action, a.activity, a.outcome, a.object_id, a.account_id, a.person_id, a.seat_id, r.subject_ids as subjects,
        (select count(*)::int from processing_record r where r.trace_id = a.trace_id) as recorded, a.at
      from access_log a left join processing_record r using (family_id, trace_id) where a.at > $1
      union all select family_id, action, action, outcome, object_id, account_id, person_id, seat_id, subject_ids,
        (select count(*)::int - 1 from processing_record r where r.trace_id = a.trace_id), a.at from own_room_access a where a.at > $1
      order by at`,
      [from],
    )
  ).rows.map(({ at: _at, ...row }) => row)
const listsSince = async (from: string) =>
  (
    await t.owner.query<{
      account_id: string
      action: string
      activity: string
      families: string[]
      subjects: string[]
    }>(
      'select account_id, action, activity, family_ids as families, subject_ids as subjects from list_log where at > $1',
      [from],
    )
  ).rows
const clock = async () => (await t.owner.query<{ at: string }>('select clock_timestamp()::text as at')).rows[0]!.at

describe('the right person leaves exactly these lines', () => {
  test.each(endpoints)('$name', async ({ name, endpoint }) => {
    const full = await fullTable(t)
    const input = await prepare(t, samples[name], full)
    const who = name === 'acceptInvitation' ? await t.account('new') : (samples[name].who?.(full) ?? full.mother.client)
    const from = await clock()
    const answer = await send(who, endpoint, samples[name], input)
    expect(answer.status, answer.text).toBe(200)
    const params = { ...input.params, madeFamilyId: String(answer.body?.familyId) }
    const expected = expectedLines[name]({ full, params, body: input.body })

    const lines = await linesSince(from)
    // A family that was brought in gives its people new ids.
    const made = (row: Omit<Row, 'at'>) =>
      row.activity === 'family.import' ? ['two'] : (row.subjects?.toSorted() ?? null)
    expect(lines.map((row) => ({ ...row, subjects: made(row) }))).toEqual(
      expected
        .filter((line) => !line.list)
        .map((line) => ({
          family_id: ['family.found', 'family.import'].includes(line.action) ? line.object : full.table.familyId,
          action: line.action,
          activity: line.activity ?? line.action,
          outcome: 'permit',
          object_id: line.object,
          account_id: line.nobody ? null : who.accountId,
          person_id: line.nobody || line.seatless ? null : expect.any(String),
          seat_id: line.seatless ? null : expect.any(String),
          subjects: line.subjects.toSorted(),
          recorded: line.room ? -1 : 1, // of a room nothing stands in the records of others
        })),
    )
    expect(await listsSince(from)).toEqual(
      expected
        .filter((line) => line.list)
        .map((line) => ({
          account_id: who.accountId,
          action: line.action,
          activity: line.activity,
          families: [full.table.familyId],
          subjects: line.subjects,
        })),
    )
    for (const line of expected) expect(Object.keys(processingActivities)).toContain(line.activity ?? line.action)
    expect(await verifyChain(t.owner, full.table.familyId)).toBeNull()
    expect(await verifyChain(t.owner, who.accountId || full.table.familyId)).toBeNull()
  })
})

describe('who is refused leaves one line that says so, and no record of processing', () => {
  test.each(endpoints.filter(({ endpoint }) => 'access' in endpoint))('$name', async ({ name, endpoint }) => {
    const full = await fullTable(t)
    const input = await prepare(t, samples[name], full)
    const stranger = await t.account('stranger')
    const from = await clock()
    expect((await send(stranger, endpoint, samples[name], input)).status).toBe(404)
    const lines = await linesSince(from)
    expect(lines).toEqual([
      {
        family_id: full.table.familyId,
        action: expect.any(String),
        activity: expect.any(String),
        outcome: 'deny',
        object_id: lines[0]!.object_id,
        account_id: stranger.accountId,
        person_id: null,
        seat_id: null,
        subjects: null,
        recorded: 0,
      },
    ])
    expect(Object.keys(processingActivities)).toContain(lines[0]!.activity)
    // A refusal of a read is of the same kind as the look it would have been: else what is confidential would show in it.
    // Of a room of the family's own not even that there is one: a try is the same as at an address that is not there.
    const [line] = expectedLines[name]({ full, params: input.params, body: input.body })
    if (endpoint.method === 'GET')
      expect(lines[0]!.activity).toBe(line?.room ? 'family.read' : (line?.activity ?? line?.action))
  })
})
