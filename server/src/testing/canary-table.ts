import { randomUUID } from 'node:crypto'
import type { SeatKind } from '@keukentafel/core/access/facts.ts'
import { cleaned } from '@keukentafel/core/attachment/clean.ts'
import { someWebm } from '@keukentafel/core/attachment/testing/sounds.ts'
import type pg from 'pg'
import type { TestApp } from './app.ts'
import { ALMOST_TWELVE, besideThePlan } from './canary-beside.ts'
import { buildTable, type Someone, type Table } from './table.ts'

/** Words that X must never read, each of which stands in many places of the table. */
export const CANARIES = {
  name: 'Zeynebcanary',
  fullName: 'Zeynebcanary de Wilde-Kanarie',
  address: 'Kanarieweg 47',
  place: 'Canarystad',
  school: 'Schoolcanary',
  helper: 'Helpercanary',
  organisation: 'Stichting Schuilcanary',
  partner: 'Partnercanary',
  phone: '06-98712345',
  hours: 'na half elf canary',
  face: 'facecanary',
  time: '09:47',
} as const
/** How some of them are written elsewhere: with accents, in capitals, with spaces. */
const DISGUISED = { address: 'KANÁRIE-WEG 47', phone: '+31 6 987 12 345', school: 'school canary' }

/** X is a co-parent with checked authority and a seat of the family, or helps by profession or beside the family; Z a parent, who is hidden. */
export interface CanaryTable {
  table: Table
  x: Someone
  z: Someone
  child: Someone
  helper: Someone
  partner: Someone
  nurse: Someone
  /** Ids by what they are. `whereabouts`: those that are kept from X also when X may know that Z is here. */
  ids: { whereabouts: Record<string, string>; everything: Record<string, string> }
  /** Ids of X's own and of what X may see. */
  open: Record<string, string>
  /** What each kind of id in a path names: of these, every one of ours is tried there. */
  named: Record<string, string[]>
}

async function asOwner<T>(t: TestApp, person: string, work: (db: pg.PoolClient) => Promise<T>): Promise<T> {
  const db = await t.owner.connect()
  try {
    await db.query('begin')
    await db.query(`select set_config('kt.act', 'test', true), set_config('kt.person', $1, true)`, [person])
    const made = await work(db)
    await db.query('commit')
    return made
  } catch (error) {
    await db.query('rollback')
    throw error
  } finally {
    db.release()
  }
}
const must = <A extends { status: number; text: string }>(answer: A): A => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return answer
}

