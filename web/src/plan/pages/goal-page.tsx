/** Not there yet. */
export function GoalPage() {
  return <h1 tabIndex={-1}>GoalPage</h1>
}
