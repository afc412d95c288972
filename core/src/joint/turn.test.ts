import { describe, expect, test } from 'vitest'
import { actions } from '../access/actions.ts'
import { decide } from '../access/decide.ts'
import { levelNeeded, ownDeviceOnly } from '../access/levels.ts'
import { facts, seat } from '../access/ordinary.fixture.ts'
import { isEasyPin, isTurn } from './turn.ts'

describe('a pin', () => {
  test.each(['0000', '7777', '1234', '4321', '6789', '1212', '8585', '1985', '2014'])('%s is too easy', (pin) =>
    expect(isEasyPin(pin)).toBe(true),
  )
  test.each(['4071', '9352', '1357', '0246', '8816'])('%s is good', (pin) => expect(isEasyPin(pin)).toBe(false))
})

test('a turn is known by its token', () => {
  expect([isTurn('joint_abc'), isTurn('abc_joint_'), isTurn('joint'), isTurn(null)]).toEqual([
    true,
    false,
    false,
    false,
  ])
})

describe('in a turn', () => {
  const inTurn = (joint: boolean) =>
    facts(seat({ age: 40, isCoordinator: true, kind: 'professional' }), {
      viewer: {
        kind: 'account',
        accountId: 'a',
        seat: seat({ age: 40, isCoordinator: true, kind: 'professional' }),
        session: { level: 'low', doorLevel: 'low', joint },
      },
    })
  test('everything that asks for more than a code by e-mail is for the own device', () => {
    for (const action of Object.keys(levelNeeded)) expect(ownDeviceOnly).toContain(action)
  })
  test.each(actions)('%s: the same as always, or refused with the reason', (action) => {
    const strong = inTurn(false)
    if (strong.viewer.kind === 'account') strong.viewer.session.level = 'high'
    const [always, together] = [decide(action, strong), decide(action, inTurn(true))]
    if ('permit' in always && ownDeviceOnly.includes(action)) expect(together).toEqual({ denied: 'own-device-only' })
    else expect(together).toEqual(always)
  })
})
