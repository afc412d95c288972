/** Not there yet. */
export function AboutPage() {
  return <h1 tabIndex={-1}>AboutPage</h1>
}
