/** Not there yet. */
export function BeginPage() {
  return <h1 tabIndex={-1}>BeginPage</h1>
}
