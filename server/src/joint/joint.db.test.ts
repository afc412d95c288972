import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '../testing/app.ts'
import { type Device, deviceOf } from '../testing/joint.ts'
import { ip, SEND, type SignInApp, signInApp } from '../testing/sign-in-app.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// "Samen aan tafel": three people of one table on one device, and everybody who would like to be one of them.
let t: SignInApp
beforeAll(async () => {
  t = await signInApp()
})
afterAll(() => t.close())

let table: Table
let opa: Someone
let elif: Someone
let device: Device
beforeEach(async () => {
  table = await buildTable(t)
  opa = await table.seat('network', 'Opa')
  elif = await table.seat('family', 'Elif', { birthDate: '2017-07-15' })
  device = deviceOf(t, table.mother.client.cookie)
})

const PIN = { mother: '4071', opa: '9352', elif: '1357' }
const emailOf = (who: Someone) => `${who.client.accountId}@test.example`
const begin = (pin = PIN.mother) => device.post(`${table.path}/joint`, { pin })
async function join(who: Someone, pin: string, on = device): Promise<Answer> {
  const email = emailOf(who)
  await t.post(SEND, { email }, { ip: ip() })
  return on.post('/api/auth/joint/join', { email, otp: await t.codeFor(email), pin })
}
async function memberId(name: string): Promise<string> {
  const around = (await device.get('/joint')).body.joint as { members: { id: string; callName: string }[] } | null
  return around?.members.find((member) => member.callName === name)?.id ?? randomUUID()
}
const turn = async (name: string, pin: string, on = device) =>
  on.post('/joint/turn', { memberId: await memberId(name), pin })
const all = async () => {
  await begin()
  expect((await join(opa, PIN.opa)).status).toBe(200)
  expect((await join(elif, PIN.elif)).status).toBe(200)
}
const lines = async (who: Someone) =>
  (
    await t.owner.query(
      `select act, outcome, reason from sign_in_log where account_id = $1 and act like 'joint.%' order by id`,
      [who.client.accountId],
    )
  ).rows.map(({ act, outcome, reason }) => [act, outcome, reason].filter(Boolean).join(' '))
const unnamed = async (act: string) =>
  (
    await t.owner.query(
      `select reason from sign_in_log where account_id is null and act = $1 order by id desc limit 1`,
      [act],
    )
  ).rows[0]?.reason
async function permitted(sql: string, values: unknown[]) {
  const db = await t.owner.connect()
  await db.query(`select set_config('kt.act', 'test', false)`)
  await db.query(sql, values)
  await db.query(`select set_config('kt.act', '', false)`)
  db.release()
}
const who = async (on = device) => (await on.get('/me')).body.accountId
const sessions = async (of: Someone) => (await of.client.get('/me/sessions')).body.sessions as Record<string, unknown>[]

