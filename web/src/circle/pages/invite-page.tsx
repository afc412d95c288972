/** Not there yet. */
export function InvitePage() {
  return <h1 tabIndex={-1}>InvitePage</h1>
}
