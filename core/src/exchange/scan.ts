import type { Problem } from './problems.ts'

const DEEPEST = 100

interface Node {
  value: unknown
  key: string
  above: Node | null
  depth: number
}
const placeOf = (node: Node): string => {
  const keys: string[] = []
  for (let at: Node | null = node; at?.above; at = at.above) keys.push(at.key.slice(0, 60))
  return keys
    .reverse()
    .map((key) => `/${key}`)
    .join('')
}

/**
 * Looks through anything that JSON can hold, however deep, without calling itself: what is nested too deeply, holds text
 * that cannot be kept, or has a key that is no field but a trick.
 */
export function scan(root: unknown): Problem[] {
  const problems: Problem[] = []
  const waiting: Node[] = [{ value: root, key: '', above: null, depth: 0 }]
  const wrong = (node: Node, code: string) =>
    problems.push({ resource: '', at: node.depth > DEEPEST ? '' : placeOf(node), code })
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { value } = node
    if (typeof value === 'string') {
      if (value.includes('\u0000') || !value.isWellFormed()) wrong(node, 'text.unreadable')
    } else if (value !== null && typeof value === 'object') {
      if (node.depth > DEEPEST) {
        wrong(node, 'bundle.too-deep')
        continue
      }
      for (const [key, below] of Object.entries(value)) {
        if (key === '__proto__' || key === 'constructor' || key === 'prototype')
          wrong({ value: below, key, above: node, depth: node.depth }, 'key.forbidden')
        else if (key.includes('\u0000') || !key.isWellFormed()) wrong(node, 'text.unreadable')
        else waiting.push({ value: below, key, above: node, depth: node.depth + 1 })
      }
    }
  }
  return problems
}
