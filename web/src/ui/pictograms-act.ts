import type { PictogramShape } from './pictogram-shape.ts'

const dots = 'M5 16a2 2 0 1 0 4 0 2 2 0 1 0-4 0zM14 16a2 2 0 1 0 4 0 2 2 0 1 0-4 0zM23 16a2 2 0 1 0 4 0 2 2 0 1 0-4 0z'

/** Things one does with the screen itself. */
export const more: PictogramShape = [dots, dots]
export const print: PictogramShape = [
  'M9.5 19h13v8.500h-13z',
  'M9.5 11V4.500h13V11M9.5 23H7a2.5 2.5 0 0 1-2.5-2.500v-7A2.5 2.5 0 0 1 7 11h18a2.5 2.5 0 0 1 2.5 2.500v7A2.5 2.5 0 0 1 25 23h-2.500M9.5 19h13v8.500h-13zM23 15h.01',
]
export const exit: PictogramShape = [
  'M6 5.500h8.500v21H6z',
  'M17 27H7.500A2.5 2.5 0 0 1 5 24.500v-17A2.5 2.5 0 0 1 7.5 5H17M12.5 16H28M22.5 10.5 28 16l-5.5 5.5',
  true,
]
export const edit: PictogramShape = [
  'M19.5 7.500l5 5L11 26l-6 1 1-6z',
  'M22 5a3.5 3.5 0 0 1 5 5L11 26l-6 1 1-6zM19.5 7.500l5 5',
]
export const add: PictogramShape = ['', 'M16 6.500v19M6.5 16h19']
export const check: PictogramShape = ['', 'M6 17l7 7L26.5 8.5']
export const close: PictogramShape = ['', 'M8 8l16 16M24 8 8 24']
export const back: PictogramShape = ['', 'M27 16H6M13.5 8 5.5 16l8 8', true]
export const next: PictogramShape = ['', 'M5 16h21M18.5 8l8 8-8 8', true]
export const history: PictogramShape = [
  'M16 16V9.500A6.5 6.5 0 0 1 22.5 16z',
  'M5.5 6.500v6h6M6 12.500A11 11 0 1 1 5 17M16 9.500V16l4.5 3',
]
export const compare: PictogramShape = [
  'M18.5 8h8.500v19h-8.500z',
  'M6.5 5H13.500v19H5V6.500zM18.5 8H27v19h-8.500zM8.5 10h2M8.5 14.500h2M21.7 13h2M21.7 17.500h2',
]
export const download: PictogramShape = [
  'M5 21h22v6H5z',
  'M16 4.500V19M9.5 13l6.5 6.500L22.5 13M5 21v4a2 2 0 0 0 2 2h18a2 2 0 0 0 2-2v-4',
]
export const upload: PictogramShape = [
  'M5 21h22v6H5z',
  'M16 19.500V5M9.5 11 16 4.500l6.5 6.500M5 21v4a2 2 0 0 0 2 2h18a2 2 0 0 0 2-2v-4',
]
export const microphone: PictogramShape = [
  'M12 8a4 4 0 0 1 8 0v8a4 4 0 0 1-8 0z',
  'M12 8a4 4 0 0 1 8 0v8a4 4 0 0 1-8 0zM7 15.500a9 9 0 0 0 18 0M16 24.500V28.500M11.500 28.500h9',
]
export const play: PictogramShape = ['M10 6.500v19L26 16z', 'M10 6.500v19L26 16z']
export const stop: PictogramShape = ['M8 8h16v16H8z', 'M8 8h16v16H8z']
export const settings: PictogramShape = [
  'M9 9.500a3 3 0 1 0 6 0 3 3 0 1 0-6 0zM17 22.500a3 3 0 1 0 6 0 3 3 0 1 0-6 0z',
  'M4.5 9.500H9M15 9.500h12.500M9 9.500a3 3 0 1 0 6 0 3 3 0 1 0-6 0zM4.5 22.500H17M23 22.500h4.500M17 22.500a3 3 0 1 0 6 0 3 3 0 1 0-6 0z',
]
