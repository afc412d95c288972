import type { PictogramShape } from './pictogram-shape.ts'

const ball = 'M4.5 16a11.5 11.5 0 1 0 23 0 11.5 11.5 0 1 0-23 0z'
const sheet = 'M7 4h11.500L25 10.500V26a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2z'
const month =
  'M7 7.500h18a2 2 0 0 1 2 2V25a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V9.500a2 2 0 0 1 2-2zM5 13.500h22M11 4.500v5M21 4.500v5'
const bubble = 'M7 5.500h18a3 3 0 0 1 3 3V18a3 3 0 0 1-3 3H14.500L8.5 27v-6H7a3 3 0 0 1-3-3V8.500a3 3 0 0 1 3-3z'

/** What every page of a table shows around it: by itself, so that a first screen does not bring all the others. */
export const table: PictogramShape = [
  'M5 16h22l-2.5 4.500h-17z',
  'M3.5 16h25M8 16v11M24 16v11M12 9h7v2.500a3.5 3.5 0 0 1-7 0zM19 9.500h1a1.8 1.8 0 0 1 0 3.600h-1.300M14 5.500v.500M17 5.500v.5',
]
export const circle: PictogramShape = [
  'M12.2 16a3.8 3.8 0 1 0 7.6 0 3.8 3.8 0 1 0-7.6 0z',
  'M12.2 16a3.8 3.8 0 1 0 7.6 0 3.8 3.8 0 1 0-7.6 0zM13.2 6a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 1 0-5.6 0zM4.2 22a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 1 0-5.6 0zM22.2 22a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 1 0-5.6 0zM22 8.200a10.5 10.5 0 0 1 4.2 7.300M20.5 25.500a10.5 10.5 0 0 1-9 0M5.8 15.500A10.5 10.5 0 0 1 10 8.2',
]
export const help: PictogramShape = [
  ball,
  `${ball}M12.3 13a3.8 3.8 0 1 1 5.3 3.500c-1 .5-1.6 1.2-1.6 2.300M16 22.500h.01`,
]
export const week: PictogramShape = [
  'M5 8h22v5.500H5z',
  `${month}M10.5 18h.01M16 18h.01M21.5 18h.01M10.5 22.500h.01M16 22.500h.01`,
]
export const plan: PictogramShape = ['M18.5 4v6.500H25z', `${sheet}M18.5 4v6.500H25M11.5 16h9M11.5 20h9M11.5 24h5`]
export const messages: PictogramShape = [bubble, `${bubble}M11 13.200h.01M16 13.200h.01M21 13.200h.01`]
