import type { Plan } from '../lib/query.ts'

/** The words by which something that was said is known again; undefined when who looks does not hear it. */
export function wordsOf(plan: Plan, itemId: string): string | undefined {
  const content = plan.items.find(({ item }) => item.id === itemId)?.item.content as
    | { words?: string; what?: string; text?: string }
    | undefined
  return content?.words ?? content?.what ?? content?.text
}
