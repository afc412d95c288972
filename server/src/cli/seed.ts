import { parseArgs } from 'node:util'
import { openStores } from '../boot.ts'
import { readConfig } from '../config.ts'
import { generateFamilies } from '../demo/generate-families.ts'
import { openDemo } from '../demo/open-demo.ts'

const USAGE = 'Usage: npm run seed -- --families <1 to 100000> [--seed <number>]'

function wishOf(args: readonly string[]): { families: number; seed: number } {
  try {
    const options = { families: { type: 'string' }, seed: { type: 'string', default: '1' } } as const
    const { values } = parseArgs({ args: [...args], options })
    const [families, seed] = [Number(values.families), Number(values.seed)]
    if (!Number.isInteger(families) || families < 1 || families > 100_000 || !Number.isInteger(seed)) throw new Error()
    return { families, seed }
  } catch {
    throw new Error(USAGE)
  }
}

// For trying what many families do to an installation. They are marked as invented, and never come among real ones.
async function seed(args: readonly string[]): Promise<string> {
  const wish = wishOf(args)
  const config = readConfig()
  if (!config.demo)
    throw new Error('Families are made up in the demo only, and KEUKENTAFEL_DEMO is off. Nothing was changed.')
  const stores = await openStores(config)
  try {
    await openDemo(stores.owner, () => new Date())
    await generateFamilies(stores.owner, wish)
    return `${wish.families} invented families were added.`
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error
    throw new Error(`Families of --seed ${wish.seed} are here already. Choose another number.`)
  } finally {
    await stores.close()
  }
}

seed(process.argv.slice(2)).then(
  (said) => console.log(said),
  (error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  },
)
