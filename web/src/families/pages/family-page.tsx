/** Not there yet. */
export function FamilyPage() {
  return <h1 tabIndex={-1}>FamilyPage</h1>
}
