import { z } from 'zod'
import { type Kind, kinds } from '../../plan/kinds.ts'
import { all, el, type Html } from '../html.ts'
import type { ItemOf } from '../model.ts'
import { beside, type Doc, saidBy, saidList, section } from './said.ts'

const current = ({ state }: { state: string }) => state === 'current'

/** What goes well and what worries, each voice by itself. */
export function strengths(doc: Doc): (Html | false)[] {
  const { laid, say } = doc
  const list = (items: ItemOf<'strength' | 'worry' | 'success'>[]) =>
    items.length > 0 &&
    saidList(
      doc,
      items,
      (item) => say.own(item.content.text),
      (item) => item.content.aboutPersons,
    )
  const successes = laid.all('success').filter((item) => current(item) && !laid.has(item.parentId))
  return [
    section(say.t('strengths'), list(laid.all('strength').filter(current))),
    section(say.t('successes'), list(successes)),
    section(say.t('worries'), list(laid.all('worry').filter(current))),
  ]
}

/** How we do things, and what we do when it goes wrong. */
export function agreements(doc: Doc): Html | false {
  const { laid, say } = doc
  const items = laid.all('agreement').filter(current)
  return section(
    say.t('agreements'),
    items.length > 0 &&
      saidList(doc, items, ({ content }) =>
        all(
          say.own(content.text),
          content.ifItGoesWrong &&
            el('span', { class: 'line' }, el('b', {}, say.t('if-wrong')), ' ', say.own(content.ifItGoesWrong)),
        ),
      ),
  )
}

/** Everybody's latest answer to the plan as a whole, a no as large as a yes. */
export function signatures(doc: Doc): Html | false {
  const { laid, say } = doc
  const latest = new Map<string, ItemOf<'signature'>>()
  for (const item of laid.all('signature')) if (current(item)) latest.set(item.saidBy, item)
  const rows = [...latest.values()].filter(({ saidBy: id }) => laid.person(id))
  return section(
    say.t('signatures'),
    rows.length === 0
      ? el('p', {}, say.t('signatures.none'))
      : el(
          'ul',
          { class: 'said' },
          rows.map((item) =>
            el(
              'li',
              {},
              beside(
                doc,
                item,
                el(
                  'p',
                  { class: 'who' },
                  say.t(`view.${item.content.stance}`, { name: laid.person(item.saidBy)!.callName }),
                ),
                item.content.text !== '' && el('p', { class: 'words' }, say.own(item.content.text)),
              ),
            ),
          ),
        ),
  )
}

/**
 * Where each kind stands in a document. `placed`: in a part of its own, or at what it belongs to. `more`: among what more was said. `weighing`: with its question; alone
 * only when that is not there for the reader. `never`: of one person until they show it, or a professional's note for themselves, or how a visit is being talked over; a document is
 * handed to others and lies on tables (in one's own copy, 0017, it stands). A kind that is not here does not compile: nobody prints what was not thought about.
 */
export const placeOf: Record<Kind, 'placed' | 'more' | 'weighing' | 'never'> = {
  goal: 'placed',
  requirement: 'placed',
  step: 'placed',
  view: 'placed',
  note: 'placed',
  strength: 'placed',
  worry: 'placed',
  success: 'placed',
  agreement: 'placed',
  section: 'placed',
  'look-back': 'placed',
  visit: 'placed',
  signature: 'placed',
  conversation: 'placed',
  'agenda-point': 'placed',
  'taking-part': 'placed',
  progress: 'placed',
  'own-line': 'placed',
  conclusion: 'placed',
  stuck: 'placed',
  rest: 'placed',
  'domain-view': 'placed',
  explanation: 'placed',
  weighing: 'placed',
  threat: 'placed',
  'safety-agreement': 'placed',
  'safety-call': 'placed',
  information: 'placed',
  condition: 'placed',
  'plan-b': 'placed',
  limit: 'more',
  energy: 'more',
  calmer: 'more',
  option: 'weighing',
  voice: 'weighing',
  'not-heard': 'weighing',
  decision: 'weighing',
  'heard-check': 'never',
  'child-word': 'never',
  'came-of': 'never',
  transcript: 'never',
  capacity: 'never',
  'calmer-change': 'never',
  'calmer-answer': 'never',
  'meldcode-note': 'never',
  thread: 'never',
  message: 'never',
  document: 'more',
}

/** What has no part of its own, and what belongs to a question that is not there for the reader: it stands there all the same, so that nothing is silently left out. */
export function rest(doc: Doc): Html | false {
  const { laid, say } = doc
  const items = (Object.keys(placeOf) as Kind[])
    .filter((kind) => placeOf[kind] === 'more' || placeOf[kind] === 'weighing')
    .flatMap((kind) => laid.all(kind) as ItemOf[])
    .filter(({ kind, parentId }) => placeOf[kind] === 'more' || !laid.has(parentId))
    .filter(({ state }) => state !== 'past' && state !== 'cancelled')
    .map((item) => ({ item, words: wordsOf(item) }))
    .filter(({ words }) => words.length > 0)
  return section(
    say.t('more'),
    items.length > 0 &&
      el(
        'ul',
        { class: 'said' },
        items.map(({ item, words }) =>
          el(
            'li',
            {},
            beside(
              doc,
              item,
              words.map((text) => el('p', { class: 'words' }, say.own(text))),
              saidBy(doc, item),
            ),
          ),
        ),
      ),
  )
}

function wordsOf(item: ItemOf): string[] {
  const content = item.content as Record<string, unknown>
  const shape = kinds[item.kind].content.shape as Record<string, z.ZodType>
  return kinds[item.kind].words.flatMap((field) => {
    const value = content[field]
    return isText(shape[field]) && typeof value === 'string' && value !== '' ? [value] : []
  })
}

/** Whether people write here themselves; what is chosen from a list is not what somebody said. */
function isText(schema: z.ZodType | undefined): boolean {
  const inner = schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema
  return inner instanceof z.ZodString || inner instanceof z.ZodPipe
}
