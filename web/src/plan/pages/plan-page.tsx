/** Not there yet. */
export function PlanPage() {
  return <h1 tabIndex={-1}>PlanPage</h1>
}
