import type { PictogramShape } from './pictogram-shape.ts'

export { plan, week } from './pictograms-first.ts'

const month =
  'M7 7.500h18a2 2 0 0 1 2 2V25a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V9.500a2 2 0 0 1 2-2zM5 13.500h22M11 4.500v5M21 4.500v5'
const disc = 'M4.5 16a11.5 11.5 0 1 0 23 0 11.5 11.5 0 1 0-23 0z'
const sunDisc = 'M11 16a5 5 0 1 0 10 0 5 5 0 1 0-10 0z'
const cloud = 'M9 20.500a5.2 5.2 0 0 1-.7-10.400A7.8 7.8 0 0 1 23 11a4.8 4.8 0 0 1 .5 9.500z'
const starShape = 'M16 4l3.6 7.8 8.4 1-6.2 5.8 1.7 8.400L16 22.8 8.5 27l1.7-8.400L4 12.800l8.4-1z'

/** The plan and how it goes. */
export const calendar: PictogramShape = ['M17.5 17.500h6v6h-6z', `${month}M17.5 17.500h6v6h-6z`]
export const goal: PictogramShape = [
  'M9 6.500c4.5-2.5 8 2.5 15 0L21.5 12l2.5 5.500c-7 2.5-10.5-2.5-15 0z',
  'M9 28V5M9 6.500c4.5-2.5 8 2.5 15 0L21.5 12l2.5 5.500c-7 2.5-10.5-2.5-15 0M5.5 28h7',
]
export const step: PictogramShape = ['M21.5 9H28v18h-6.500z', 'M4 27v-6h6v-6h6V9h12v18zM21.5 9v18', true]
export const done: PictogramShape = [disc, `${disc}M10.5 16.500l4 4 7-8`]
export const stuck: PictogramShape = [
  'M10.5 17h13v3c0 4.5-3 7.5-7.5 7.500s-6-3-7.5-6z',
  'M10.5 18V9a2.1 2.1 0 0 1 4.2 0v5.500V6.500a2.1 2.1 0 0 1 4.3 0v8V8.500a2.1 2.1 0 0 1 4.2 0V20c0 4.7-3 8-7.7 8-3.8 0-5.7-2-7.5-5.500l-2.5-5a2 2 0 0 1 3.5-2z',
]
export const worry: PictogramShape = [cloud, `${cloud}M11 24.500l-1 3M16.5 24.500l-1 3M22 24.500l-1 3`]
export const strength: PictogramShape = [
  sunDisc,
  `${sunDisc}M16 4v2.500M16 25.500V28M4 16h2.500M25.5 16H28M7.5 7.500l1.8 1.800M22.7 22.700l1.8 1.800M7.5 24.500l1.8-1.800M22.7 9.300l1.8-1.8`,
]
export const agreement: PictogramShape = [
  'M16 9.800a7.8 7.8 0 0 1 0 12.4 7.8 7.8 0 0 1 0-12.400z',
  'M3.5 16a7.8 7.8 0 1 0 15.6 0 7.8 7.8 0 1 0-15.6 0zM12.9 16a7.8 7.8 0 1 0 15.6 0 7.8 7.8 0 1 0-15.6 0z',
]
export const lookBack: PictogramShape = [
  'M16 6h8.500l3 3.2-3 3.300H16z',
  'M16 28V4M16 6h8.500l3 3.2-3 3.300H16M16 15H7.500l-3 3.2 3 3.300H16M12 28h8',
]
export const bridge: PictogramShape = [
  'M3.5 13h25v4.500c-3-1-7.5-1.5-12.5-1.500s-9.5.5-12.5 1.500z',
  'M2.5 13h27M4.5 13v13M27.5 13v13M4.5 26c0-5.5 5-9 11.5-9s11.5 3.5 11.5 9M9.5 13V8.500M16 13V8.500M22.5 13V8.5',
]
export const star: PictogramShape = [starShape, starShape]
