import { type ComponentType, lazy } from 'react'
import type { Path } from '../lib/paths.ts'
import { type LoadPage, page } from './page.ts'

export interface PageDef {
  Page: ComponentType
  /** family: at one table, with its navigation; account: signed in; open: for everybody. */
  frame: 'family' | 'account' | 'open'
}

// Where people begin. The list of all others would be paid for by everybody on the first screen (2 kB).
const firstPages = {
  '/': page('StartPage', [], () => import('./pages/start-page.tsx')),
  '/inloggen': page('SignInPage', ['accounts'], () => import('../accounts/pages/sign-in-page.tsx')),
  '/kies': page('ChoosePage', ['choose'], () => import('../accounts/pages/choose-page.tsx')),
  '/gezinnen': page('MyFamiliesPage', ['my-families'], () => import('../families/pages/my-families-page.tsx')),
  '/t/:familyId/week': page('WeekPage', ['calendar'], () => import('../calendar/pages/week-page.tsx')),
} satisfies Partial<Record<Path, LoadPage>>
export type FirstPath = keyof typeof firstPages

const open: readonly Path[] = ['/', '/inloggen', '/kies', '/uitbak', '/samen', '/uitnodiging', '/over']
const frameOf = (path: Path) => (path.startsWith('/t/') ? 'family' : open.includes(path) ? 'open' : 'account')

const isFirst = (path: Path): path is FirstPath => path in firstPages
const loadOf = (path: Path): LoadPage =>
  isFirst(path) ? firstPages[path] : () => import('./later-pages.ts').then(({ laterPages }) => laterPages[path]())

const known = new Map<Path, PageDef>()
/** The page at an address: who may open it, and its code, which is loaded when it is opened. */
export function pageAt(path: Path): PageDef {
  const def = known.get(path) ?? { frame: frameOf(path), Page: lazy(loadOf(path)) }
  known.set(path, def)
  return def
}
