/** Not there yet. */
export function ImportPage() {
  return <h1 tabIndex={-1}>ImportPage</h1>
}
