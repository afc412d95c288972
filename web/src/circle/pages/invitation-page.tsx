/** Not there yet. */
export function InvitationPage() {
  return <h1 tabIndex={-1}>InvitationPage</h1>
}
