import type { PictogramShape } from './pictogram-shape.ts'

export { circle, help, messages } from './pictograms-first.ts'

const handset =
  'M8 5h4.500l2.2 6-2.9 2.200a14.5 14.5 0 0 0 7 7l2.2-2.9 6 2.200V24a3 3 0 0 1-3 3C13.5 27 5 18.5 5 8a3 3 0 0 1 3-3z'

/** People, talking, coming and seeing. */
export const phone: PictogramShape = ['M8 5h4.500l2.2 6-2.9 2.200L5.2 9z', handset]
export const mail: PictogramShape = [
  'M4.5 9 16 17.5 27.5 9z',
  'M6 7.500h20a2 2 0 0 1 2 2V23a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V9.500a2 2 0 0 1 2-2zM4.5 9 16 17.5 27.5 9',
]
export const chair: PictogramShape = [
  'M8 16h16v4H8z',
  'M10.5 16V5.500h11V16M10.5 10.500h11M8 16h16v4H8zM9.5 20v8M22.5 20v8',
]
export const code: PictogramShape = [
  'M4 8h24v5H4z',
  'M6 8h20a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2zM9 18.500h2M15 18.500h2M21 18.500h2M4 13h24',
]
export const lock: PictogramShape = [
  'M7.5 14h17v13h-17z',
  'M9.5 14h13a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM11 14v-4a5 5 0 0 1 10 0v4M16 19v3',
]
export const eye: PictogramShape = [
  'M12 16a4 4 0 1 0 8 0 4 4 0 1 0-8 0z',
  'M3 16c3.5-5.7 8-8.5 13-8.500s9.5 2.8 13 8.500c-3.5 5.7-8 8.5-13 8.500S6.5 21.7 3 16zM12 16a4 4 0 1 0 8 0 4 4 0 1 0-8 0z',
]
