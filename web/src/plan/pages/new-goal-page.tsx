/** Not there yet. */
export function NewGoalPage() {
  return <h1 tabIndex={-1}>NewGoalPage</h1>
}
