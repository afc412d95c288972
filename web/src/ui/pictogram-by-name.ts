import type { PictogramShape } from './pictogram-shape.ts'
import * as act from './pictograms-act.ts'
import * as life from './pictograms-life.ts'
import * as people from './pictograms-people.ts'
import * as plan from './pictograms-plan.ts'

const { twoHomes, familyTime, ...otherLife } = life
const { lookBack, ...otherPlan } = plan

/**
 * Every pictogram by its name, for data that carries a name. It pulls all of them into the bundle (about 4 kB):
 * a screen that knows what it shows imports the shape itself.
 */
export const pictogramByName = {
  ...otherLife,
  'two-homes': twoHomes,
  'family-time': familyTime,
  ...otherPlan,
  'look-back': lookBack,
  ...people,
  ...act,
} satisfies Record<string, PictogramShape>
