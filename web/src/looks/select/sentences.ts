import type { Output } from '../../lib/api.ts'

export type LooksPage = Output<'readLooks'>
export type Look = LooksPage['lines'][number]

/** What one person did on one day with one outcome, by one right: one sentence. */
export interface Sentence {
  key: string
  who: Look['who']
  personId: string | null
  organisation: string | null
  role: string
  mine: boolean
  outcome: Look['outcome']
  ground: string
  looks: Look[]
  /** Whom it concerned. */
  about: string[]
  first: string | null
  last: string | null
  ask: boolean
}
export interface LookedDay {
  day: string
  sentences: Sentence[]
}

const earliest = (a: string | null, b: string | null) => (a && b ? (a < b ? a : b) : null)
const latest = (a: string | null, b: string | null) => (a && b ? (a > b ? a : b) : null)

/** Days with their sentences, in the order of the server: newest day first, others before oneself. */
export function sentencesOf(lines: readonly Look[]): LookedDay[] {
  const days = new Map<string, Map<string, Sentence>>()
  for (const look of lines) {
    const day = days.get(look.day) ?? new Map<string, Sentence>()
    days.set(look.day, day)
    const { who, personId, organisation, role, mine, outcome, ground } = look
    const key = [who, personId, organisation, mine, outcome, ground].join(' ')
    const known = day.get(key)
    if (!known) {
      const { about, first, last, ask } = look
      day.set(key, {
        key: look.id,
        who,
        personId,
        organisation,
        role,
        mine,
        outcome,
        ground,
        looks: [look],
        about,
        first,
        last,
        ask,
      })
      continue
    }
    known.looks.push(look)
    known.about = [...new Set([...known.about, ...look.about])]
    known.first = earliest(known.first, look.first)
    known.last = latest(known.last, look.last)
  }
  return [...days].map(([day, sentences]) => ({ day, sentences: [...sentences.values()] }))
}

/** Whether somebody wanted to see something, or to change it. */
export const isTryToChange = (look: Pick<Look, 'what'>): boolean => /^(said|changed-|taken-out)/.test(look.what)

// Grounds and refusals of which the screen has words of its own; whatever else stands in the log is told in general words.
const grounds = [
  'seat-at-the-table',
  'family-seat',
  'chosen-person',
  'own-words',
  'own-hand',
  'for-who-has-no-account',
  'doer',
  'coordinator',
  'self',
  'parental-authority',
  'own-seat',
  'added-by-you',
  'own-look',
  'invitation',
  'privacy-officer',
  'administrator',
  'system',
  'emergency',
  'shared-with-you',
  'own-yes',
  'asked-for-oneself',
  'offers-help',
  'legal-reason',
  'same-home',
] as const
const refusals = [
  'no-seat',
  'seat-not-in-force',
  'not-in-audience',
  'family-only',
  'not-the-sayer',
  'too-young',
  'not-found',
  'not-shared',
  'level-too-low',
  'no-second-person',
  'emergency-over',
] as const
const among = (list: readonly string[], word: string) => (list.includes(word) ? word : 'other')

/** Key of the words for why it was possible. */
export const reasonOf = (ground: string): string => among(grounds, ground)
/** Key of the words for why it was refused. */
export const refusalOf = (ground: string): string => among(refusals, ground)