describe('sitting together', () => {
  test('each has an own turn, and the history knows who did it', async () => {
    expect((await begin()).status).toBe(200)
    expect((await device.get('/me')).status).toBe(401) // who began is signed out here
    await join(opa, PIN.opa)
    await join(elif, PIN.elif)
    expect((await device.get('/me')).status).toBe(401) // joining signs nobody in
    expect((await turn('Opa', PIN.opa)).body).toEqual({ familyId: table.familyId })
    expect(await who()).toBe(opa.client.accountId)
    const said = { id: randomUUID(), kind: 'strength', content: { text: 'Samen eten' } }
    expect((await device.post(`${table.path}/items`, said)).status).toBe(200)
    expect((await turn('Elif', PIN.elif)).status).toBe(200)
    expect(await who()).toBe(elif.client.accountId)
    const { rows } = await t.owner.query('select by_account from plan_event where subject_id = $1', [said.id])
    expect(rows).toEqual([{ by_account: opa.client.accountId }])
    expect(await lines(opa)).toEqual(['joint.join permit', 'joint.turn permit'])
    expect(await lines(table.mother)).toEqual(['joint.begin permit'])
  })

  test('the page between turns gives names and faces, and nothing else', async () => {
    await all()
    const { joint } = (await device.get('/joint')).body
    expect(joint.members.map((member: object) => Object.keys(member).sort())).toEqual(
      Array(3).fill(['callName', 'id', 'kind', 'look', 'register']),
    )
    expect(joint.members.map((member: { register: string }) => member.register)).toEqual(['adult', 'adult', 'child'])
    for (const path of ['/me', '/my-families', `${table.path}/plan`, `${table.path}/circle`])
      expect((await device.get(path)).status, path).toBe(401)
    expect((await t.nobody.get('/joint')).body).toEqual({ joint: null })
  })

  test('the session of who was before ends at that moment', async () => {
    await all()
    await turn('Opa', PIN.opa)
    const before = deviceOf(t, `keukentafel.session_token=${device.cookies['keukentafel.session_token']}`)
    expect(await who(before)).toBe(opa.client.accountId)
    await turn('Elif', PIN.elif)
    expect((await before.get('/me')).status).toBe(401)
  })

  test('passing on leaves nobody signed in; five minutes without a touch do too', async () => {
    await all()
    await turn('Opa', PIN.opa)
    expect((await device.post('/joint/pass')).body).toEqual({ passed: true })
    expect((await device.get('/me')).status).toBe(401)
    await turn('Opa', PIN.opa)
    const left = `select extract(epoch from expires_at - now())::int as s from session where account_id = $1 and joint_id is not null`
    const seconds = async () => (await t.owner.query(left, [opa.client.accountId])).rows[0].s
    expect(await seconds()).toBeLessThanOrEqual(330)
    await t.owner.query(`update session set expires_at = now() + interval '10 seconds' where joint_id is not null`)
    expect((await device.post('/joint/stay')).status).toBe(200)
    expect(await seconds()).toBeGreaterThan(300)
    await t.owner.query(`update session set expires_at = now() where joint_id is not null`)
    expect((await device.get(`${table.path}/plan`)).status).toBe(401)
    expect((await device.post('/joint/stay')).status).toBe(401)
  })

  test('four hours at most, whatever is touched', async () => {
    await all()
    await turn('Opa', PIN.opa)
    await t.owner.query(`update joint_session set ends_at = now() + interval '20 seconds'`)
    const { until } = (await device.post('/joint/stay')).body
    expect(Date.parse(until) - Date.now()).toBeLessThan(21_000)
    await t.owner.query(`update joint_session set ends_at = now() - interval '1 second'`)
    expect((await device.get('/me')).status).toBe(401)
    expect((await device.get('/joint')).body).toEqual({ joint: null })
    expect((await turn('Opa', PIN.opa)).body.code).toBe('joint.over')
    const longer = t.owner.query(`update joint_session set ends_at = begun_at + interval '5 hours'`)
    await expect(longer).rejects.toThrow(/check constraint/)
  })

  test('"Klaar" ends it for all at once, and each can read so', async () => {
    await all()
    await turn('Opa', PIN.opa)
    const copy = deviceOf(
      t,
      Object.entries(device.cookies)
        .map(([n, v]) => `${n}=${v}`)
        .join('; '),
    )
    expect((await device.post('/joint/end')).body).toEqual({ ended: true })
    expect(device.cookies).toEqual({ 'keukentafel.joint': '', 'keukentafel.session_token': '' })
    expect((await copy.get('/me')).status).toBe(401)
    expect((await copy.get('/joint')).body).toEqual({ joint: null }) // a cookie kept from before is worth nothing
    expect((await copy.post('/joint/turn', { memberId: randomUUID(), pin: PIN.opa })).body.code).toBe('joint.over')
    for (const one of [table.mother, opa, elif]) expect((await lines(one)).at(-1)).toBe('joint.end permit done')
  })

  test('leaving quickly ends it too', async () => {
    await all()
    await turn('Opa', PIN.opa)
    const left = await t.app.inject({
      method: 'GET',
      url: '/weg',
      headers: { cookie: `keukentafel.joint=${device.cookies['keukentafel.joint']}` },
    })
    expect([left.headers['set-cookie']].flat().join()).toContain('keukentafel.joint=;')
    expect((await device.get('/joint')).body).toEqual({ joint: null })
  })

  test('each sees it among the own sessions and ends the own part from an own phone', async () => {
    await all()
    await turn('Opa', PIN.opa)
    const [part] = (await sessions(opa)).filter((one) => one.together)
    expect(part).toMatchObject({ together: true, isThis: false })
    expect((await sessions(opa)).filter((one) => !one.together)).toHaveLength(1) // the turn is not shown besides
    expect((await table.mother.client.get('/me')).status).toBe(401)
    expect((await elif.client.delete(`/me/sessions/${randomUUID()}`)).status).toBe(404)
    expect((await opa.client.delete(`/me/sessions/${part!.id}`)).status).toBe(200)
    expect((await device.get('/me')).status).toBe(401)
    expect((await turn('Opa', PIN.opa)).body.code).toBe('joint.out')
    expect((await turn('Elif', PIN.elif)).status).toBe(200) // the others go on
    expect((await opa.client.delete(`/me/sessions/${part!.id}`)).status).toBe(404)
  })
})

