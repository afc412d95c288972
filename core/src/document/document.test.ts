import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isOwnNote, isPrivateAtFirst } from '../access/sayers.ts'
import { type Kind, kinds } from '../plan/kinds.ts'
import type { DocumentChoice } from './choice.ts'
import { planDocument } from './document.ts'
import type { DocumentPlan, ItemOf } from './model.ts'
import { placeOf } from './parts/rest.ts'
import { type Spoken, texts } from './texts.ts'
import { tongueOf } from './tongue.ts'

const plain: DocumentChoice = { register: 'adult', languages: 'nl', letters: 'normal', extent: 'all' }
const person = (id: string, kind: 'family' | 'network' | 'professional') => ({
  id,
  kind,
  callName: id,
  role: '',
  atTable: true,
})
const persons = [
  person('Mama', 'family'),
  person('Elif', 'family'),
  person('Opa', 'network'),
  person('Tom', 'professional'),
]
const item = (kind: Kind, id: string, more: object = {}, content: object = {}): { item: ItemOf } => ({
  item: {
    id,
    kind,
    version: 1,
    parentId: null,
    saidBy: 'Mama',
    state: 'current',
    onDate: null,
    audience: 'circle',
    audiencePersons: [],
    content: {
      wording: 1,
      persons: [],
      forPersons: [],
      supporters: [],
      doers: [],
      visitors: [],
      aboutPersons: [],
      ...content,
    },
    createdAt: '2026-11-01T10:00:00Z',
    createdBy: 'Mama',
    updatedAt: '2026-11-01T10:00:00Z',
    updatedBy: 'Mama',
    ...more,
  } as unknown as ItemOf,
})
const plan = (items: { item: ItemOf }[], more: Partial<DocumentPlan> = {}): DocumentPlan => ({
  family: { question: '' },
  today: '2026-11-22',
  coordinator: 'Mama',
  me: { personId: 'Elif' },
  nights: [],
  persons,
  items,
  ...more,
})
const goal = (id: string, words: string, more: object = {}) =>
  item('goal', id, { state: 'now', ...more }, { words, noticeableBy: '', why: '', lifeDomain: 'sleep' })
/** What one reads, without the marks. */
const read = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '|')
    .replace(/\s+/g, ' ')

