import type { NameForm } from './forms.ts'

const MOST = 200
const isInitials = (given: string) => given.includes('.') || given.length < 2
// The words that systems put before a name in the display of a reference ("Patient, Jo de Vries").
const prefixes = new Set([
  'patient',
  'patiënt',
  'contact person',
  'contactpersoon',
  'related person',
  'healthcare professional',
  'zorgverlener',
  'practitioner',
])

export interface Names {
  callName: string
  fullName: string
}
const official = (name: NameForm) =>
  name.text?.trim() || [...name.prefix, ...name.given, name.family ?? ''].join(' ').trim()

/** What somebody is called and their whole name, from the names in a resource; null when there is none. */
export function namesOf(list: readonly NameForm[], kind: 'family' | 'network' | 'professional'): Names | null {
  const usual = list.find((n) => n.use === 'usual' || n.use === 'nickname')
  const main = list.find((n) => n.use === 'official') ?? usual ?? list[0]
  if (!main) return null
  const fullName = official(main).slice(0, MOST)
  const first = main.given.find((given) => !isInitials(given))
  const called = (usual && official(usual)) || (kind === 'professional' ? fullName : (first ?? fullName))
  return called === '' ? null : { callName: called.slice(0, MOST), fullName: fullName === called ? '' : fullName }
}

/** The name in the display of a reference: "Patient, Johanna (Jo) de Vries" is called Jo. */
export function namesOfDisplay(display: string): Names | null {
  const parts = display.split(', ').map((part) => part.trim())
  const before = parts.length > 1 && prefixes.has(parts[0]!.replace(/ \([a-z]+\)$/, '').toLowerCase())
  const fullName = (before ? parts[1]! : display).trim()
  const called = /\(([^()]{1,60})\)/.exec(fullName)?.[1]?.trim() || fullName
  return called === '' ? null : { callName: called, fullName: fullName === called ? '' : fullName }
}
