/** How a person is drawn. All words, so that a stored look stays readable and new values can be added. */
export type FaceLook = {
  skin: (typeof skins)[number]
  hair: (typeof hairStyles)[number]
  hairColour: (typeof hairColours)[number]
  colour: (typeof personColours)[number]
  headwear?: (typeof headwears)[number]
  glasses?: boolean
  beard?: (typeof beards)[number]
  aid?: (typeof aids)[number]
  /** A small sign a person chose, seen by those who cannot read names yet. */
  symbol?: (typeof symbols)[number]
}

export const skins = ['porcelain', 'peach', 'honey', 'olive', 'bronze', 'cocoa', 'ebony'] as const
export const hairStyles = [
  'short',
  'long',
  'bob',
  'curls',
  'afro',
  'braids',
  'bun',
  'ponytail',
  'waves',
  'thin',
  'bald',
] as const
export const hairColours = ['black', 'dark', 'brown', 'auburn', 'blond', 'grey', 'white'] as const
export const headwears = ['none', 'headscarf', 'cap', 'turban'] as const
export const beards = ['none', 'stubble', 'moustache', 'full'] as const
export const aids = ['none', 'hearing-aid', 'wheelchair'] as const
export const personColours = ['night', 'brick', 'teal', 'sun', 'mint', 'lilac'] as const
export const symbols = ['star', 'heart', 'moon', 'leaf', 'fish', 'kite'] as const

/** child: circle; family: rounded square; network: rounded square with a second outline; professional: hexagon. */
export type FaceShape = 'child' | 'family' | 'network' | 'professional'

/**
 * A look that is always the same for the same text (a person's id), until they choose one themselves.
 * Headwear, beard, aids and white hair are never guessed: those are for a person to say about themselves.
 */
export function lookFrom(seed: string): FaceLook {
  let state = 2166136261
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 16777619)
  const pick = <T>(list: readonly T[], count = list.length): T => {
    state = Math.imul(state ^ (state >>> 15), 2246822507)
    return list[(state >>> 8) % count] as T
  }
  const skin = pick(skins)
  return {
    skin,
    hair: pick(hairStyles, 9),
    hairColour: pick(hairColours, skins.indexOf(skin) > 3 ? 3 : 5),
    colour: pick(personColours),
    glasses: pick([true, false, false, false]),
  }
}

/** At most two letters: "Opa Kees" gives OK, "Elif" gives E; whole characters, also outside the Latin script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/[\s-]+/u)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return [first, last].map((word) => [...word][0]?.toLocaleUpperCase() ?? '').join('')
}
