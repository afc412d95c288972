import fs from 'node:fs'
import path from 'node:path'
import { errorCode } from './problem.ts'

type Link = { source: string; target: string }

/**
 * Makes the library links that npm packages cannot hold. The package has an install script for it, but
 * installs without scripts are common; false when the folder may not be written.
 */
export function makeLinks(packageFolder: string): boolean {
  for (const { source, target } of readLinks(packageFolder)) {
    const link = path.join(packageFolder, target)
    try {
      if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue
      if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) return false
      throw error
    }
  }
  return true
}

function readLinks(packageFolder: string): Link[] {
  const list = path.join(packageFolder, 'native/pg-symlinks.json')
  if (!fs.existsSync(list)) return []
  return JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]
}
