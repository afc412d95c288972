import type { Audience, ItemFacts } from '@keukentafel/core/access/facts.ts'
import type { Place } from '@keukentafel/core/access/pieces.ts'
import { isOfOneself, isStance } from '@keukentafel/core/access/sayers.ts'
import { within } from '@keukentafel/core/plan/audience.ts'
import { type Agreement, afterNewWords, isAgreed } from '@keukentafel/core/plan/goal.ts'
import { faultsBetween, touchesWords } from '@keukentafel/core/plan/item.ts'
import { kinds, personFields } from '@keukentafel/core/plan/kinds.ts'
import { placeOf } from '@keukentafel/core/sharing/belongs.ts'
import type { When } from '../story/days.ts'
import type { Hearers, Later, Said } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import { type Cast, sayerAndWriter } from './cast.ts'
import { type Clock, dayOf, notBefore } from './clock.ts'
import { idOf } from './ids.ts'
import type { Ledger } from './ledger.ts'
import { permittedAct } from './permit.ts'
import { sharedOn } from './sharing.ts'

interface Item {
  id: string
  said: Said
  parent: Item | undefined
  content: Record<string, unknown> & { wording: number }
  state: string
  onDate: string | null
  /** Whose it was so far; it stays theirs. */
  keys: readonly string[]
  hearers: { audience: Audience; audiencePersons: string[] }
  /** Views on it, by who gave them. */
  views: Map<string, Item>
  /** The last moment at which something happened to it or below it. */
  last: Date
  /** The last moment at which it was itself written, and the first. */
  written: Date
  begun: Date
}
export interface Scribe {
  story: Story
  storyKey: string
  cast: Cast
  clock: Clock
  ledger: Ledger
  /** How often the same words came from the same person in the same place: a visit may come every week. */
  times: Map<string, number>
}

const isHearers = (part: Said['parts'][number]): part is Hearers => part.is === 'hearers'

/** Writes down something that was said, what hangs below it and what became of it; nothing when that day is still to come. */
export function writeSaid(scribe: Scribe, said: Said, parent?: Item, exactly?: Date): void {
  const { sayer } = sayerAndWriter(said.who)
  const earlier = said.kind === 'view' ? parent?.views.get(sayer) : undefined
  if (earlier) {
    writeLater(scribe, earlier, { is: 'later', who: said.who, when: said.when, content: said.content }, exactly)
    return
  }
  const { storyKey, cast, clock } = scribe
  const name = [storyKey, said.kind, parent?.id ?? '', sayer, said.key]
  const times = (scribe.times.get(name.join()) ?? 0) + 1
  scribe.times.set(name.join(), times)
  const id = idOf(...name, String(times))
  const at = exactly ?? (parent ? notBefore(clock.moment(said.when, id), parent.last) : clock.moment(said.when, id))
  if (!clock.isPast(at)) return
  if (parent && at <= (said.kind === 'view' ? parent.written : parent.begun))
    throw new Error(`said before what it is about: ${said.key} (${sayer})`)
  const heard = said.parts.find(isHearers)
  const item: Item = {
    id,
    said,
    parent,
    onDate: said.on ? clock.day(said.on) : null,
    state: said.state ?? kinds[said.kind].states[0],
    views: new Map(),
    last: at,
    written: at,
    begun: at,
    keys: [],
    content: {
      ...parsed(scribe, said, said.content),
      wording: 1,
      ...(parent && isStance(said.kind) && !isOfOneself(said.kind) ? { ofWording: parent.content.wording } : {}),
    },
    hearers: heard
      ? { audience: heard.audience, audiencePersons: heard.persons.map(cast.personId) }
      : (parent?.hearers ?? { audience: 'circle', audiencePersons: [] }),
  }
  check(scribe, item)
  checkAgreed(scribe, item)
  put(scribe, item, said.who, at, said.kind === 'view' ? 'item.view' : 'item.add')
  if (said.kind === 'view') parent?.views.set(sayer, item)
  for (const part of said.parts) {
    if (part.is === 'said') writeSaid(scribe, part, item)
    else if (part.is === 'later') writeLater(scribe, item, part)
  }
  if (parent) parent.last = new Date(Math.max(parent.last.getTime(), at.getTime()))
}

function writeLater(scribe: Scribe, item: Item, later: Later, exactly?: Date): void {
  const { clock, cast } = scribe
  const at =
    exactly ?? notBefore(clock.moment(later.when, item.id, String(item.content.wording), later.state ?? ''), item.last)
  if (!clock.isPast(at)) return
  if (at <= item.written) throw new Error(`not in the order of time: ${item.said.key}`)
  const { writer } = sayerAndWriter(later.who)
  const { wording, ofWording, ...before } = item.content
  const content = parsed(scribe, item.said, { ...item.said.content, ...later.content })
  item.said = { ...item.said, content: { ...item.said.content, ...later.content } }
  const words = touchesWords(item.said.kind, before, { content })
  const state = later.state ?? item.state
  const after =
    item.said.kind === 'goal' && words ? afterNewWords(state, cast.person(writer).kind) : { state, writerAgrees: false }
  item.content = {
    ...content,
    wording: words ? wording + 1 : wording,
    ...(item.said.kind === 'view'
      ? { ofWording: item.parent!.content.wording }
      : ofWording === undefined
        ? {}
        : { ofWording }),
  }
  item.state = after.state
  item.onDate = later.on ? clock.day(later.on) : item.onDate
  check(scribe, item)
  put(scribe, item, later.who, at, item.said.kind === 'view' ? 'item.view' : words ? 'item.edit' : 'item.move')
  item.last = item.written = at
  if (after.writerAgrees)
    writeSaid(
      scribe,
      {
        is: 'said',
        kind: 'view',
        key: 'view',
        who: writer,
        when: later.when,
        content: { stance: 'agree', text: '' },
        parts: [],
      },
      item,
      new Date(at.getTime() + 1),
    )
  checkAgreed(scribe, item)
}

