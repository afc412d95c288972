import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { type CalendarProgram, calcurse, khal } from '../testing/calendar-programs.ts'
import { must } from '../testing/found.ts'
import { buildTable } from '../testing/table.ts'

// Two calendar programs of others, as they come with Debian, read the feed of a nurse: what they show is what we mean.
let t: TestApp
const programs: CalendarProgram[] = []
beforeAll(async () => {
  t = await testApp()
})
afterAll(async () => {
  for (const program of programs) program.end()
  await t.close()
})

// khal knows of one time that is otherwise; calcurse does not, and is given each time by itself (?los).
const ways = [
  { name: 'khal, with vdirsyncer', open: khal, more: '' },
  { name: 'calcurse', open: calcurse, more: '?los' },
]

test.skipIf(process.platform !== 'linux').each(ways)(
  '$name: each at its clock time, also after the change; moved, called off, whole days; and nothing new once taken back',
  {
    timeout: 40_000,
  },
  async ({ open, more }) => {
    t.setNow('2026-10-12T08:00:00Z')
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const say = (onDate: string, content: object) =>
      table.say(table.mother, { kind: 'visit', onDate, content: { what: 'Slaapcoach', place: 'home', ...content } })
    const weekly = {
      from: '15:30',
      until: '16:15',
      repeats: { every: 'week', step: 1, days: ['tue'], nth: null, until: '2026-11-17' },
    }
    const moved = { day: '2026-10-27', toDay: '2026-10-28', from: '10:00', until: '10:45' }
    const off = { day: '2026-11-03', cancelled: true }
    const id = await say('2026-10-13', { ...weekly, changes: [moved, off] })
    await say('2026-10-20', {})
    await say('2026-10-24', { from: '22:00', until: '08:00', nights: 1 })
    const gone = await say('2026-10-30', { from: '09:00', until: '10:00' })
    must(await table.mother.client.patch(`${table.path}/items/${gone}`, { state: 'cancelled' }, 1))
    const made = { id: randomUUID(), name: 'Laptop', familyIds: [table.familyId] }
    const { address } = must(await nurse.client.post('/me/feeds', made)).body
    if (!t.app.server.listening) await t.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = t.app.server.address() as AddressInfo
    const program = open(`http://127.0.0.1:${port}${new URL(address).pathname}${more}`)
    programs.push(program)
    const shown = async () => (await program.lines('2026-10-12', '2026-11-20')).sort()

    await program.sync()
    const before = [
      '2026-10-13 15:30-16:15 Afspraak',
      '2026-10-20 15:30-16:15 Afspraak',
      '2026-10-20 Afspraak',
      '2026-10-24 22:00-08:00 Afspraak',
      '2026-10-28 10:00-10:45 Afspraak',
      '2026-10-30 09:00-10:00 Gaat niet door: Afspraak',
      '2026-11-03 15:30-16:15 Gaat niet door: Afspraak',
      '2026-11-10 15:30-16:15 Afspraak',
      '2026-11-17 15:30-16:15 Afspraak',
    ]
    expect(await shown()).toEqual(before)

    must(
      await table.mother.client.patch(
        `${table.path}/items/${id}`,
        { content: { changes: [moved, off, { day: '2026-11-10', from: '11:00', until: '11:45' }] } },
        1,
      ),
    )
    await program.sync()
    const after = before.map((line) => line.replace('2026-11-10 15:30-16:15', '2026-11-10 11:00-11:45'))
    expect(await shown()).toEqual(after)

    must(await nurse.client.delete(`/me/feeds/${made.id}`))
    await say('2026-10-16', { from: '12:00', until: '13:00' })
    await expect(program.sync()).rejects.toThrow()
    expect((await shown()).filter((line) => line.startsWith('2026-10-16'))).toEqual([])
  },
)
