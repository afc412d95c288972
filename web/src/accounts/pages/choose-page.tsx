/** Not there yet. */
export function ChoosePage() {
  return <h1 tabIndex={-1}>ChoosePage</h1>
}
