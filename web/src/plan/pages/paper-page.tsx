/** Not there yet. */
export function PaperPage() {
  return <h1 tabIndex={-1}>PaperPage</h1>
}
