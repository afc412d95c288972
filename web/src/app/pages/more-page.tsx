/** Not there yet. */
export function MorePage() {
  return <h1 tabIndex={-1}>MorePage</h1>
}