describe('the document', () => {
  test('has something of every kind that is said, also of a kind that came later', () => {
    const fields = (Object.keys(kinds) as Kind[]).map((kind) => ({ kind, field: kinds[kind].words[0] as string }))
    const isText = ({ kind, field }: (typeof fields)[number]) =>
      !((kinds[kind].content.shape as Record<string, z.ZodType>)[field] instanceof z.ZodEnum)
    const states: Partial<Record<Kind, string>> = { visit: 'planned', 'look-back': 'planned', conversation: 'planned' }
    const parents: Partial<Record<Kind, string>> = { 'agenda-point': 'conversation', step: 'goal' }
    const own = fields.map(({ kind, field }) =>
      item(
        kind,
        kind,
        { state: states[kind] ?? kinds[kind].states[0], parentId: parents[kind] ?? null, onDate: '2026-12-01' },
        {
          section: 'who-we-are',
          stance: 'agree',
          way: 'there',
          basis: 'order',
          how: 'asleep',
          part: 'helps',
          lifeDomain: 'sleep',
          what: 'keep',
          direction: 'better',
          by: 'de rechter',
          place: kind === 'visit' ? 'home' : '',
          ...(kind === 'safety-agreement' && { layer: 'stable' }),
          ...(isText({ kind, field }) && { [field]: `Woorden-${kind}` }),
          text: `Woorden-${kind}`,
        },
      ),
    )
    const html = planDocument(plan(own), plain)
    // A view or a note by itself is seen only at what it is about; a professional's note for themselves goes into no document.
    const atOthers = ['view', 'note', 'taking-part', 'progress', 'meldcode-note']
    // What is of one person until they show it does not lie on the table in print.
    const ofOnePerson = ['heard-check', 'child-word', 'came-of', 'transcript', 'thread', 'message']
    for (const kind of ofOnePerson) expect(html).not.toContain(`Woorden-${kind}`)
    expect(
      fields
        .filter(isText)
        .flatMap(({ kind }) =>
          [...atOthers, ...ofOnePerson].includes(kind) || html.includes(`Woorden-${kind}`) ? [] : kind,
        ),
    ).toEqual([])
  })

  test('a condition is never the family’s wish: who asks it and whether it is met stand with it, and plan B says who does it', () => {
    const html = planDocument(
      plan([
        item('conversation', 't', { state: 'held' }, { text: 'Beraad', sort: 'family', persons: [], supporters: [] }),
        item(
          'condition',
          'c',
          { state: 'not-yet', parentId: 't' },
          { text: 'Nooit alleen', needs: 'Een naam voor zondag' },
        ),
        item('condition', 'old', { state: 'past', parentId: 't' }, { text: 'Niet meer', needs: '' }),
        item('plan-b', 'b', { parentId: 't' }, { text: 'Naar oma', signal: 'Twee nachten', doers: [persons[0]!.id] }),
      ]),
      plain,
    )
    expect(read(html)).toMatch(
      /volgens wie het zegt.*Nooit alleen.*Nog niet genoeg\..*Nog nodig:.*Een naam voor zondag/,
    )
    expect(read(html)).toMatch(/Plan B.*Als:.*Twee nachten.*Naar oma.*Dit doet: /)
    expect(html).not.toContain('Niet meer')
  })
  test('free, a condition and an order are never told alike; a note for oneself is in no document', () => {
    const decisions = (['voluntary', 'condition', 'order'] as const).map((character) =>
      item(
        'decision',
        character,
        { state: 'decided', parentId: 'w' },
        { text: `Besluit-${character}`, character, by: 'Yasmina' },
      ),
    )
    const weighed = item('weighing', 'w', { state: 'open' }, { text: 'Waar slaapt Elif?', aboutPersons: [] })
    const note = item('meldcode-note', 'n', {}, { step: 'signals', text: 'VOOR MEZELF' })
    const html = planDocument(plan([weighed, ...decisions, note]), plain)
    expect(html).not.toContain('VOOR MEZELF')
    const told = read(html)
    for (const words of ['Vrijwillig, gekozen door Yasmina', 'Voorwaarde van Yasmina', 'Moet van Yasmina'])
      expect(told).toContain(words)
    expect([...html.matchAll(/<div class="(free|law|law condition)">/g)].map((m) => m[1])).toEqual([
      'free',
      'law condition',
      'law',
    ])
  })

  test('what is of one person, or for oneself, has no place in a document', () => {
    const never = (Object.keys(kinds) as Kind[]).filter((kind) => isPrivateAtFirst(kind) || isOwnNote(kind))
    expect(never.length).toBeGreaterThan(0)
    for (const kind of never) expect(placeOf[kind], kind).toBe('never')
  })

  test('safety agreements say who does them, when, by which sign, and who looks; and whom each may call', () => {
    const agreed = item(
      'safety-agreement',
      's',
      {},
      {
        text: 'De deur blijft open',
        layer: 'stable',
        signal: 'Er wordt hard gepraat',
        when: 'elke avond',
        doers: ['Mama'],
        supporters: ['Opa'],
      },
    )
    const call = item(
      'safety-call',
      'c',
      {},
      { text: 'Altijd', name: 'De buurvrouw', phone: '06 1', persons: ['Opa'], forPersons: ['Elif'] },
    )
    const told = read(planDocument(plan([agreed, call]), plain))
    expect(told).toMatch(
      /Zodat het veilig blijft.*De deur blijft open.*Je merkt het aan:.*Er wordt hard gepraat.*Dit doet: Mama\..*Wanneer:.*elke avond.*Kijkt of het lukt: Opa\./,
    )
    expect(told).toMatch(/Wie je kunt bellen.*Opa.*De buurvrouw.*06 1.*Altijd.*Voor Elif\./)
  })

  test('own views stand beside the text, and who just says yes in one line', () => {
    const html = planDocument(
      plan([
        goal('g', 'Rustig slapen'),
        item(
          'view',
          'v',
          { parentId: 'g', saidBy: 'Elif' },
          { stance: 'see_differently', text: 'Ik wil laat naar bed' },
        ),
        item('view', 'w', { parentId: 'g', saidBy: 'Opa' }, { stance: 'agree', text: '' }),
      ]),
      plain,
    )
    expect(html).toMatch(/class="beside".*Rustig slapen.*class="views".*Elif ziet het anders.*Ik wil laat naar bed/s)
    expect(read(html)).toContain('Eens hiermee: Opa.')
  })

  test('what is typed stays text, whatever it looks like', () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)> "&\''
    const html = planDocument(plan([goal('g', evil)], { family: { question: evil } }), plain)
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('&lt;script&gt;')
  })

  test('nothing in the head names anybody', () => {
    const html = planDocument(plan([goal('g', 'Rustig slapen')]), plain)
    const head = html.slice(0, html.indexOf('<body'))
    expect(head).toContain('<title>Ons plan</title>')
    expect(head).not.toMatch(/Elif|Mama|Opa|Tom|slapen/)
  })

  test('two languages stand side by side; own words once, with their language', () => {
    const html = planDocument(plan([goal('g', 'Ik wil niet alleen slapen')]), { ...plain, languages: 'nl-en' })
    expect(html).toContain('<span lang="nl">Wat we willen</span> <em lang="en">What we want</em>')
    expect(html.match(/Ik wil niet alleen slapen/g)).toHaveLength(1)
    expect(html).toContain('<em class="own" lang="nl" dir="auto">Ik wil niet alleen slapen</em>')
    const english = planDocument(plan([goal('g', 'Ik wil niet alleen slapen'), goal('h', 'I want to be at home')]), {
      ...plain,
      languages: 'en',
    })
    expect(html).not.toContain('class="tongue"')
    expect(read(english)).toContain('|(Dutch)|')
    expect(read(english)).not.toContain('(English)')
  })

  test('hard words that stand in it are explained at the end', () => {
    const html = planDocument(plan([goal('g', 'Zonder OTS verder')]), { ...plain, languages: 'nl-en' })
    expect(read(html)).toMatch(/Woorden uitgelegd.*ondertoezichtstelling.*De rechter vindt.*The judge finds/)
    expect(planDocument(plan([goal('g', 'Samen eten')]), plain)).not.toContain('Woorden uitgelegd')
  })

  test('paper for everybody has only what the whole circle hears', () => {
    const items = [
      goal('g', 'Voor iedereen'),
      goal('h', 'Alleen wij', { audience: 'family' }),
      goal('i', 'Voor Tom', { audience: 'chosen' }),
    ]
    expect(read(planDocument(plan(items), plain))).toMatch(/Voor iedereen.*Alleen wij.*Voor Tom/)
    const paper = read(planDocument(plan(items), { ...plain, extent: 'circle' }))
    expect(paper).toContain('Voor iedereen')
    expect(paper).not.toMatch(/Alleen wij|Voor Tom/)
  })

  test('a child is spoken to as a child, in larger letters, and has the same content', () => {
    const own = plan([goal('g', 'Rustig slapen'), item('worry', 'w', {}, { text: 'Het is druk' })])
    const html = planDocument(own, { ...plain, register: 'child' })
    expect(read(html)).toMatch(/Dit is nog lastig.*Het is druk.*Dit willen wij.*Rustig slapen.*Dit doen we nu/)
    expect(html).toContain('font-size: 14pt')
    expect(planDocument(own, { ...plain, letters: 'large' })).toContain('font-size: 17pt')
  })

  test('headings go down one level at a time', () => {
    const deep = plan([
      goal('a', 'een'),
      goal('b', 'twee', { parentId: 'a' }),
      goal('c', 'drie', { parentId: 'b' }),
      item('note', 'n', { parentId: 'c' }, { text: 'Het gaat' }),
      item('conversation', 't', { state: 'planned' }, { text: 'Kerst', place: '' }),
      item('agenda-point', 'p', { state: 'open', parentId: 't' }, { text: 'Wie komt' }),
    ])
    const levels = [...planDocument(deep, plain).matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1)).toEqual([])
  })
})