describe('what a turn does not do', () => {
  test('more than low, the account, other tables, another such session', async () => {
    await all()
    const other = await buildTable(t)
    const seated = 'update seat set account_id = $1 where family_id = $2'
    await permitted(seated, [opa.client.accountId, other.familyId])
    await turn('Opa', PIN.opa)
    const refusals: [string, Promise<Answer>][] = [
      ['take out', device.get(`${table.path}/export`)],
      ['settings', device.get('/me/sign-in')],
      ['sessions', device.get('/me/sessions')],
      ['app', device.post('/me/totp')],
      ['more surely', device.post('/me/step-up', { code: '123456' })],
      ['recovery', device.post('/me/recovery')],
      ['another', device.post(`${table.path}/joint`, { pin: '8816' })],
      [
        'found',
        device.post('/families', {
          id: randomUUID(),
          name: 'X',
          started: 'family',
          me: { id: randomUUID(), callName: 'Opa' },
        }),
      ],
    ]
    for (const [what, answer] of refusals)
      expect([what, (await answer).body]).toMatchObject([
        what,
        { status: 403, code: 'own-device.only', reason: 'own-device-only' },
      ])
    expect((await device.get(`${other.path}/plan`)).status).toBe(404)
    expect((await device.get('/me')).body.tables.map((one: { familyId: string }) => one.familyId)).toEqual([
      table.familyId,
    ])
    const denied = await t.owner.query(
      `select action, account_id from access_log where family_id = $1 and ground = 'own-device-only' order by action`,
      [table.familyId],
    )
    expect(denied.rows).toEqual(
      ['family.take-out', 'joint.begin'].map((action) => ({ action, account_id: opa.client.accountId })),
    )
  })

  test('recording authority, by who may on an own device', async () => {
    const child = { id: randomUUID(), callName: 'Kind', birthDate: '2016-01-01' }
    await device.post(`${table.path}/members`, child)
    await begin()
    await turn('Mama', PIN.mother)
    const record = {
      id: randomUUID(),
      childId: child.id,
      holderId: table.mother.personId,
      kind: 'unknown',
    }
    expect((await device.post(`${table.path}/authorities`, record)).body).toMatchObject({ code: 'own-device.only' })
  })

  test('the database keeps it so, whatever our code would do', async () => {
    await all()
    await turn('Opa', PIN.opa)
    for (const change of [
      `level = 'high'`,
      `second = 'totp'`,
      `joint_id = null`,
      `method = 'passkey'`,
      `token = 'plain'`,
    ])
      await expect(t.owner.query(`update session set ${change} where joint_id is not null`), change).rejects.toThrow(
        /session_joint/,
      )
    await expect(
      t.owner.query(
        `insert into session (account_id, token, expires_at, method, joint_id) select $1, 'joint_x', now() + interval '1 hour', 'joint', joint_id from session where joint_id is not null`,
        [elif.client.accountId],
      ),
    ).rejects.toThrow(/session_one_turn/)
  })

  test('a helper whose seat asks for more is told to use their own device', async () => {
    const nurse = await table.seat('professional', 'Samira')
    await t.owner.query(`update seat_level set level = 'substantial' where kind = 'professional'`)
    await begin()
    expect((await join(nurse, '8816')).body).toMatchObject({ status: 403, code: 'joint.needs-more' })
    const own = deviceOf(t, nurse.client.cookie)
    expect((await own.post(`${table.path}/joint`, { pin: '8816' })).body).toMatchObject({ code: 'joint.needs-more' })
    expect((await own.get('/me')).status).toBe(200)
    await t.owner.query(`update seat_level set level = 'low'`)
    expect(await lines(nurse)).toEqual(['joint.join deny joint.needs-more', 'joint.begin deny joint.needs-more'])
  })
})

