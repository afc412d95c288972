/** Every address of the application. Dutch words, but never content: an address stays behind in the history of a browser. */
const paths = [
  '/',
  '/inloggen',
  '/kies',
  '/uitbak',
  '/beginnen',
  '/gezinnen',
  '/t/:familyId/week',
  '/t/:familyId/agenda',
  '/t/:familyId/plan',
  '/t/:familyId/plan/doel-erbij',
  '/t/:familyId/plan/doel/:itemId',
  '/t/:familyId/plan/stap/:itemId',
  '/t/:familyId/wat-ons-past',
  '/t/:familyId/drukte',
  '/t/:familyId/rustiger-week',
  '/t/:familyId/gesprek',
  '/t/:familyId/gesprek/:itemId',
  '/t/:familyId/gesprek/:itemId/tafel',
  '/t/:familyId/gesprek/:itemId/verslag',
  '/t/:familyId/gesprek/:itemId/papier',
  '/t/:familyId/ons-beeld',
  '/t/:familyId/gesprek/:itemId/gehoord',
  '/t/:familyId/gehoord',
  '/t/:familyId/past-dit',
  '/t/:familyId/mijn-plek',
  '/t/:familyId/goed-en-zorgen',
  '/t/:familyId/terugblik',
  '/t/:familyId/plan/terugkijken',
  '/t/:familyId/plan/vast',
  '/t/:familyId/plan/rust',
  '/t/:familyId/wegen',
  '/t/:familyId/wegen/:itemId',
  '/t/:familyId/wegen/vanuit/:itemId',
  '/t/:familyId/vergelijk',
  '/t/:familyId/berichten',
  '/t/:familyId/berichten/nieuw',
  '/t/:familyId/berichten/:itemId',
  '/t/:familyId/stukken',
  '/t/:familyId/papier',
  '/t/:familyId/document',
  '/t/:familyId/kring',
  '/t/:familyId/kring/uitnodigen',
  '/t/:familyId/kring/:seatId',
  '/t/:familyId/wij',
  '/t/:familyId/wie-doet-wat',
  '/t/:familyId/tekeningen',
  '/t/:familyId/eigen-plan',
  '/t/:familyId/eigen-plan/:roomId',
  '/t/:familyId/straks',
  '/t/:familyId/hulp',
  '/t/:familyId/zonder-toestemming',
  '/t/:familyId/zonder-toestemming/nieuw',
  '/t/:familyId/achterhouden',
  '/t/:familyId/achterhouden/nieuw',
  '/t/:familyId/wie-ziet-wat',
  '/t/:familyId/wie-ziet-wat/:seatId',
  '/t/:familyId/kijk-als/:seatId',
  '/t/:familyId/meer',
  '/t/:familyId/termijnen',
  '/t/:familyId/wie-keek',
  '/t/:familyId/noodtoegang',
  '/t/:familyId/veiligheid',
  '/t/:familyId/veilig',
  '/t/:familyId/kaart',
  '/t/:familyId/meldcode',
  '/t/:familyId/mijn-gegevens',
  '/t/:familyId/mijn-gegevens/alles',
  '/t/:familyId/samen',
  '/samen',
  '/uitnodiging',
  '/afscheid',
  '/inlezen',
  '/vragen',
  '/verzoeken',
  '/bewaren',
  '/noodtoegang',
  '/instellingen',
  '/instellingen/inloggen',
  '/instellingen/agenda',
  '/instellingen/berichten',
  '/instellingen/agenda/inlezen',
  '/instellingen/agenda/inlezen/:calendarId',
  '/beheer',
  '/over',
] as const

export type Path = (typeof paths)[number]
type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never
export type PathParams<P extends Path> = { [K in Names<P>]: string }

/** The address of a page: `href('/t/:familyId/plan/doel/:itemId', {familyId, itemId})`. */
export function href<P extends Path>(
  path: P,
  ...[params]: Names<P> extends never ? [] : [params: PathParams<P>]
): string {
  return path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent((params as Record<string, string> | undefined)?.[name] ?? ''),
  )
}

/** Which page an address is, with what stands in it; a fixed word goes before a parameter at the same place. */
export function matchPath(pathname: string): { path: Path; params: Record<string, string> } | undefined {
  const parts = pathname.split('/')
  let found: { path: Path; params: Record<string, string> } | undefined
  for (const path of paths) {
    const params: Record<string, string> = {}
    const wanted = path.split('/')
    if (wanted.length !== parts.length || !wanted.every((word, i) => fits(word, parts[i] ?? '', params))) continue
    if (Object.keys(params).length === 0) return { path, params }
    if (!found || Object.keys(params).length < Object.keys(found.params).length) found = { path, params }
  }
  return found
}

function fits(word: string, part: string, params: Record<string, string>): boolean {
  if (!word.startsWith(':')) return word === part
  try {
    params[word.slice(1)] = decodeURIComponent(part)
  } catch {
    return false
  }
  return part !== ''
}
