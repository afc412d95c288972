import { CODE_MINUTES, SendCode } from '@keukentafel/core/accounts/sign-in.ts'
import { openStores } from '../boot.ts'
import { readConfig } from '../config.ts'
import { makeAdmin } from '../identity/admin-store.ts'
import { createAuth } from '../identity/auth.ts'

const USAGE = 'Usage: npm run invite-admin -- someone@example.nl'

// The first administrator cannot be invited by anybody, so whoever may start this command on the server may make one.
// The code is printed, not sent: it works without a mail server, and only who runs the command sees it.
async function inviteAdmin(args: readonly string[]): Promise<string> {
  const given = SendCode.safeParse({ email: args.find((arg) => !arg.startsWith('--')) })
  if (!given.success) throw new Error(USAGE)
  const { email } = given.data
  const config = readConfig()
  if (config.demo && !args.includes('--demo')) {
    throw new Error(
      'This is the demo, with invented people only. Set KEUKENTAFEL_DEMO=off, or add --demo to make an invented administrator.',
    )
  }
  const stores = await openStores(config)
  try {
    const { isNew } = await makeAdmin(stores.owner, email, config.demo)
    const { baseUrl, demo } = config
    const auth = await createAuth({ db: stores.db, config: { baseUrl, demo, secret: stores.secret } }, () => {})
    const code = await auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } })
    return [
      `${email} ${isNew ? 'now has an account and' : ''} is an administrator of ${baseUrl}.`.replace('  ', ' '),
      `Sign in within ${CODE_MINUTES} minutes: ${baseUrl}/inloggen#${new URLSearchParams({ email, code })}`,
      'Later: sign in with this address; a new code comes by e-mail.',
    ].join('\n')
  } finally {
    await stores.close()
  }
}

inviteAdmin(process.argv.slice(2)).then(
  (said) => console.log(said),
  (error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  },
)
