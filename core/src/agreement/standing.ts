import { type Represented, type Subject, voicesNeeded } from '../law/consent.ts'

/** What somebody said about help, once; what was said stays, and the last word counts. */
export interface Said {
  personId: string
  said: 'yes' | 'no' | 'withdrawn'
  words: string
  at: string
}
export interface Help {
  /** On a ground of the law instead of an agreement. */
  ground: string | null
  ended: boolean
  voices: readonly Said[]
  /** A reason was written down why the yes of the young person is enough. */
  alone: boolean
}
export type HelpStanding = 'asked' | 'waiting' | 'closed' | 'given' | 'refused' | 'withdrawn' | 'ground' | 'ended'

/** The last word of each. */
export function lastWords(voices: readonly Said[]): Map<string, Said> {
  const last = new Map<string, Said>()
  for (const voice of voices) last.set(voice.personId, voice)
  return last
}

/** Who says yes now. */
export const saidYesTo = (voices: readonly Said[]): string[] =>
  [...lastWords(voices).values()].filter((voice) => voice.said === 'yes').map((voice) => voice.personId)

/**
 * How agreement to help stands on a day, worked out and never stored: whose yes it takes follows from age and authority (law/consent.ts).
 * One needed no, or one that was taken back, is enough. `since`: of the word that made it so.
 */
export function standingOfHelp(
  help: Help,
  subject: Subject,
  today: string,
  represented: Represented | null,
): { standing: HelpStanding; since: string | null } {
  if (help.ended) return { standing: 'ended', since: null }
  if (help.ground !== null) return { standing: 'ground', since: null }
  const needed = voicesNeeded(subject, today, help.alone, represented)
  const last = lastWords(help.voices)
  if ('closed' in needed) return { standing: 'closed', since: null }
  const said = needed.voices.flatMap((id) => last.get(id) ?? [])
  const latest = (of: readonly Said[]) =>
    of
      .map((voice) => voice.at)
      .sort()
      .at(-1) ?? null
  for (const [word, standing] of [
    ['withdrawn', 'withdrawn'],
    ['no', 'refused'],
  ] as const) {
    const against = said.filter((voice) => voice.said === word)
    if (against.length > 0) return { standing, since: latest(against) }
  }
  if (said.length === needed.voices.length) return { standing: 'given', since: latest(said) }
  return { standing: said.length === 0 ? 'asked' : 'waiting', since: null }
}