describe('attacks', () => {
  test('a pin that is easy, short or no pin, all faults at once', async () => {
    for (const [pin, code] of [
      ['1234', 'pin.easy'],
      ['1985', 'pin.easy'],
      ['40710', 'pin.shape'],
      ['abcd', 'pin.shape'],
      [4071, 'pin.shape'],
    ] as const)
      expect((await begin(pin as string)).body.errors).toMatchObject([{ pointer: '/pin', code }])
    await begin()
    const wrong = await device.post('/api/auth/joint/join', { email: 'x', otp: '1', pin: '0000' })
    expect(wrong.body.errors.map((one: { pointer: string }) => one.pointer)).toEqual(['/email', '/otp', '/pin'])
  })

  test('guessing a pin: five tries, also all at the same time, and the part is over', async () => {
    await all()
    const id = await memberId('Opa')
    const guesses = ['8816', '8817', '8818', '8819', '8820', '8821', PIN.opa]
    const answers = await Promise.all(
      guesses.slice(0, 6).map((pin) => device.post('/joint/turn', { memberId: id, pin })),
    )
    expect(answers.map((answer) => answer.body.code).sort()).toEqual([
      'joint.out',
      'joint.out',
      ...Array(4).fill('pin.wrong'),
    ])
    expect((await device.post('/joint/turn', { memberId: id, pin: PIN.opa })).body.code).toBe('joint.out')
    expect((await turn('Elif', PIN.elif)).status).toBe(200)
    expect((await lines(opa)).filter((line) => line.includes('deny'))).toHaveLength(5)
    await join(opa, '2649') // shown anew by e-mail, with another pin
    expect((await turn('Opa', PIN.opa)).body.code).toBe('pin.wrong')
    expect((await turn('Opa', '2649')).status).toBe(200)
  })

  test('a right pin in between does not give a guesser at the same device more than twenty tries', async () => {
    await all()
    let wrong = 0
    for (let round = 0; round < 6; round++) {
      for (let i = 0; i < 4; i++) {
        const { body } = await turn('Opa', '8816')
        wrong++
        if (body.code === 'joint.over') {
          expect(wrong).toBe(20)
          expect((await device.get('/joint')).body).toEqual({ joint: null })
          return
        }
      }
      await turn('Opa', PIN.opa)
    }
    throw new Error('the device went on')
  })

  test('a forged cookie, one of another device, and a member of another table', async () => {
    await all()
    const other = await buildTable(t)
    const theirs = deviceOf(t, other.mother.client.cookie)
    await theirs.post(`${other.path}/joint`, { pin: '8816' })
    const theirMember = (await theirs.get('/joint')).body.joint.members[0].id
    expect((await device.post('/joint/turn', { memberId: theirMember, pin: '8816' })).body.code).toBe('joint.out')
    expect((await theirs.post('/joint/turn', { memberId: await memberId('Opa'), pin: PIN.opa })).body.code).toBe(
      'joint.out',
    )
    expect(await unnamed('joint.turn')).toBe('joint.out')
    const forged = deviceOf(t, 'keukentafel.joint=abcdefgh')
    expect((await forged.get('/joint')).body).toEqual({ joint: null })
    expect((await forged.post('/joint/turn', { memberId: await memberId('Opa'), pin: PIN.opa })).body.code).toBe(
      'joint.over',
    )
    expect((await forged.post('/joint/end')).body).toEqual({ ended: false })
    expect((await join(opa, PIN.opa, forged)).body.code).toBe('joint.over')
    expect(await unnamed('joint.join')).toBe('joint.over')
    const stored = await t.owner.query(
      'select device_hash, pin_hash from joint_session j join joint_member m on m.joint_id = j.id',
    )
    expect(JSON.stringify(stored.rows)).not.toContain(device.cookies['keukentafel.joint'])
  })

  test('another website cannot pass, end, join or take a turn', async () => {
    await all()
    await turn('Opa', PIN.opa)
    const options = { headers: { origin: 'https://evil.example', host: 'localhost' } }
    for (const path of ['/joint/turn', '/joint/pass', '/joint/end', '/joint/leave', '/api/auth/joint/join'])
      expect((await device.post(path, {}, options)).body.code, path).toBe('origin.foreign')
    expect(await who()).toBe(opa.client.accountId)
  })

  test('somebody without a seat here, without an account, or with a wrong code', async () => {
    await begin()
    const stranger = (await buildTable(t)).mother
    expect((await join(stranger, '9352')).body).toMatchObject({ status: 403, code: 'joint.not-at-table' })
    expect(
      (await t.owner.query('select count(*)::int as n from session where account_id = $1', [stranger.client.accountId]))
        .rows[0].n,
    ).toBe(1)
    const unknown = `${randomUUID()}@test.example`
    await t.post(SEND, { email: unknown }, { ip: ip() })
    expect(
      (await device.post('/api/auth/joint/join', { email: unknown, otp: await t.codeFor(unknown), pin: '9352' })).body
        .code,
    ).toBe('code.wrong')
    expect((await t.owner.query('select from account where email = $1', [unknown])).rowCount).toBe(0)
    const email = emailOf(opa)
    await t.post(SEND, { email }, { ip: ip() })
    const otp = (await t.codeFor(email)) === '000000' ? '111111' : '000000'
    expect((await device.post('/api/auth/joint/join', { email, otp, pin: '9352' })).body.code).toBe('code.wrong')
    expect((await device.get('/joint')).body.joint.members).toHaveLength(1)
    expect(await lines(stranger)).toEqual(['joint.join deny joint.not-at-table'])
  })

  test('whose seat, account, organisation or sessions end has no part any more', async () => {
    const endings: ((who: Someone) => Promise<unknown>)[] = [
      async (one) => {
        await permitted(`update seat set state = 'left' where id = $1`, [one.seatId])
      },
      async (one) => {
        const { rows } = await t.owner.query(
          `insert into organisation (name, managed) values ($1, true) returning id`,
          [randomUUID()],
        )
        await t.owner.query('insert into organisation_member (organisation_id, account_id) values ($1, $2)', [
          rows[0].id,
          one.client.accountId,
        ])
        await t.owner.query('select leave_organisation($1, $2)', [rows[0].id, one.client.accountId])
      },
      async (one) => {
        const admin = await t.account('admin')
        await t.owner.query('update account set is_admin = true where id = $1', [admin.accountId])
        const done = await admin.post('/admin/accounts/sessions/end', { email: emailOf(one) })
        if (done.status !== 200) throw new Error(done.text)
      },
    ]
    await begin()
    for (const [n, end] of endings.entries()) {
      const one = await table.seat('network', `Oma ${n}`)
      await join(one, '9352')
      expect((await turn(`Oma ${n}`, '9352')).status).toBe(200)
      await end(one)
      expect((await device.get('/me')).status, `ending ${n}`).toBe(401)
      expect((await turn(`Oma ${n}`, '9352')).body.code, `ending ${n}`).toBe('joint.out')
    }
    // A seat that ends by its date: nothing happens in the database, and still the pin opens nothing.
    const late = await table.seat('network', 'Oom')
    await join(late, '9352')
    const id = await memberId('Oom')
    await permitted('update seat set until = current_date - 1 where id = $1', [late.seatId])
    expect((await device.post('/joint/turn', { memberId: id, pin: '9352' })).body.code).toBe('joint.out')
    expect((await device.get('/me')).status).toBe(401)
  })

  test('the dangerous one at the same device sees what they may see, in every answer, and no more', async () => {
    const ex = await table.seat('family', 'Vader')
    const secret = 'Lindelaan 4 in Zutphen'
    await table.say(table.mother, {
      kind: 'worry',
      audience: 'chosen',
      audiencePersons: [table.mother.personId],
      content: { text: secret },
    })
    await begin()
    await join(ex, '9352')
    await turn('Mama', PIN.mother)
    expect((await device.get(`${table.path}/plan`)).text).toContain(secret)
    await turn('Vader', '9352')
    for (const path of [
      '/joint',
      '/me',
      `${table.path}/plan`,
      `${table.path}/circle`,
      `${table.path}`,
      `${table.path}/looks`,
      '/my-families',
    ]) {
      const [there, own] = [await device.get(path), await ex.client.get(path)]
      expect(there.text, path).not.toContain(secret)
      if (path.startsWith('/families/') && !path.endsWith('/looks')) expect(there.body, path).toEqual(own.body)
    }
  })

  test('from whom somebody is kept does not sit at one device with them, in either order, and hears no reason', async () => {
    const ex = await table.seat('family', 'Vader')
    const shield = (from: Someone, of: Someone) =>
      permitted(
        `insert into shield (family_id, id, from_person, of_person, what, reason, look_again_on, set_by, set_account)
         values ($1, gen_random_uuid(), $2, $3, 'everything', 'bang', current_date + 30, $4, $5)`,
        [table.familyId, from.personId, of.personId, table.mother.personId, table.mother.client.accountId],
      )
    await shield(ex, opa)
    await begin()
    await join(ex, '9352')
    expect((await join(opa, PIN.opa)).body).toMatchObject({ status: 403, code: 'joint.needs-more' })
    expect((await join(elif, PIN.elif)).status).toBe(200)
    expect((await turn('Mama', PIN.mother)).status).toBe(200)
    await shield(ex, elif)
    expect((await device.get('/me')).status).toBe(401)
    expect((await device.get('/joint')).body).toEqual({ joint: null })
  })
})
