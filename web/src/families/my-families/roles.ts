// What people call a coordinator in the role they filled in; said once, in the word of all screens.
const SAME = /^(coördinator|coordinator|regisseur)$/i

/** As what one sits at a table: the role as it was filled in, and `coordinator` when one is that, never both. */
export function rolesOf(family: { role: string; isCoordinator: boolean }, coordinator: string): string[] {
  const parts = family.role.split(/,\s*/).filter(Boolean)
  return family.isCoordinator ? [...parts.filter((part) => !SAME.test(part.trim())), coordinator] : parts
}
