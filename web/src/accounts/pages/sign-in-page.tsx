/** Not there yet. */
export function SignInPage() {
  return <h1 tabIndex={-1}>SignInPage</h1>
}
