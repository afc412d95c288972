/** Not there yet. */
export function OutboxPage() {
  return <h1 tabIndex={-1}>OutboxPage</h1>
}