/** A table in which the canaries stand in every kind of thing that can hold one, with Z's traces in every log. */
export async function canaryTable(t: TestApp, as: SeatKind = 'family'): Promise<CanaryTable> {
  const table = await buildTable(t)
  const { familyId, mother: oma } = table
  const z = await table.seat('family', CANARIES.name)
  const x = await table.seat(as, 'Kees')
  const child = await table.seat('family', 'Bram', { account: false, birthDate: ALMOST_TWELVE })
  const helper = await table.seat('professional', CANARIES.helper, { shared: false })
  const partner = await table.seat('family', CANARIES.partner)
  const nurse = await table.seat('professional', 'Samira')
  const [home, homeOfX, nightsZ, nightsC, nightsP, term] = Array.from({ length: 6 }, randomUUID) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const rows = await asOwner(t, oma.personId, async (db) => {
    const put = (sql: string, values: unknown[]) => db.query(sql, [familyId, ...values])
    await put(`update family set name = $2, question = $3, version = version + 1 where id = $1`, [
      `Gezin ${CANARIES.name}`,
      `Hoe wonen wij in ${CANARIES.place}?`,
    ])
    await put(
      `update person set full_name = $3, about = $4, look = $5, version = version + 1 where family_id = $1 and id = $2`,
      [z.personId, CANARIES.fullName, `Woont in ${CANARIES.place}`, JSON.stringify({ skin: CANARIES.face })],
    )
    await put(`update person set about = $3, created_by = $4, version = version + 1 where family_id = $1 and id = $2`, [
      child.personId,
      `Zit op ${DISGUISED.school}`,
      z.personId,
    ])
    await put(`update person set created_by = $3, version = version + 1 where family_id = $1 and id = any ($2)`, [
      [helper.personId, partner.personId],
      z.personId,
    ])
    await put(
      `update seat set phone = $3, reachable = $4, role = 'moeder', version = version + 1 where family_id = $1 and id = $2`,
      [z.seatId, CANARIES.phone, CANARIES.hours],
    )
    await put(`update seat set purpose = $3, may_expect = $4, version = version + 1 where family_id = $1 and id = $2`, [
      oma.seatId,
      `Helpt ${CANARIES.name}`,
      `Belt ${DISGUISED.phone}`,
    ])
    const { rows } = await db.query(`insert into organisation (name) values ($1) returning id`, [
      `${CANARIES.organisation} ${familyId.slice(0, 8)}`,
    ])
    await put(
      `update seat set organisation_id = $3, purpose = $4, version = version + 1 where family_id = $1 and id = $2`,
      [helper.seatId, rows[0].id, `Begeleidt in ${CANARIES.place}`],
    )
    await put(`insert into household (family_id, id, name) values ($1, $2, $3), ($1, $4, 'Bij Kees')`, [
      home,
      CANARIES.address,
      homeOfX,
    ])
    await put(
      `insert into residence (family_id, id, person_id, household_id) select $1, * from (values ($2::uuid, $3::uuid, $4::uuid), ($5, $6, $4), ($7, $8, $4), (gen_random_uuid(), $6, $9), (gen_random_uuid(), $10, $9)) v (id, who, home)
        where who <> $10 or $11`,
      [
        nightsZ,
        z.personId,
        home,
        nightsC,
        child.personId,
        nightsP,
        partner.personId,
        homeOfX,
        x.personId,
        as === 'family',
      ],
    )
    await put(
      `insert into parental_authority (family_id, id, child_id, holder_id, kind, evidence, checked_by, checked_on)
      select $1, gen_random_uuid(), $2, h, 'parent', $4, $5, '2020-01-01' from unnest($3::uuid[]) h`,
      [
        child.personId,
        as === 'family' ? [x.personId, z.personId] : [z.personId],
        `Rechtbank ${CANARIES.place}`,
        oma.personId,
      ],
    )
    const relation = await put(
      `insert into relation (family_id, id, from_person, to_person, kind, note) values ($1, gen_random_uuid(), $2, $3, 'partner', $5), ($1, gen_random_uuid(), $4, $3, 'other', $5) returning id`,
      [partner.personId, z.personId, child.personId, `samen op de ${CANARIES.address}`],
    )
    await put(
      `insert into coordinator_term (family_id, id, seat_id, from_at, until_at, note) values ($1, $2, $3, now() - interval '2 years', now() - interval '1 year', $4)`,
      [term, z.seatId, `Ik verhuis naar ${CANARIES.place}`],
    )
    await put(
      `insert into coordinator_wish (family_id, id, person_id, seat_id, note) values ($1, gen_random_uuid(), $2, $3, 'liever zij')`,
      [nurse.personId, z.seatId],
    )
    const invitation = await put(
      `insert into invitation (family_id, id, seat_id, channel, email, code_hash, expires_at, created_by) values ($1, gen_random_uuid(), $2, 'email', 'helper@canary.example', $3, now() + interval '1 day', $4) returning id`,
      [helper.seatId, randomUUID(), z.personId],
    )
    const share = await put(
      `insert into share (family_id, id, subject_id, recipient_id, seat_id, piece, purpose, from_date, until_date, voices, asked_by) values
      ($1, gen_random_uuid(), $2, $3, $4, 'goals', $5, current_date, current_date + 9, $6, $2) returning id`,
      [
        z.personId,
        helper.personId,
        helper.seatId,
        `Wonen in ${CANARIES.place}`,
        JSON.stringify([{ personId: z.personId, said: 'yes', at: '2026-01-01T00:00:00Z' }]),
      ],
    )
    return {
      relation: relation.rows[0].id as string,
      invitation: invitation.rows[0].id as string,
      share: share.rows[0].id as string,
    }
  })
  const say = table.say
  const goalOfX = await say(x, {
    kind: 'goal',
    content: { words: 'Vaker naar het voetbal', lifeDomain: 'play', forPersons: [child.personId] },
  })
  const ours = await say(x, {
    kind: 'goal',
    audience: 'chosen',
    audiencePersons: [x.personId, z.personId, oma.personId],
    content: { words: 'Rust', lifeDomain: 'home' },
  })
  const goalOfZ = await say(z, { kind: 'goal', content: { words: 'Veilig wonen', lifeDomain: 'home' } })
  const everything = {
    goal: goalOfZ,
    view: must(
      await z.client.post(`${table.path}/items`, {
        id: randomUUID(),
        kind: 'view',
        parentId: goalOfX,
        content: { stance: 'agree', text: 'Mooi' },
      }),
    ).body.id as string,
    below: await say(oma, {
      kind: 'step',
      parentId: goalOfZ,
      content: { what: 'Sleutel halen', doers: [oma.personId] },
    }),
    asked: await say(z, { kind: 'thread', audience: 'circle', content: { text: 'Wie gaat er mee?' } }),
    answered: await say(z, {
      kind: 'message',
      parentId: goalOfX,
      audience: 'circle',
      content: { text: 'Ik kom kijken' },
    }),
    paper: await say(oma, {
      kind: 'document',
      parentId: goalOfZ,
      content: { title: 'Huurcontract', sort: 'letter', text: 'Zij kan blijven' },
    }),
    about: await say(oma, { kind: 'strength', content: { text: 'Zij is sterk', aboutPersons: [z.personId] } }),
  }
  const whereabouts = {
    visit: await say(oma, {
      kind: 'visit',
      onDate: '2030-01-02',
      content: { what: 'Op bezoek', from: CANARIES.time, place: 'home', forPersons: [z.personId] },
    }),
    visitOfZ: await say(z, {
      kind: 'visit',
      onDate: '2030-01-03',
      content: { what: 'De huisarts', from: CANARIES.time, place: 'elsewhere', forPersons: [child.personId] },
    }),
    step: await say(oma, {
      kind: 'step',
      parentId: goalOfX,
      content: { what: 'Brengen', doers: [z.personId], time: CANARIES.time },
    }),
    words: await say(oma, { kind: 'worry', content: { text: `Zij woont op de ${DISGUISED.address}` } }),
    school: await say(oma, {
      kind: 'note',
      parentId: goalOfX,
      content: { text: `Voetbal bij ${CANARIES.school.toUpperCase()}` },
    }),
    written: await say(oma, {
      kind: 'message',
      parentId: goalOfX,
      audience: 'circle',
      content: { text: `Zij werkt nu in ${CANARIES.place}` },
    }),
    subject: await say(oma, {
      kind: 'thread',
      audience: 'circle',
      content: { text: `Verhuizen naar ${CANARIES.place}` },
    }),
    letter: await say(oma, {
      kind: 'document',
      content: { title: 'Brief', sort: 'letter', text: `De ${CANARIES.organisation} schrijft` },
    }),
    phone: await say(oma, { kind: 'agreement', content: { text: `Bel ${DISGUISED.phone}` } }),
    helped: await say(oma, {
      kind: 'success',
      content: { text: `${CANARIES.helper} kwam van de ${CANARIES.organisation}` },
    }),
    byHelper: await say(helper, { kind: 'worry', content: { text: 'Er stond iemand voor de deur' } }),
    met: await say(oma, {
      kind: 'look-back',
      onDate: '2030-02-02',
      content: { persons: [z.personId, x.personId], place: CANARIES.place },
    }),
    limit: await say(z, {
      kind: 'limit',
      content: { text: 'Hooguit één keer in de week', about: 'visits-week', number: 1 },
    }),
    limitOfZ: await say(oma, {
      kind: 'limit',
      content: { text: 'Niet laat', about: 'not-after', time: CANARIES.time, aboutPersons: [z.personId] },
    }),
    energy: await say(z, { kind: 'energy', content: { way: 'gives', text: 'Een avond alleen' } }),
    capacity: await say(z, { kind: 'capacity', onDate: '2026-01-01', content: { level: 'little' } }),
    calmer: await say(z, { kind: 'calmer', content: { text: 'Mag het rustiger?', week: '2030-01-07' } }),
    proposal: await proposalOf(),
    // Of a visit that X hears: that she comes along then.
    together: await say(oma, {
      kind: 'calmer-change',
      parentId: await say(oma, {
        kind: 'visit',
        onDate: '2030-01-05',
        content: { what: 'Zwemles', from: '15:00', place: 'elsewhere', forPersons: [child.personId] },
      }),
      onDate: '2030-01-03',
      content: {
        ...{ how: 'together', original: '2030-01-05', toDay: '2030-01-06', from: CANARIES.time },
        ...{ persons: [z.personId], ofVersion: 1 },
      },
    }),
    taken: await say(oma, {
      kind: 'hand-over',
      state: 'asked',
      parentId: goalOfX,
      content: { text: 'Wil jij?', persons: [oma.personId], doers: [z.personId] },
    }),
    planB: await say(oma, {
      kind: 'plan-b',
      parentId: await say(oma, { kind: 'conversation', content: { text: 'Samen een plan', sort: 'family' } }),
      content: { text: 'Dan bel jij oma', doers: [z.personId] },
    }),
    gathered: await say(z, {
      kind: 'conversation',
      onDate: '2030-02-03',
      state: 'now',
      content: { text: 'Hoe verder', place: CANARIES.place, persons: [oma.personId] },
    }),
    talk: await talkOf(),
  }
  async function proposalOf() {
    const parentId = await say(oma, {
      kind: 'visit',
      onDate: '2030-01-04',
      content: { what: 'Nog een bezoek', from: CANARIES.time, place: 'home', forPersons: [z.personId] },
    })
    return await say(oma, {
      kind: 'calmer-change',
      parentId,
      onDate: '2030-01-03',
      content: { how: 'phone', original: '2030-01-04', ofVersion: 1 },
    })
  }
  async function talkOf() {
    const id = randomUUID()
    must(
      await helper.client.post(`${table.path}/own-plan-talks`, {
        id,
        kind: 'talk',
        byPerson: helper.personId,
        onDate: '2026-01-01',
        text: 'Wij spraken erover',
        answer: 'yes',
        answeredBy: z.personId,
      }),
    )
    return id
  }
  // Words that stood there once, and an item of the child that Z wrote down and moved.
  const older = await say(oma, { kind: 'worry', content: { text: `Verhuisd naar ${CANARIES.place}` } })
  must(await oma.client.patch(`${table.path}/items/${older}`, { content: { text: 'Verhuisd' } }, 1))
  const ofChild = await say(z, {
    kind: 'strength',
    saidBy: child.personId,
    content: { text: 'Ik kan goed keepen', aboutPersons: [child.personId] },
  })
  must(await z.client.patch(`${table.path}/items/${ofChild}`, { content: { text: 'Ik kan heel goed keepen' } }, 1))
  const hours = randomUUID()
  must(await helper.client.post(`${table.path}/emergencies`, { id: hours, reason: `Alarm in ${CANARIES.place}` }))
  const beside = await besideThePlan({ table, as, x, z, child, helper, nurse }, (who, work) => asOwner(t, who, work), {
    place: CANARIES.place,
    itemOfX: goalOfX,
    heard: as === 'family' ? goalOfX : older,
    itemOfZ: goalOfZ,
    words: whereabouts.words,
    share: rows.share,
  })
  // Something hangs on words that are kept: so far only a child hangs something on its own, and that is one rule of many.
  const sound = randomUUID()
  const { contentType, bytes } = cleaned(someWebm())!
  const told = { attachments: [{ id: sound, contentType, size: bytes.length, seconds: null }] }
  await asOwner(t, oma.personId, async (db) => {
    const hang =
      'insert into attachment (family_id, id, item_id, content_type, bytes, created_by) values ($1, $2, $3, $4, $5, $6)'
    await db.query(hang, [familyId, sound, whereabouts.words, contentType, Buffer.from(bytes), oma.personId])
    const tell =
      'update plan_item set content = content || $3::jsonb, version = version + 1 where family_id = $1 and id = $2'
    await db.query(tell, [familyId, whereabouts.words, JSON.stringify(told)])
  })
  // Traces: who looked, also at what concerns X and the child.
  for (const who of [z, helper, partner]) {
    for (const path of ['/plan', '', '/circle', '/looks', '/rights']) must(await who.client.get(`${table.path}${path}`))
    must(await who.client.get('/my-families'))
    must(await who.client.get('/people?name=Kees'))
  }
  const made = {
    table,
    x,
    z,
    child,
    helper,
    partner,
    nurse,
    ids: {
      whereabouts: {
        ...whereabouts,
        ...beside.whereabouts,
        sound,
        home,
        nightsZ,
        nightsC,
        nightsP,
        helper: helper.personId,
        helperSeat: helper.seatId,
        partner: partner.personId,
        partnerSeat: partner.seatId,
        emergency: hours,
        share: rows.share,
        invitation: rows.invitation,
      },
      everything: {
        ...everything,
        ...beside.everything,
        person: z.personId,
        seat: z.seatId,
        term,
        relation: rows.relation,
        account: z.client.accountId,
      },
    },
    open: {
      ...beside.open,
      goalOfX,
      ours,
      older,
      ofChild,
      x: x.personId,
      xSeat: x.seatId,
      child: child.personId,
      nurse: nurse.personId,
      nurseSeat: nurse.seatId,
      oma: oma.personId,
      omaSeat: oma.seatId,
      homeOfX,
    },
  }
  return { ...made, named: await namedBy(t, idsOf(made)) }
}

/** All of them, those that X knew from before among them. */
export const idsOf = ({ open, ids }: Pick<CanaryTable, 'open' | 'ids'>): string[] => [
  ...new Set([open, ids.whereabouts, ids.everything].flatMap((some) => Object.values(some))),
]

const TABLE_OF = {
  itemId: 'plan_item',
  seatId: 'seat',
  roomId: 'own_room',
  lineId: 'own_room_line',
  organisationId: 'organisation',
  emergencyId: 'emergency_access',
  attachmentId: 'attachment',
}
async function namedBy(t: TestApp, ids: string[]): Promise<Record<string, string[]>> {
  const found = Object.entries(TABLE_OF).map(async ([part, table]) => {
    const { rows } = await t.owner.query<{ id: string }>(`select id from ${table} where id = any ($1)`, [ids])
    return [part, rows.map(({ id }) => id)] as const
  })
  return Object.fromEntries(await Promise.all(found))
}
