/** Not there yet. */
export function TimelinePage() {
  return <h1 tabIndex={-1}>TimelinePage</h1>
}