test('the language of own words is read off the script, the letters and the small words', () => {
  expect(
    [
      'أريد أن أنام',
      'ንእሽቶ',
      'Я хочу їсти',
      'Chcę spać',
      'Uyumak istiyorum ğ',
      'I want to sleep with the light on',
      'Samen eten',
      '',
    ].map(tongueOf),
  ).toEqual(['ar', 'ti', 'uk', 'pl', 'tr', 'en', 'nl', 'nl'])
})

const spoken = Object.entries(texts).flatMap(([key, both]) =>
  Object.entries(both as Record<string, Spoken>).flatMap(([locale, registers]) =>
    Object.entries(registers).map(([register, text]) => ({ key, locale, register, text })),
  ),
)
test('our own sentences are short: eight words for a child, fifteen for young people, twenty else', () => {
  const most = { child: 8, youth: 15, adult: 20 } as Record<string, number>
  const words = (text: string) =>
    Math.max(...text.split(/[.?:]/).map((part) => part.split(/\s+/).filter(Boolean).length))
  expect(
    spoken.filter(({ register, text }) => words(text) > most[register]!).map(({ key, locale }) => `${key} ${locale}`),
  ).toEqual([])
})
test('both languages and every register fill in the same things', () => {
  const asked = (text: string) =>
    [...text.matchAll(/\{\w+\}/g)]
      .map(([name]) => name)
      .sort()
      .join()
  const different = Object.entries(texts).filter(
    ([, both]) => asked((both.nl as Spoken).adult) !== asked((both.en as Spoken).adult),
  )
  expect(different.map(([key]) => key)).toEqual([])
})
