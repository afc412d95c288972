import type { Output } from '../../lib/api.ts'
import { href } from '../../lib/paths.ts'

export type Caseload = Output<'readCaseload'>
export type CaseloadFamily = Caseload['families'][number]
type Wait = CaseloadFamily['waits'][number]
type Change = CaseloadFamily['changes'][number]

/** The page on which something that was said stands. */
export function whereSaid(familyId: string, kind: string, itemId: string, parentId: string | null): string {
  if (kind === 'goal') return href('/t/:familyId/plan/doel/:itemId', { familyId, itemId })
  if (kind === 'step') return href('/t/:familyId/plan/stap/:itemId', { familyId, itemId })
  if (kind === 'conversation') return href('/t/:familyId/gesprek/:itemId', { familyId, itemId })
  if (kind === 'thread') return href('/t/:familyId/berichten/:itemId', { familyId, itemId })
  if (kind === 'message' && parentId) return href('/t/:familyId/berichten/:itemId', { familyId, itemId: parentId })
  if (kind === 'visit') return href('/t/:familyId/week', { familyId })
  if (kind === 'look-back' || kind === 'conclusion') return href('/t/:familyId/plan/terugkijken', { familyId })
  if (kind === 'weighing' || kind === 'decision') return href('/t/:familyId/wegen', { familyId })
  if (kind === 'success' || kind === 'strength' || kind === 'worry')
    return href('/t/:familyId/goed-en-zorgen', { familyId })
  if (parentId && ['view', 'note', 'progress', 'hand-over'].includes(kind))
    return href('/t/:familyId/plan/doel/:itemId', { familyId, itemId: parentId })
  return href('/t/:familyId/plan', { familyId })
}
export const whereChanged = (familyId: string, { kind, id, parentId }: Change): string =>
  whereSaid(familyId, kind, id, parentId)

/** The page on which one can do what waits. */
export function whereTo(familyId: string, { reason, id, kind, parentId }: Wait): string {
  switch (reason) {
    case 'judge':
      return href('/t/:familyId/achterhouden', { familyId })
    case 'share':
      return href('/t/:familyId/wie-ziet-wat', { familyId })
    case 'help':
      return href('/t/:familyId/hulp', { familyId })
    case 'question':
      return href('/t/:familyId/mijn-gegevens', { familyId })
    case 'seat':
    case 'asked-to-leave':
      return href('/t/:familyId/kring/:seatId', { familyId, seatId: id })
    case 'proposal':
      if (kind === 'calmer-change') return href('/t/:familyId/rustiger-week', { familyId })
      return href('/t/:familyId/wie-doet-wat', { familyId })
    case 'doubled':
      return href('/t/:familyId/wie-doet-wat', { familyId })
    case 'unanswered':
      if (kind === null) return href('/t/:familyId/kring/:seatId', { familyId, seatId: id })
      break
    default:
  }
  return whereSaid(familyId, kind ?? '', id, parentId)
}
