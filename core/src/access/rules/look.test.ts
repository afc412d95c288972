import { describe, expect, test } from 'vitest'
import { confidentialOn, type ProcessingActivity, processingActivities } from '../../law/processing-activities.ts'
import { decide } from '../decide.ts'
import type { LookFacts, SeatFacts } from '../facts.ts'
import { facts, look, seat } from '../ordinary.fixture.ts'

const outcome = (
  viewer: Partial<SeatFacts>,
  about: Partial<LookFacts>,
  action: 'looks.read' | 'looks.ask' = 'looks.read',
) => {
  const decision = decide(action, facts(seat(viewer), { look: { ...look, ...about } }))
  return 'permit' in decision ? decision.permit.ground : decision.denied
}
const child = (authority: LookFacts['concerns'][number]['authority'], age: number | null) => ({
  concerns: [{ personId: 'child', authority, age }],
})

describe('who sees who looked', () => {
  test('everybody the own looks, also the refused ones and at what concerns others', () => {
    for (const kind of ['family', 'network', 'professional'] as const)
      for (const about of [{ own: true }, { own: true, outcome: 'deny' as const }, { own: true, concerns: [] }])
        expect(outcome({ kind, age: 9 }, about)).toBe('own-look')
  })
  test('from 12 what concerns oneself; an age that is not known does not take away a right', () => {
    expect([11, 12, 15, 16, null].map((age) => outcome({ age }, {}))).toEqual([
      'too-young',
      'self',
      'self',
      'self',
      'self',
    ])
    expect(outcome({}, { concerns: [] })).toBe('not-about-you')
  })
  test('a holder of authority what concerns the child, until its sixteenth birthday; unknown is closed', () => {
    for (const kind of ['parent', 'guardian', 'institution'] as const)
      expect([0, 11, 12, 15, 16, null].map((age) => outcome({}, child(kind, age)))).toEqual([
        ...Array(4).fill('parental-authority'),
        'not-about-you',
        'not-about-you',
      ])
    for (const kind of ['none', 'unknown', null] as const) expect(outcome({}, child(kind, 10))).toBe('not-about-you')
  })
  test('what a child does with its own rights is not shown to who represents it', () => {
    expect(outcome({}, { ...child('parent', 14), ownOnly: true })).toBe('not-about-you')
    expect(outcome({}, { ownOnly: true })).toBe('self')
  })
  test('refusals by family of 16 and older whose age is known', () => {
    const denied = { outcome: 'deny' as const, concerns: [] }
    expect([15, 16, null].map((age) => outcome({ age }, denied))).toEqual(['too-young', 'family-seat', 'too-young'])
    expect(outcome({ kind: 'network' }, denied)).toBe('family-only')
  })
  test('a professional the own looks only, whatever it concerns and whoever coordinates', () => {
    expect(outcome({ kind: 'professional', isCoordinator: true }, {})).toBe('own-looks-only')
    expect(outcome({ kind: 'professional' }, child('institution', 10))).toBe('own-looks-only')
    expect(outcome({ kind: 'professional' }, { outcome: 'deny' })).toBe('own-looks-only')
  })
  test('nobody a look of a kind that is confidential', () => {
    for (const about of [{}, { own: true }, { outcome: 'deny' as const }, child('parent', 10)])
      expect(outcome({}, { ...about, confidential: true })).toBe('confidential')
  })
  test('asking why is for who sees it and did not do it', () => {
    expect(outcome({}, {}, 'looks.ask')).toBe('self')
    expect(outcome({}, { own: true }, 'looks.ask')).toBe('not-your-task')
    expect(outcome({}, { concerns: [] }, 'looks.ask')).toBe('not-about-you')
  })
})

describe('kinds of processing', () => {
  test('each has its ground, and none is confidential unless somebody writes it', () => {
    for (const { ground } of Object.values(processingActivities)) expect(ground).toMatch(/AVG/)
    expect(confidentialOn(processingActivities, '2026-11-24').every((kind) => kind.startsWith('shield.'))).toBe(true)
  })
  test('one that is, is so until its day', () => {
    const flipped: Record<string, ProcessingActivity> = {
      ...processingActivities,
      'plan.open': { ...processingActivities['plan.open'], confidential: { ground: 'Wmo 5.3.1', until: '2026-12-01' } },
    }
    expect(confidentialOn(flipped, '2026-11-30')).toContain('plan.open')
    expect(confidentialOn(flipped, '2026-12-01')).not.toContain('plan.open')
  })
})
