import { href } from '../../lib/paths.ts'

export type Doing = 'erbij' | 'wie' | 'band' | 'huizen' | 'gezag' | 'gezin'

/** The address of a form of this page; ids only, never words. */
export function where(familyId: string, doing?: Doing, more: Record<string, string> = {}): string {
  const page = href('/t/:familyId/wij', { familyId })
  return doing ? `${page}?${new URLSearchParams({ doe: doing, ...more })}` : page
}
