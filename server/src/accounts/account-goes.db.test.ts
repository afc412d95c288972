import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { bringCalendar, calendarOf, eventOf } from '../testing/calendars.ts'
import { must } from '../testing/found.ts'
import { buildTable } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

// What keeps the id of an account on purpose. A seat is of the table: whoever destroys an account ends its seats first. Logs say who did what, for
// as long as the law asks, and a chain of hashes cannot forget a line. So with who opened emergency access.
const stays = ['access_log', 'emergency_access', 'list_log', 'own_room_access', 'sign_in_log', 'seat']

test('everything that hangs on an account goes with it: each table that names one says so to the database', async () => {
  const { rows } = await t.owner.query(`select c.relname as name, a.attname as column, k.confdeltype as goes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'account'::regclass and k.conkey = array[a.attnum]
    where c.relkind in ('r', 'p') and not c.relispartition and (a.attname = 'account_id' or k.oid is not null) order by 1, 2`)
  const left = rows.filter(({ name, goes }) => !['c', 'n'].includes(goes) && !stays.includes(name))
  expect(left).toEqual([])
  // (And the list of what stays holds nothing that goes.)
  expect(stays.filter((name) => rows.some((row) => row.name === name && ['c', 'n'].includes(row.goes)))).toEqual([])
})

test('own calendars, calendar programs, reminders, devices and marks end with the account, and the address of a feed answers as one that never was', async () => {
  const table = await buildTable(t)
  const guest = await table.seat('professional', 'Samira')
  const { accountId } = guest.client
  const calendar = randomUUID()
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
  must(
    await bringCalendar(
      guest.client,
      calendar,
      calendarOf(...eventOf('UID:x', `DTSTART:${soon}T100000Z`, `DTEND:${soon}T110000Z`, 'SUMMARY:Tandarts')),
    ),
  )
  must(await guest.client.patch(`/me/calendars/${calendar}`, { familyIds: [table.familyId] }))
  const feed = { id: randomUUID(), name: 'Telefoon', familyIds: [table.familyId], others: true }
  const { address } = must(await guest.client.post('/me/feeds', feed)).body
  const notices = must(await guest.client.get('/me/notices')).body
  must(await guest.client.patch('/me/notices', { ...notices.choice, channel: 'mail' }))
  const [session] = (await t.owner.query('select id from session where account_id = $1', [accountId])).rows
  await t.owner.query(
    `insert into notice_device (account_id, session_id, endpoint, p256dh, auth) values ($1, $2, $3, 'x', 'x')`,
    [accountId, session.id, `https://push.example/${randomUUID()}`],
  )
  await t.owner.query(
    `insert into notice_phone (account_id, number, confirmed_at) values ($1, '+31612345678', now())`,
    [accountId],
  )
  must(await guest.client.post('/caseload/choice', { show: 'mine', reasons: [], unansweredAfter: 7 }))
  const goal = await table.say(table.mother, { kind: 'goal', content: { words: 'Rust', lifeDomain: 'sleep' } })
  must(await guest.client.post(`/me/messages/${goal}`, { familyId: table.familyId, muted: true }))
  must(await guest.client.post('/caseload/seen', { familyId: table.familyId, upTo: new Date().toISOString() }))

  const path = new URL(address).pathname
  expect((await t.app.inject({ url: path })).statusCode).toBe(200)
  const own = [
    'other_calendar',
    'calendar_feed',
    'notice_choice',
    'notice_phone',
    'notice_device',
    'caseload_choice',
    'caseload_mark',
    'message_own',
  ]
  const counts = async () =>
    Promise.all(
      own.map(
        async (name) =>
          (await t.owner.query(`select count(*)::int as n from ${name} where account_id = $1`, [accountId])).rows[0].n,
      ),
    )
  expect(await counts()).toEqual(own.map(() => 1))
  const parts = async () =>
    (
      await t.owner.query(
        `select (select count(*) from other_component where calendar_id = $1)::int as components, (select count(*) from other_busy where calendar_id = $1)::int as busy`,
        [calendar],
      )
    ).rows[0]
  expect(await parts()).toEqual({ components: 1, busy: 1 })

  // Who holds a seat does not go before that ended: a table never has an empty chair that nobody left.
  await expect(t.owner.query('delete from account where id = $1', [accountId])).rejects.toThrow(/seat/)
  const db = await t.owner.connect()
  await db.query(`select set_config('kt.act', 'test', false)`)
  await db.query(`update seat set state = 'left', account_id = null where id = $1`, [guest.seatId])
  await db.query(`select set_config('kt.act', '', false)`)
  db.release()
  await t.owner.query('delete from account where id = $1', [accountId])
  expect(await counts()).toEqual(own.map(() => 0))
  expect(await parts()).toEqual({ components: 0, busy: 0 })
  const [gone, never] = [
    await t.app.inject({ url: path }),
    await t.app.inject({ url: path.replace(/.{4}(\.ics)?$/, 'AAAA$1') }),
  ]
  expect([gone.statusCode, gone.body]).toEqual([never.statusCode, never.body])
  expect(gone.statusCode).not.toBe(200)
  const busy = (await table.mother.client.get(`${table.path}/plan`)).text
  expect(busy).not.toContain('Tandarts')
})
