/** Not there yet. */
export function StrengthsPage() {
  return <h1 tabIndex={-1}>StrengthsPage</h1>
}
