import { expect, it } from 'vitest'
import { type BeginInput, bodyOf, emptyMember, faultsIn } from './begin-input.ts'

const typed: BeginInput = {
  id: 'f',
  meId: 'm',
  started: 'family',
  callName: 'Mama',
  role: 'left from before',
  organisation: '',
  question: '',
  name: 'Wij drie',
  members: [{ id: 'a', callName: 'Elif', born: { day: '3', month: '2', year: '2017' } }, emptyMember('b')],
}

it('leaves empty rows and answers to questions that were not asked out', () => {
  const body = bodyOf(typed)
  expect(body.members).toEqual([{ id: 'a', callName: 'Elif', look: {}, birthDate: '2017-02-03' }])
  expect(body.me.role).toBe('')
})

it('says what is missing per question', () => {
  const empty = { ...typed, started: undefined, callName: ' ', name: '' }
  expect(faultsIn(empty, 'started')).toHaveLength(1)
  expect(faultsIn(empty, 'me')).toHaveLength(1)
  expect(faultsIn(empty, 'name')).toHaveLength(1)
  expect(faultsIn(empty, 'question')).toEqual([])
})

it('names a half birthday and a birthday without a name', () => {
  const half = { ...typed, members: [{ id: 'a', callName: '', born: { day: '31', month: '2', year: '2017' } }] }
  expect(faultsIn(half, 'members').map(({ pointer }) => pointer)).toEqual([
    '/members/0/callName',
    '/members/0/birthDate',
  ])
})
