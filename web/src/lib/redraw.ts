import { MOST_DOTS } from '@keukentafel/core/attachment/names.ts'

const QUALITY = 0.75

/**
 * The picture drawn anew on a sheet of our own: not larger than it needs to be, and without where, when and by whom it was taken. (The server
 * looks once more.) Undefined when it cannot be opened here.
 */
export async function redrawn(file: Blob): Promise<Blob | undefined> {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return undefined
  }
  const scale = Math.min(1, MOST_DOTS / Math.max(picture.width, picture.height))
  const sheet = document.createElement('canvas')
  sheet.width = Math.max(1, Math.round(picture.width * scale))
  sheet.height = Math.max(1, Math.round(picture.height * scale))
  const pen = sheet.getContext('2d')
  if (!pen) return undefined
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, sheet.width, sheet.height)
  pen.drawImage(picture, 0, 0, sheet.width, sheet.height)
  picture.close()
  return (await new Promise<Blob | null>((done) => sheet.toBlob(done, 'image/jpeg', QUALITY))) ?? undefined
}
