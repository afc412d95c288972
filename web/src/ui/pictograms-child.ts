import type { PictogramShape } from './pictogram-shape.ts'

const head = 'M4.5 16a11.5 11.5 0 1 0 23 0 11.5 11.5 0 1 0-23 0z'
const eyes = 'M12 13v1.500M20 13v1.5'
const cloudAbove = 'M4.5 12.500a5 5 0 0 1 9.500-2.2 3.800 3.800 0 0 1 4 5.700H8a3.6 3.600 0 0 1-3.500-3.500z'

/** What a child can tap instead of writing: how it feels, what happens, what it likes. Our own. */
export const happy: PictogramShape = [head, `${head}${eyes}M10.5 18.500c2 4 9 4 11 0`]
export const sad: PictogramShape = ['', `${head}${eyes}M11 22.500c2-3.500 8-3.500 10 0M20 17v2`]
export const angry: PictogramShape = [
  '',
  `${head}M10 11.500l4 2M22 11.500l-4 2M11.500 22c3-2.500 6-2.500 9 0M12.500 15v.500M19.500 15v.5`,
]
export const scared: PictogramShape = [
  '',
  `${head}${eyes}M10 10.500l2.500-1M22 10.500l-2.500-1M13 22a3 3.200 0 0 1 6 0 3 3.200 0 0 1-6 0z`,
]
export const quarrel: PictogramShape = [
  'M17.500 12l-4 6h4l-3 6 7-8h-4l3-4z',
  'M3.500 5.500h9v7l-3 2.500-1-2.500h-5zM28.500 5.500h-9v5M28.500 5.500v7h-3l-1 2.500M17.500 12l-4 6h4l-3 6 7-8h-4l3-4z',
]
export const alone: PictogramShape = [
  'M13 11a3 3 0 1 0 6 0 3 3 0 1 0-6 0z',
  'M13 11a3 3 0 1 0 6 0 3 3 0 1 0-6 0zM10.500 25c0-5 2-8 5.500-8s5.500 3 5.500 8zM3.500 27.500h25',
]
export const heart: PictogramShape = [
  'M16 26C8.500 20.500 5 16.500 5 12.500A5.700 5.700 0 0 1 16 10a5.700 5.700 0 0 1 11 2.500C27 16.500 23.500 20.500 16 26z',
  'M16 26C8.500 20.500 5 16.500 5 12.500A5.700 5.700 0 0 1 16 10a5.700 5.700 0 0 1 11 2.500C27 16.500 23.500 20.500 16 26z',
]
export const pet: PictogramShape = [
  'M7 6l5 5h8l5-5v11c0 6-4 9-9 9s-9-3-9-9z',
  'M7 6l5 5h8l5-5v11c0 6-4 9-9 9s-9-3-9-9zM12.500 16v1M19.500 16v1M15 20.500h2l-1 1zM3.500 19.500l5 .500M28.500 19.500l-5 .5',
]
export const food: PictogramShape = [
  'M6 16h20a10 9 0 0 1-20 0z',
  'M6 16h20a10 9 0 0 1-20 0zM4 16h24M12 27h8M12 12c-1.500-2 1.500-3 0-5.500M17 12c-1.500-2 1.500-3 0-5.5',
]
export const tree: PictogramShape = [
  'M6 13.500a6 6 0 0 1 4-6 6.500 6.500 0 0 1 12 0 6 6 0 0 1 0 11.500H10a5.700 5.700 0 0 1-4-5.500z',
  'M6 13.500a6 6 0 0 1 4-6 6.500 6.500 0 0 1 12 0 6 6 0 0 1 0 11.500H10a5.700 5.700 0 0 1-4-5.500zM16 13v15M16 18.500l4-3M10 28h12',
]
export const gift: PictogramShape = [
  'M14 10.500h4V27h-4z',
  'M5 10.500h22V16H5zM7 16h18v11H7zM16 10.500V27M16 10.500c-6 0-7-6-3.500-6S16 10.500 16 10.500zM16 10.500c6 0 7-6 3.500-6S16 10.500 16 10.500z',
]
export const sun: PictogramShape = [
  'M10 16a6 6 0 1 0 12 0 6 6 0 1 0-12 0z',
  'M10 16a6 6 0 1 0 12 0 6 6 0 1 0-12 0zM16 3.500v3M16 25.500v3M3.500 16h3M25.500 16h3M7.200 7.200l2 2M22.800 22.800l2 2M24.800 7.200l-2 2M9.200 22.800l-2 2',
]
/** The three rooms: a cloud over a hill, a lamp that burns, a kite. */
export const hardRoom: PictogramShape = [
  cloudAbove,
  `${cloudAbove}M3.500 27c4-7 8-9 12.500-9s8.500 2 12.500 9zM9 18.500l-1 2M14 18.500l-.500 1`,
]
export const dreamRoom: PictogramShape = [
  'M24 4 28 12 19 15z',
  'M24 4 28 12 19 15 16 7zM19 15c-4 2-7 2-8 6s-4 2-6 6M13.500 18l2.500 2.500M9 23.500l3 1.5',
]
