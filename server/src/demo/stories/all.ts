import type { Story } from '../story/story.ts'
import { light } from './light/story.ts'
import { order } from './order/story.ts'
import { twoHomes } from './two-homes/story.ts'

/** The three invented families, in the order of the page "Kies wie je bent". */
export const stories: readonly Story[] = [twoHomes, light, order]
