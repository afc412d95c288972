/** Not there yet. */
export function StepPage() {
  return <h1 tabIndex={-1}>StepPage</h1>
}
