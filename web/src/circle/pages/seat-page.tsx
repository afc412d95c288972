/** Not there yet. */
export function SeatPage() {
  return <h1 tabIndex={-1}>SeatPage</h1>
}
