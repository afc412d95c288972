import { SendCode } from '@keukentafel/core/accounts/sign-in.ts'
import { openStores } from '../boot.ts'
import { readConfig } from '../config.ts'
import { dismissOfficer, findOrganisation, nameOfficer } from '../identity/officer-store.ts'

const USAGE = 'Usage: npm run name-officer -- someone@example.nl "Name of the organisation" [--remove]'

// Who answers families on behalf of an organisation is named by whoever may start this command on the server.
async function run(args: readonly string[]): Promise<string> {
  const [address, organisation] = args.filter((arg) => !arg.startsWith('--'))
  const given = SendCode.safeParse({ email: address })
  if (!given.success || !organisation) throw new Error(USAGE)
  const { email } = given.data
  const config = readConfig()
  if (config.demo && !args.includes('--demo'))
    throw new Error('This is the demo, with invented people only. Set KEUKENTAFEL_DEMO=off, or add --demo.')
  const stores = await openStores(config)
  try {
    const found = await findOrganisation(stores.owner, organisation)
    if (!found) throw new Error(`There is no organisation "${organisation}" here.`)
    if (args.includes('--remove')) {
      const was = await dismissOfficer(stores.owner, found.id, email)
      return `${email} ${was ? 'is no longer' : 'was not'} privacy officer of ${found.name}.`
    }
    const { isNew } = await nameOfficer(stores.owner, found.id, email, config.demo)
    return `${email} ${isNew ? 'now has an account and ' : ''}is privacy officer of ${found.name}. Questions are at ${config.baseUrl}/vragen, after signing in with a code by e-mail.`
  } finally {
    await stores.close()
  }
}

run(process.argv.slice(2)).then(
  (said) => console.log(said),
  (error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  },
)