/** Content as the kind asks it, with ids for the people of the story. */
function parsed({ cast, clock }: Scribe, said: Said, told: Record<string, unknown>): Record<string, unknown> {
  const people = personFields.flatMap((field) =>
    told[field] ? [[field, (told[field] as string[]).map(cast.personId)] as const] : [],
  )
  const days = Object.entries(said.days ?? {}).map(([field, when]) => [field, clock.day(when)] as const)
  // Days within the rule of what repeats, and of what is otherwise one time.
  const onItsDays = (rows: unknown) =>
    Object.fromEntries(
      Object.entries(rows as object).map(([field, value]) => [
        field,
        typeof value === 'function' ? clock.day(value as When) : value,
      ]),
    )
  const { changes, repeats } = told as { changes?: object[]; repeats?: object }
  return kinds[said.kind].content.parse({
    ...told,
    ...Object.fromEntries(people),
    ...Object.fromEntries(days),
    ...(changes && { changes: changes.map(onItsDays) }),
    ...(repeats && { repeats: onItsDays(repeats) }),
  })
}

function placeIn(cast: Cast, item: Item): Place {
  const saidBy = cast.personId(sayerAndWriter(item.said.who).sayer)
  const parent = item.parent && placeIn(cast, item.parent)
  const place = placeOf({ id: item.id, kind: item.said.kind, saidBy, content: item.content }, parent, cast.kindOf)
  item.keys = [...new Set([...item.keys, ...place.keys])]
  return { ...place, keys: item.keys }
}

function factsOf({ story, cast, clock }: Scribe, item: Item, at: Date, viewer: string): ItemFacts {
  const { sayer, writer } = sayerAndWriter(item.said.who)
  return {
    kind: item.said.kind,
    ...item.hearers,
    saidBy: cast.personId(sayer),
    createdBy: cast.personId(writer),
    sayerHasAccount: cast.hasAccountOn(sayer, dayOf(at)),
    sayerKind: cast.person(sayer).kind,
    doers: (item.content[item.said.kind === 'visit' ? 'visitors' : 'doers'] as string[] | undefined) ?? [],
    ...placeIn(cast, item),
    // In the stories helpers say what they say to whom it is about, and hold nothing back.
    aboutViewer: false,
    heldBack: 'no',
    disclosed: false,
    shared: sharedOn(story, cast, clock, viewer, dayOf(at)),
  }
}

function put(
  scribe: Scribe,
  item: Item,
  who: string,
  at: Date,
  action: 'item.add' | 'item.edit' | 'item.move' | 'item.view',
): void {
  const { writer } = sayerAndWriter(who)
  const about = action === 'item.view' ? item.parent! : item
  // What hangs below something is said by who hears that.
  if (item.parent && action === 'item.add')
    permittedAct(
      scribe.cast,
      writer,
      at,
      'item.read',
      { item: factsOf(scribe, item.parent, at, writer) },
      item.parent.said.key,
    )
  const facts = action === 'item.add' ? { adding: item.said.kind } : { item: factsOf(scribe, about, at, writer) }
  const act = permittedAct(scribe.cast, writer, at, action, facts, item.said.key)
  scribe.ledger.write('plan_item', item.id, act, {
    kind: item.said.kind,
    parent_id: item.parent?.id ?? null,
    said_by: scribe.cast.personId(sayerAndWriter(item.said.who).sayer),
    state: item.state,
    on_date: item.onDate,
    audience: item.hearers.audience,
    audience_persons: item.hearers.audiencePersons,
    content: item.content,
  })
}

/** What the product asks of every item; a story that breaks it is refused. */
function check({ cast }: Scribe, item: Item): void {
  const refuse = (why: string): never => {
    throw new Error(`${why}: ${item.said.key}`)
  }
  const { wording: _w, ofWording: _o, ...content } = item.content
  const [fault] = faultsBetween(item.said.kind, item.state, item.onDate, content)
  if (fault) refuse(fault.code)
  if (!(kinds[item.said.kind].states as readonly string[]).includes(item.state)) refuse(`no such state ${item.state}`)
  if (item.parent && !(kinds[item.said.kind].parents as readonly string[]).includes(item.parent.said.kind))
    refuse(`hangs below a ${item.parent.said.kind}`)
  if (item.parent && !within(item.hearers, item.parent.hearers, cast.kindOf))
    refuse('heard more widely than its parent')
}

/** Mission R1: a goal is "now" only while a member of the family agrees to the words as they are. */
function checkAgreed({ cast }: Scribe, goal: Item): void {
  if (goal.said.kind !== 'goal' || goal.state !== 'now') return
  const views = [...goal.views].map(
    ([sayer, { content }]): Agreement => ({
      stance: content.stance as string,
      ofWording: content.ofWording as number,
      sayerKind: cast.person(sayer).kind,
    }),
  )
  if (!isAgreed(goal.content.wording, views)) throw new Error(`nobody of the family agreed: ${goal.said.key}`)
}
