interface Said {
  id: string
  kind: string
  parentId: string | null
  saidBy: string
}

/**
 * What goes with words that are destroyed: each own view beside them, and what the same person said below; the rest below comes loose and
 * stays. The same as SQL: goes_along in server/migrations/0016-rights.sql.
 */
export function goesAlong(items: readonly Said[], chosen: readonly string[]): { gone: string[]; loose: string[] } {
  const below = new Map<string, Said[]>()
  for (const item of items) if (item.parentId) below.set(item.parentId, [...(below.get(item.parentId) ?? []), item])
  const gone = new Set<string>()
  const visit = (item: Said): void => {
    if (gone.has(item.id)) return
    gone.add(item.id)
    for (const child of below.get(item.id) ?? [])
      if (child.kind === 'view' || child.saidBy === item.saidBy) visit(child)
  }
  for (const item of items) if (chosen.includes(item.id)) visit(item)
  const loose = [...gone].flatMap((id) => below.get(id) ?? []).filter((item) => !gone.has(item.id))
  return { gone: [...gone], loose: loose.map((item) => item.id) }
}
