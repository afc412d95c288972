import { randomUUID } from 'node:crypto'
import type { SeatKind } from '@keukentafel/core/access/facts.ts'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import type pg from 'pg'
import { must } from './found.ts'
import type { Someone, Table } from './table.ts'

/** Who is at the table of the canaries. */
export interface Cast {
  table: Table
  as: SeatKind
  x: Someone
  z: Someone
  child: Someone
  helper: Someone
  nurse: Someone
}
export const TODAY: string = dayInAmsterdam(new Date().toISOString())
const inDays = (days: number) => addDays(TODAY, days)
/** A child that turns twelve next month: not heard yet, and with a bridge ahead. */
export const ALMOST_TWELVE: string = `${Number(inDays(30).slice(0, 4)) - 12}${inDays(30).slice(4)}`.replace(
  '-02-29',
  '-02-28',
)

/** What came beside the plan (holding back, disclosure, bridges, rights, the end), each with a trace of Z, of Z's helper or of Z's place. */
export async function besideThePlan(
  { table, as, x, z, child, helper, nurse }: Cast,
  asOwner: <T>(person: string, work: (db: pg.PoolClient) => Promise<T>) => Promise<T>,
  /** `heard`: something that the nurse and X both hear. */
  of: { place: string; itemOfX: string; heard: string; itemOfZ: string; words: string; share: string },
) {
  const { path, familyId, mother: oma } = table
  const hold = async (who: Someone, second: Someone, from: Someone, text: string, words: string) => {
    const [id, itemId] = [randomUUID(), randomUUID()]
    // Said to nobody else: who stands for the child would hear it, also X.
    const hearers = { audience: 'chosen', audiencePersons: [nurse.personId, helper.personId] }
    const item = { id: itemId, kind: 'worry', ...hearers, content: { text, aboutPersons: [child.personId] } }
    const body = { id, secondSeatId: second.seatId, reason: 'serious-harm', words, until: inDays(30), item }
    must(await who.client.post(`${path}/holding-backs`, { ...body, fromPersons: [from.personId] }))
    must(await second.client.post(`${path}/holding-backs/${id}/answer`, { answer: 'yes', words: 'Eens' }))
    return { id, itemId }
  }
  // Held back from X with Z's helper as the second: the row is not there for X, and what it holds back must stay so.
  // From who is not of the family nothing is held back: then it is from the child.
  const from = as === 'family' ? x : child
  const fromX = await hold(nurse, helper, from, 'Nog niet voor vader', 'Eerst een gesprek')
  const wordsFromX = await hold(
    nurse,
    await table.seat('professional', 'Bo'),
    from,
    'Ook nog niet',
    `Zij gaat naar ${of.place}`,
  )
  const byHelper = await hold(helper, nurse, child, 'Het kind weet het nog niet', `Wonen in ${of.place}`)
  const disclose = async (to: object) => {
    const id = randomUUID()
    const body = { id, itemIds: [of.heard], consulted: 'De aandachtsfunctionaris', reviewOn: inDays(40), ...to }
    must(
      await nurse.client.post(`${path}/disclosures`, {
        ground: 'veilig-thuis',
        necessity: `Hij zoekt in ${of.place}`,
        ...body,
      }),
    )
    return id
  }
  const toHelper = await disclose({ seatId: helper.seatId, necessity: 'Gevaar' })
  const toName = await disclose({ recipientName: `Politie ${of.place}` })
  must(await z.client.post(`${path}/rights/term`, { years: 5 }))
  const [helpByHelper, helpWithWords, helpWithYesOfZ, helpOfX, weighed] = Array.from({ length: 5 }, () =>
    randomUUID(),
  ) as [string, string, string, string, string]
  const [askedByZ, askedOfX, words, ownWords, shareOfChild, bridge, bridgeOfZ] = Array.from({ length: 7 }, () =>
    randomUUID(),
  ) as [string, string, string, string, string, string, string]
  await asOwner(oma.personId, async (db) => {
    const ask = (id: string, who: Someone, person: Someone, sayer: string | null, said: string, items: string[]) =>
      db.query(
        `insert into rights_request (family_id, id, kind, person_id, asked_by, asked_account, sayer_id, author_id, author_account, items, words, state, asked_at, answer_by)
        values ($1, $2, 'destroy', $3, $4, $5, $6, $7, $8, $9, $10, 'open', now(), current_date + 30)`,
        [
          familyId,
          id,
          person.personId,
          who.personId,
          who.client.accountId,
          sayer,
          sayer ? null : nurse.personId,
          sayer ? null : nurse.client.accountId,
          items,
          said,
        ],
      )
    await ask(askedByZ, z, child, null, 'Haal dit weg', [])
    await ask(askedOfX, z, z, x.personId, 'Dit klopt niet', [of.itemOfX])
    await ask(words, oma, child, null, `Wij wonen in ${of.place}`, [])
    // Who asked is X: the request stays, what the answer tells of Z's place does not.
    await db.query(
      `insert into rights_request (family_id, id, kind, person_id, asked_by, asked_account, words, state, asked_at, answer_by, answered_at, answer)
      values ($1, $2, 'copy', $3, $4, $5, 'Wat is er?', 'granted', now(), current_date + 30, now(), $6)`,
      [familyId, ownWords, child.personId, x.personId, x.client.accountId, `Opgestuurd naar ${of.place}`],
    )
    await db.query(
      `insert into share (family_id, id, subject_id, recipient_id, seat_id, item_id, purpose, from_date, until_date, voices, asked_by) values
      ($1, $2, $3, $4, $5, $9, $6, current_date - 1, current_date + 90, $7, $8)`,
      [
        familyId,
        shareOfChild,
        child.personId,
        nurse.personId,
        nurse.seatId,
        `Wennen in ${of.place}`,
        JSON.stringify([{ personId: z.personId, said: 'yes', at: '2026-01-01T00:00:00Z' }]),
        z.personId,
        of.itemOfX,
      ],
    )
    await db.query(
      `insert into bridge_choice (family_id, id, share_id, person_id, on_date, choice, until_before) values
      ($1, $2, $3, $4, current_date + 30, 'stay', current_date + 90), ($1, $5, $6, $4, current_date + 30, 'stay', current_date + 90)`,
      [familyId, bridge, shareOfChild, child.personId, bridgeOfZ, of.share],
    )
    // Z's helper helps the child; the nurse helps X's child with Z's yes; and what was written down about weighing it.
    const said = (who: Someone) =>
      JSON.stringify([{ personId: who.personId, said: 'withdrawn', words: '', at: '2026-01-01T00:00:00Z' }])
    await db.query(`select set_config('kt.person', $1, true)`, [z.personId])
    await db.query(
      `insert into help_agreement (family_id, id, seat_id, helper_id, subject_id, what, voices, asked_by, on_date) values
      ($1, $2, $3, $4, $5, 'Gesprekken', '[]', $4, current_date), ($1, $6, $7, $8, $5, $9, '[]', $8, current_date), ($1, $10, $7, $8, $5, 'Spelen', $11, $8, current_date)`,
      [
        familyId,
        helpByHelper,
        helper.seatId,
        helper.personId,
        child.personId,
        helpWithWords,
        nurse.seatId,
        nurse.personId,
        `Wennen in ${of.place}`,
        helpWithYesOfZ,
        said(z),
      ],
    )
    // Only the family is helped: where X is not of it, it is about oma.
    const { rows } = await db.query(`select from person where family_id = $1 and id = $2 and kind = 'family'`, [
      familyId,
      x.personId,
    ])
    const [subject, decides] = rows.length > 0 ? [x, oma] : [oma, z]
    await db.query(
      `insert into help_agreement (family_id, id, seat_id, helper_id, subject_id, what, asked_by, on_date) values ($1, $2, $3, $4, $5, 'Rust', $4, current_date)`,
      [familyId, helpOfX, nurse.seatId, nurse.personId, subject.personId],
    )
    await db.query(
      `insert into incapacity (family_id, id, agreement_id, subject_id, by_person, by_seat, by_account, second_person, second_seat, findings, consulted, representative_id, representative_kind, on_date, review_on)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'Hij overziet het niet', 'Een collega', $10, 'mentor', current_date, current_date + 60)`,
      [
        familyId,
        weighed,
        helpOfX,
        subject.personId,
        nurse.personId,
        nurse.seatId,
        nurse.client.accountId,
        helper.personId,
        helper.seatId,
        decides.personId,
      ],
    )
    await db.query(
      `insert into going (family_id, item_id, regime, said_on, goes_on) select $1, x, 'own-words', current_date, current_date + 30 from unnest($2::uuid[]) x`,
      [familyId, [of.words, of.itemOfZ]],
    )
  })
  must(await z.client.post(`${path}/end`, { id: randomUUID(), reason: `Wij beginnen opnieuw in ${of.place}` }))
  return {
    whereabouts: {
      // What is held back from the child is not about Z.
      ...(as === 'family' ? { heldFromX: fromX.itemId, wordsHeldFromX: wordsFromX.itemId } : {}),
      holdingFromX: fromX.id,
      wordsHoldingFromX: wordsFromX.id,
      heldByHelper: byHelper.itemId,
      holdingByHelper: byHelper.id,
      disclosure: toHelper,
      disclosureToName: toName,
      requestWithWords: words,
      shareOfChild,
      bridge,
      bridgeOfZ,
      helpByHelper,
      helpWithWords,
      weighed,
    },
    everything: { helpWithYesOfZ, requestByZ: askedByZ, requestOfX: askedOfX },
    open: { ownRequest: ownWords },
  }
}
