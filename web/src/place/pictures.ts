import type { Picture, Room } from '@keukentafel/core/place/rooms.ts'
import type { PictogramShape } from '../ui/pictogram-shape.ts'
import * as child from '../ui/pictograms-child.ts'
import { familyTime, friends, home, play, school, sleep, sport, twoHomes } from '../ui/pictograms-life.ts'

/** What a child can tap, as it is drawn. */
export const drawn: Record<Picture, PictogramShape> = {
  happy: child.happy,
  sad: child.sad,
  angry: child.angry,
  scared: child.scared,
  quarrel: child.quarrel,
  alone: child.alone,
  heart: child.heart,
  'family-time': familyTime,
  friends,
  home,
  'two-homes': twoHomes,
  sleep,
  school,
  sport,
  play,
  pet: child.pet,
  food: child.food,
  tree: child.tree,
  gift: child.gift,
  sun: child.sun,
}
/** The rooms, as they are drawn. */
export const roomDrawn: Record<Room, PictogramShape> = { hard: child.hardRoom, good: child.sun, dream: child.dreamRoom }
