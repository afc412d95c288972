import type { PictogramShape } from '../../ui/pictogram-shape.ts'
import * as life from '../../ui/pictograms-life.ts'
import { star } from '../../ui/pictograms-plan.ts'
import type { ItemOf } from './model.ts'

export type LifeDomain = ItemOf<'goal'>['content']['lifeDomain']

/** Areas of daily life with their drawing, in the order in which they are offered (core/src/plan/kinds.ts). */
export const lifeDomains: Record<LifeDomain, PictogramShape> = {
  sleep: life.sleep,
  school: life.school,
  home: life.home,
  money: life.money,
  health: life.health,
  family: life.familyTime,
  friends: life.friends,
  play: life.play,
  work: life.work,
  safety: life.safety,
  other: star,
}
