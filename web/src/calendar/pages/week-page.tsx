/** Not there yet. */
export function WeekPage() {
  return <h1 tabIndex={-1}>WeekPage</h1>
}
