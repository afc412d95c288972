import { send } from './api.ts'
import { forgetCard } from './kept-card.ts'
import { currentLocale } from './locale.ts'
import { fetchDeployment } from './query.ts'
import { navigate } from './router.tsx'
import { TOGETHER, tellOtherTabs } from './tabs.ts'

const AFTER = 'after-sign-in'
/** Where an invitation code waits in this tab until one is signed in. */
const INVITATION = 'invitation-code'

const post = (path: string, body: object) =>
  send(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': currentLocale() },
    body: JSON.stringify(body),
  })

/** Has a code sent to an address. Whether somebody is known there is never said. */
export const sendCode = (email: string): Promise<unknown> =>
  post('/email-otp/send-verification-otp', { email, type: 'sign-in', ...invited() })
/** Signs in with the code that came by e-mail. */
export const signInWithCode = (email: string, otp: string): Promise<unknown> =>
  post('/sign-in/email-otp', { email, otp, ...invited() })
/** At a device that several people use: shows who one is with the code, and takes part with a pin. Nobody is signed in by it. */
export const joinWithCode = (email: string, otp: string, pin: string): Promise<unknown> =>
  post('/joint/join', { email, otp, pin })
// Where only who was invited may sign up, the invitation that lies ready (circle/invitation) opens the door.
const invited = () => {
  const invitation = kept(INVITATION)
  return invitation ? { invitation } : {}
}

/** Goes where one can sign in (in the demo: choose who one is), and afterwards back to `backTo`. */
export async function goToSignIn(backTo?: string): Promise<void> {
  // At a device that several people use, who is not signed in has no turn: the others are asked whose it is.
  if (!backTo && kept(TOGETHER, 'localStorage')) return location.replace('/samen')
  if (backTo) keep(backTo)
  const demo = await fetchDeployment().then(
    ({ demo }) => demo,
    () => false,
  )
  navigate(demo && !backTo ? '/kies' : '/inloggen', { replace: true })
}

/** Where one goes after signing in elsewhere. */
export function afterSignIn(): string {
  const to = kept(AFTER) ?? '/'
  keep(undefined)
  return to.startsWith('/') && !to.startsWith('//') ? to : '/'
}

/** After signing in: everything is loaded anew, so that nothing of somebody else stays in memory. */
export async function arrive(): Promise<void> {
  const to = kept(AFTER) ?? '/'
  keep(undefined)
  await forgetCard()
  tellOtherTabs()
  location.assign(to.startsWith('/') && !to.startsWith('//') ? to : '/')
}

/** Signs out here, in every tab of this browser. */
export async function signOut(): Promise<void> {
  await post('/sign-out', {})
  sessionStorage.clear()
  await forgetCard()
  tellOtherTabs()
  location.assign('/')
}

function kept(name: string, where: 'sessionStorage' | 'localStorage' = 'sessionStorage'): string | undefined {
  try {
    return window[where].getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

function keep(to: string | undefined): void {
  try {
    if (to === undefined) sessionStorage.removeItem(AFTER)
    else sessionStorage.setItem(AFTER, to)
  } catch {
    // then one arrives at the start page
  }
}
