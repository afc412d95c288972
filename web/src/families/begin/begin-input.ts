import type { Input } from '../../lib/api.ts'
import { type DateParts, isoOf, partsOf } from '../../ui/date-field.tsx'

export interface TypedMember {
  id: string
  callName: string
  born: DateParts
}
/** What is asked when a table begins, as typed. */
export interface BeginInput {
  id: string
  meId: string
  started: 'family' | 'helper' | undefined
  callName: string
  role: string
  organisation: string
  members: TypedMember[]
  question: string
  name: string
}

export const questions = ['started', 'me', 'members', 'question', 'name'] as const
export type Question = (typeof questions)[number]

export const emptyMember = (id: string): TypedMember => ({ id, callName: '', born: partsOf(undefined) })
const isEmpty = ({ callName, born }: TypedMember) => callName.trim() === '' && born.day + born.month + born.year === ''

/** Rows that nobody typed in are left out. */
export const namedMembers = (input: BeginInput): TypedMember[] => input.members.filter((member) => !isEmpty(member))

/** The faults of one question, by the id of its field, as keys of texts. */
export function faultsIn(input: BeginInput, question: Question): { pointer: string; key: string }[] {
  const faults: { pointer: string; key: string }[] = []
  const need = (text: string, pointer: string, key: string) => text.trim() === '' && faults.push({ pointer, key })
  if (question === 'started' && !input.started) faults.push({ pointer: '/started', key: 'begin.started.missing' })
  if (question === 'me') need(input.callName, '/me/callName', 'begin.me.missing')
  if (question === 'name') need(input.name, '/name', 'begin.name.missing')
  if (question === 'members') {
    namedMembers(input).forEach((member, i) => {
      need(member.callName, `/members/${i}/callName`, 'begin.members.missing')
      const { born } = member
      if (born.day + born.month + born.year !== '' && !isoOf(born))
        faults.push({ pointer: `/members/${i}/birthDate`, key: 'begin.members.born.wrong' })
    })
  }
  return faults
}

/** What is sent. */
export const bodyOf = (input: BeginInput): Input<'foundFamily'>['body'] => ({
  id: input.id,
  name: input.name,
  started: input.started ?? 'family',
  question: input.question,
  me: {
    id: input.meId,
    callName: input.callName,
    look: {},
    role: input.started === 'helper' ? input.role : '',
    organisation: input.started === 'helper' ? input.organisation : '',
  },
  members: namedMembers(input).map(({ id, callName, born }) => ({
    id,
    callName,
    look: {},
    birthDate: isoOf(born) ?? null,
  })),
})
