import {
  type ComponentProps,
  createContext,
  type MouseEvent,
  type ReactNode,
  startTransition,
  use,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { matchPath, type Path, type PathParams } from './paths.ts'

type Place = { pathname: string; search: string }
const here = (): Place => ({ pathname: location.pathname, search: location.search })
const Context = createContext<Place>({ pathname: '/', search: '' })
const MOVED = 'kt-moved'

/** Goes to an address of the application; `replace` leaves the present one out of the history. */
export function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', to)
  window.dispatchEvent(new Event(MOVED))
  window.scrollTo(0, 0)
}

/** Knows where we are. The old page stays until the next one can be shown. */
export function Router({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState(here)
  useEffect(() => {
    const moved = () => startTransition(() => setPlace(here()))
    for (const name of ['popstate', MOVED]) window.addEventListener(name, moved)
    return () => {
      for (const name of ['popstate', MOVED]) window.removeEventListener(name, moved)
    }
  }, [])
  return <Context value={place}>{children}</Context>
}

/** The page we are at, or undefined when there is none here. */
export const useRoute = (): { path: Path; params: Record<string, string> } | undefined => {
  const { pathname } = use(Context)
  return useMemo(() => matchPath(pathname), [pathname])
}
/** What stands in the address of this page: `const {familyId} = useParams<'/t/:familyId/plan'>()`. */
export const useParams = <P extends Path>(): PathParams<P> => (useRoute()?.params ?? {}) as PathParams<P>
/** Where we are, as text: path and search. */
export const usePlace = (): Place => use(Context)
/** What stands behind the question mark; never words of people. */
export const useSearch = (): URLSearchParams => {
  const { search } = use(Context)
  return useMemo(() => new URLSearchParams(search), [search])
}

/** A link inside the application: a real link (new tab, copy), without loading everything anew. */
export function Link({
  to,
  replace,
  onClick,
  ...rest
}: { to: string; replace?: boolean } & Omit<ComponentProps<'a'>, 'href'>) {
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey ||
      rest.target
    )
      return
    event.preventDefault()
    navigate(to, { replace: replace ?? false })
  }
  return <a {...rest} href={to} onClick={go} />
}
