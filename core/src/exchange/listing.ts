import type { Resource } from './fhir.ts'
import type { Problem } from './problems.ts'
import { scan } from './scan.ts'

/** One resource of a bundle, with the one name by which the report knows it. */
export interface Listed {
  name: string
  type: string
  /** The entry in which it stands, for `#` references; itself when it is not contained. */
  root: Listed | null
  at: string
  resource: Resource
}
export interface Listing {
  resources: Listed[]
  /** Entries without a resource (a deletion, an answer), by name. */
  empty: string[]
  /** The same type and id once more: the first one counts. */
  double: Listed[]
  /** What a reference points at. */
  find(reference: unknown, from: Listed): Listed | undefined
}

const MOST_ENTRIES = 400_000
const TYPES = [
  'collection',
  'document',
  'searchset',
  'transaction',
  'transaction-response',
  'batch',
  'batch-response',
  'message',
  'history',
]
const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Reads the form of a bundle: all its resources, or everything that is wrong with it. */
export function listBundle(input: unknown): { listing: Listing } | { problems: Problem[] } {
  const whole = (code: string, at = ''): { problems: Problem[] } => ({ problems: [{ resource: '', at, code }] })
  if (!isObject(input)) return whole('bundle.not-json-object')
  if (input.resourceType !== 'Bundle') return whole('bundle.not-a-bundle', '/resourceType')
  const problems: Problem[] = []
  if (typeof input.type !== 'string' || !TYPES.includes(input.type))
    problems.push({ resource: '', at: '/type', code: 'bundle.type' })
  if (input.entry === undefined)
    return { problems: [...problems, { resource: '', at: '/entry', code: 'bundle.empty' }] }
  if (!Array.isArray(input.entry))
    return { problems: [...problems, { resource: '', at: '/entry', code: 'bundle.entry-not-a-list' }] }
  if (input.entry.length === 0) return { problems: [...problems, { resource: '', at: '/entry', code: 'bundle.empty' }] }
  if (input.entry.length > MOST_ENTRIES)
    return { problems: [...problems, { resource: '', at: '/entry', code: 'bundle.too-many' }] }
  problems.push(...scan(input))
  const collected = collect(input.entry, problems)
  return problems.length > 0 ? { problems } : { listing: collected }
}

function collect(entries: readonly unknown[], problems: Problem[]): Listing {
  const listing: Listing = { resources: [], empty: [], double: [], find: () => undefined }
  const names = new Set<string>()
  const byReference = new Map<string, Listed>()
  const add = (value: unknown, at: string, root: Listed | null, fullUrl: unknown): Listed | undefined => {
    if (!isObject(value)) return void problems.push({ resource: '', at, code: 'bundle.resource-not-an-object' })
    if (typeof value.resourceType !== 'string' || value.resourceType === '')
      return void problems.push({ resource: '', at: `${at}/resourceType`, code: 'bundle.type-missing' })
    if (value.id !== undefined && (typeof value.id !== 'string' || value.id === ''))
      return void problems.push({ resource: '', at: `${at}/id`, code: 'shape.wrong' })
    const resource = value as unknown as Resource
    const key = keyOf(resource, root)
    const shown = (
      key ?? (typeof fullUrl === 'string' ? `${resource.resourceType} ${fullUrl}` : `${resource.resourceType} (${at})`)
    ).slice(0, 200)
    const name = names.has(shown) ? `${shown} (${at})` : shown
    names.add(name)
    const listed: Listed = { name, type: resource.resourceType, root, at, resource }
    const twice = (key !== null && byReference.has(key)) || (typeof fullUrl === 'string' && byReference.has(fullUrl))
    if (twice) return void listing.double.push(listed)
    listing.resources.push(listed)
    if (key !== null) byReference.set(key, listed)
    if (typeof fullUrl === 'string') byReference.set(fullUrl, listed)
    return listed
  }
  for (const [i, entry] of entries.entries()) {
    const at = `/entry/${i}`
    if (!isObject(entry)) {
      problems.push({ resource: '', at, code: 'shape.wrong' })
      continue
    }
    if (entry.fullUrl !== undefined && typeof entry.fullUrl !== 'string')
      problems.push({ resource: '', at: `${at}/fullUrl`, code: 'shape.wrong' })
    if (entry.resource === undefined) {
      listing.empty.push(`entry ${i}`)
      continue
    }
    const before = listing.double.length
    const listed = add(entry.resource, `${at}/resource`, null, entry.fullUrl)
    const holder = listed ?? (listing.double.length > before ? listing.double.at(-1) : undefined)
    if (holder) addContained(holder, add, problems)
  }
  listing.find = finder(byReference)
  return listing
}

function addContained(
  holder: Listed,
  add: (value: unknown, at: string, root: Listed | null, fullUrl: unknown) => unknown,
  problems: Problem[],
): void {
  const { contained } = holder.resource
  if (contained === undefined) return
  if (!Array.isArray(contained)) {
    problems.push({ resource: holder.name, at: `${holder.at}/contained`, code: 'shape.wrong' })
    return
  }
  for (const [i, value] of contained.entries()) add(value, `${holder.at}/contained/${i}`, holder, undefined)
}

const keyOf = (resource: Resource, root: Listed | null): string | null => {
  if (!resource.id) return null
  return root ? `${root.name}#${resource.id}` : `${resource.resourceType}/${resource.id}`
}

const finder =
  (byReference: ReadonlyMap<string, Listed>) =>
  (reference: unknown, from: Listed): Listed | undefined => {
    if (typeof reference !== 'string') return undefined
    const plain = reference.replace(/\/_history\/[^/]*$/, '')
    if (plain.startsWith('#')) {
      const root = from.root ?? from
      return plain === '#' ? root : byReference.get(`${root.name}${plain}`)
    }
    return byReference.get(plain) ?? byReference.get(plain.split('/').slice(-2).join('/'))
  }
