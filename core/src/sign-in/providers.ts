import { atLeast, type Level } from '../access/levels.ts'

/** Why coming back from a provider did not sign somebody in; the screens have a text for each. */
export const providerDenials = [
  /** The provider itself said no, or the person stopped there. */
  'provider-refused',
  /** Nobody was sent there with this number from this browser: forged, used before, too old, or carried to another browser. */
  'attempt-unknown',
  /** Signature, issuer, audience, nonce or times are not right. */
  'answer-wrong',
  /** It does not say how sure it is, says it in a word that we do not trust of it, or is not sure enough. */
  'acr-refused',
  /** Nobody here belongs to this person yet. */
  'not-linked',
  /** There is an account with this address that has more set up: sign in there first, and link then. */
  'link-first',
  /** Somebody else's account belongs to this person. */
  'other-account',
  /** Does not work for this organisation any more. */
  'left-organisation',
  /** The provider does not answer. */
  'provider-away',
] as const
export type ProviderDenial = (typeof providerDenials)[number]

/** Which words of a provider mean which level: data that an administrator agrees with the provider. */
export type AcrTable = Readonly<Record<string, Level>>

/**
 * The level that a provider vouches for. A word that is not in the table is refused, however high it sounds: a provider is trusted
 * for what was agreed and for nothing else.
 */
export function levelOfAcr(table: AcrTable, needed: Level, acr: unknown): Level | null {
  if (typeof acr !== 'string' || !Object.hasOwn(table, acr)) return null
  const level = table[acr]!
  return atLeast(level, needed) ? level : null
}

/** The words that are asked for: those that are enough. */
export const acrToAsk = (table: AcrTable, needed: Level): string[] =>
  Object.keys(table).filter((word) => atLeast(table[word]!, needed))

export interface LinkFacts {
  purpose: 'sign-in' | 'link' | 'step-up'
  /** The account that this person at the provider belongs to, if any. */
  linked: string | null
  /** Who is signed in in the browser that came back; only for linking and stepping up. */
  current: string | null
  /** The account with the address that the provider told, if it is one that the provider may vouch for. */
  byAddress: { accountId: string; hasFactor: boolean } | null
  /** Whether the provider may vouch for the address: it said that it is checked, and the domain is the organisation's own. */
  vouches: boolean
  left: boolean
}
export type LinkVerdict = { account: string; link: boolean } | { create: true } | { no: ProviderDenial }

/**
 * Which account somebody who comes from a provider is. An address alone never opens an account, unless the organisation owns the domain (then it
 * could read the mail with the code as well) and the account has nothing more than that mail.
 */
export function accountOfPerson(facts: LinkFacts): LinkVerdict {
  if (facts.left) return { no: 'left-organisation' }
  if (facts.purpose !== 'sign-in') {
    if (!facts.current) return { no: 'attempt-unknown' }
    if (facts.linked !== null)
      return facts.linked === facts.current ? { account: facts.linked, link: false } : { no: 'other-account' }
    return facts.purpose === 'link' ? { account: facts.current, link: true } : { no: 'not-linked' }
  }
  if (facts.linked !== null) return { account: facts.linked, link: false }
  if (!facts.vouches) return { no: 'not-linked' }
  if (!facts.byAddress) return { create: true }
  return facts.byAddress.hasFactor ? { no: 'link-first' } : { account: facts.byAddress.accountId, link: true }
}

/** Whether an address lies in one of the domains of an organisation. */
export const inDomain = (email: string, domains: readonly string[]): boolean =>
  domains.some((domain) => email.toLowerCase().endsWith(`@${domain.toLowerCase()}`))
