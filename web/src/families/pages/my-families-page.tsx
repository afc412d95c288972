/** Not there yet. */
export function MyFamiliesPage() {
  return <h1 tabIndex={-1}>MyFamiliesPage</h1>
}
