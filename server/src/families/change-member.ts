import { may } from '@keukentafel/core/access/decide.ts'
import { faultsOfLife, guardsBirthDate } from '@keukentafel/core/families/member.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { lockMember, type MemberRow, memberFacts } from '../access/load-member-facts.ts'
import { writeTold } from '../access/write-told.ts'
import type { Call } from '../http/call.ts'
import { authorityChecked, type Drawn, type Person, updatePerson } from './member-store.ts'

type Fields = Person & Drawn
type Body = { [K in keyof Fields]?: Fields[K] | undefined }

/** What somebody is called and who they are, over the version that was seen. */
export function changeMember(
  call: Call<{ familyId: string; personId: string }, unknown, Body>,
): Promise<{ id: string; version: number }> {
  const { familyId, personId } = call.params
  return writeTold(call, 'member.edit', personId, async (tx, ask, actor) => {
    const row = await lockMember(tx, familyId, call.today, personId)
    if (!row) throw new AppError('not.found')
    const member = memberFacts(row, call.today)
    const permit = await ask('member.edit', { member }, { objectId: personId, subjects: [personId] })
    if (call.ifMatch === null) throw new AppError('version.missing')
    const seesAll = may('member.details', {
      viewer: { kind: 'account', accountId: actor.accountId, seat: actor.seat, session: actor.session },
      today: call.today,
      member,
    })
    if (row.version !== call.ifMatch) throw conflict(row, seesAll)
    const next = { ...fieldsOf(row), ...given(call.body) }
    const faults = [
      ...guardsBirthDate(
        {
          recorded: row.birth_date,
          asked: call.body.birthDate,
          self: personId === actor.personId,
          hasAccount: row.has_account,
          checked: await authorityChecked(tx, familyId, personId, call.today),
        },
        call.today,
      ),
      ...faultsOfLife(next, call.today),
    ]
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    const version = await updatePerson(permit, tx, familyId, actor.personId, row, next)
    if (version === undefined) throw conflict(row, seesAll)
    return { id: personId, version }
  })
}

const given = (body: Body) =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Partial<Fields>

const fieldsOf = (row: MemberRow): Fields => ({
  callName: row.call_name,
  fullName: row.full_name,
  birthDate: row.birth_date,
  pronoun: row.pronoun,
  about: row.about,
  languages: row.languages,
  look: row.look,
  deceasedOn: row.deceased_on,
  drawnAs: row.drawn_as,
  drawnShape: row.drawn_shape,
})

const conflict = (row: MemberRow, seesAll: boolean) => {
  const { callName, pronoun, about: _whole, drawnAs: _words, drawnShape, look, ...details } = fieldsOf(row)
  return new AppError('version.conflict', {
    current: {
      version: row.version,
      callName,
      pronoun,
      about: row.seen_about,
      drawnShape,
      look,
      ...(seesAll ? details : {}),
    },
  })
}
