import type { Kind } from './kinds.ts'

/** What a goal can grow out of (mission N1: goals follow from the picture made together). */
export const goalSources = [
  'worry',
  'strength',
  'explanation',
  'domain-view',
  'section',
  'conversation',
  'agenda-point',
] as const satisfies readonly Kind[]
