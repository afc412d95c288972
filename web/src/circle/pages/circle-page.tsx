/** Not there yet. */
export function CirclePage() {
  return <h1 tabIndex={-1}>CirclePage</h1>
}
