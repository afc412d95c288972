import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

// The rules of the house (docs/architecture.md), derived from folder names: a new feature needs no edit here.
const root = path.resolve(import.meta.dirname, '..')
const sources = ['core/src', 'server/src', 'web/src']
  .flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.posix.join(folder, file.split(path.sep).join('/'))),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file)
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8')
const code = sources.filter((file) => !isTest(file) && !/\.generated\.|\/gallery\//.test(file))
const text = new Map(sources.map((file) => [file, read(file)]))

interface Import {
  from: string
  to: string
  typeOnly: boolean
}
const imports: Import[] = sources.flatMap((from) =>
  [
    ...text
      .get(from)!
      .matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|^import\s+()'([^']+)'|import\(\s*'([^']+)'/gm),
  ].map((match) => {
    const named = match[2] ?? match[4] ?? match[5]!
    const to = named.startsWith('@keukentafel/core/')
      ? named.replace('@keukentafel/core/', 'core/src/')
      : named.startsWith('.')
        ? path.posix.join(path.posix.dirname(from), named)
        : named
    return { from, to, typeOnly: match[1] !== undefined }
  }),
)
const own = imports.filter((i) => !isTest(i.from))
const place = (file: string) => ({
  room: file.split('/')[0]!,
  folder: file.split('/')[2]!,
  isFolder: file.split('/').length > 3,
})
const features = new Set(
  fs
    .readdirSync(path.join(root, 'core/src'), { withFileTypes: true })
    .filter((e) => e.isDirectory() && !['shared', 'access', 'law'].includes(e.name))
    .map((e) => e.name),
)
const show = (list: Import[]) => list.map((i) => `${i.from} -> ${i.to}`)

describe('direction of imports', () => {
  test('core is pure: it imports itself and zod', () => {
    expect(show(own.filter((i) => i.from.startsWith('core/') && !i.to.startsWith('core/') && i.to !== 'zod'))).toEqual(
      [],
    )
  })
  test('core does not know what time it is and draws no lots', () => {
    expect(
      code.filter(
        (file) => file.startsWith('core/') && /Date\.now\(|new Date\(\)|Math\.random|console\./.test(text.get(file)!),
      ),
    ).toEqual([])
  })
  test('server and web never import each other', () => {
    expect(
      show(
        own.filter(
          (i) =>
            (i.from.startsWith('web/') && i.to.startsWith('server/')) ||
            (i.from.startsWith('server/') && i.to.startsWith('web/')),
        ),
      ),
    ).toEqual([])
  })
  test('the web app takes only types from contracts, so that the schema library is not sent to a phone', () => {
    expect(
      show(
        own.filter(
          (i) => i.from.startsWith('web/') && /core\/src\/(api|.*contract|plan\/kinds)\.ts$/.test(i.to) && !i.typeOnly,
        ),
      ),
    ).toEqual([])
  })
  test('inside core, what is shared does not know features', () => {
    expect(
      show(
        own.filter(
          (i) =>
            i.from.startsWith('core/') &&
            i.to.startsWith('core/') &&
            !features.has(place(i.from).folder) &&
            place(i.from).isFolder &&
            features.has(place(i.to).folder),
        ),
      ),
    ).toEqual([])
  })
  test('a server feature uses another only through its public.ts', () => {
    const crossing = own.filter(
      (i) =>
        i.from.startsWith('server/') &&
        i.to.startsWith('server/') &&
        features.has(place(i.from).folder) &&
        features.has(place(i.to).folder) &&
        place(i.from).folder !== place(i.to).folder,
    )
    expect(show(crossing.filter((i) => !i.to.endsWith('/public.ts')))).toEqual([])
  })
  test('what carries the server (access, db, http, ...) does not know features', () => {
    const carrying = ['access', 'db', 'http', 'audit', 'jobs', 'changes']
    expect(
      show(
        own.filter(
          (i) =>
            i.from.startsWith('server/') &&
            carrying.includes(place(i.from).folder) &&
            i.to.startsWith('server/') &&
            features.has(place(i.to).folder),
        ),
      ),
    ).toEqual([])
  })
  test('web features never import each other, and ui and lib know no feature', () => {
    const webFeature = (file: string) =>
      file.startsWith('web/src/') &&
      place(file).isFolder &&
      !['ui', 'lib', 'app', 'catalogue'].includes(place(file).folder)
    expect(
      show(own.filter((i) => webFeature(i.from) && webFeature(i.to) && place(i.from).folder !== place(i.to).folder)),
    ).toEqual([])
    expect(
      show(
        own.filter(
          (i) => /^web\/src\/(ui|lib)\//.test(i.from) && (webFeature(i.to) || i.to.startsWith('web/src/app/')),
        ),
      ),
    ).toEqual([])
  })
  test('there are no circles', () => {
    const next = new Map<string, string[]>()
    for (const i of own) if (!i.typeOnly) next.set(i.from, [...(next.get(i.from) ?? []), i.to])
    const circles: string[] = []
    const done = new Set<string>()
    const walk = (file: string, trail: string[]) => {
      if (trail.includes(file)) return void circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '))
      if (done.has(file)) return
      for (const to of next.get(file) ?? []) walk(to, [...trail, file])
      done.add(file)
    }
    for (const file of next.keys()) walk(file, [])
    expect(circles).toEqual([])
  })
})

describe('one obvious place', () => {
  test('the environment is read in config.ts only', () => {
    expect(
      code.filter(
        (file) => /process\.env/.test(text.get(file)!) && !/(^server\/src\/config\.ts$|\/db\/embedded\/)/.test(file),
      ),
    ).toEqual([])
  })
  test('SQL stands in stores, scopes, audit, jobs, db (and what fills the demo)', () => {
    const allowed = /-store\.ts$|\/access\/|\/audit\/|\/jobs\/|\/db\/|\/demo\/|\/boot\.ts$|\/changes\/listener\.ts$/
    const sql =
      /['`(]\s*(select\s+[\w.*,'($\s]+\s+from|select set_config|select \w+\(|insert into|update \w+ set|delete from|with \w+ as)\b/i
    expect(
      code.filter((file) => file.startsWith('server/') && !allowed.test(file) && sql.test(text.get(file)!)),
    ).toEqual([])
  })
  test('the server compares no roles: it asks core/src/access', () => {
    const compares =
      /(?:kind|Kind)\s*[!=]==\s*'(?:family|network|professional)'|'(?:family|network|professional)'\s*[!=]==\s*\w*[kK]ind/
    expect(
      code.filter((file) => file.startsWith('server/') && !file.includes('/demo/') && compares.test(text.get(file)!)),
    ).toEqual([])
  })
  test('a function of the database is written once: until the first release it is changed where it stands', () => {
    const folder = path.join(root, 'server/migrations')
    const written = fs.readdirSync(folder).flatMap((file) =>
      [...read(`server/migrations/${file}`).matchAll(/^create (or replace )?(function \w+\([^)]*)/gm)].map((match) => ({
        file,
        head: match[2]!.replaceAll(/\s+/g, ' '),
        again: match[1] !== undefined,
      })),
    )
    const heads = written.map((each) => each.head)
    expect(heads.length).toBeGreaterThan(50)
    expect(written.filter((each) => each.again || heads.indexOf(each.head) !== heads.lastIndexOf(each.head))).toEqual(
      [],
    )
  })
  test('every feature of server and web exists in core', () => {
    const carrying = {
      server: [
        'access',
        'db',
        'audit',
        'jobs',
        'mail',
        'pdf',
        'scan',
        'files',
        'identity',
        'http',
        'changes',
        'testing',
        'cli',
        'demo',
      ],
      web: ['app', 'ui', 'lib', 'catalogue', 'accounts', 'calendar', 'picture'],
    }
    for (const [room, rest] of Object.entries(carrying)) {
      const folders = fs
        .readdirSync(path.join(root, room, 'src'), { withFileTypes: true })
        .filter((e) => e.isDirectory())
        .map((e) => e.name)
      expect(
        folders.filter((name) => !rest.includes(name) && !features.has(name)),
        room,
      ).toEqual([])
    }
  })
  test('names are kebab-case', () => {
    expect(sources.filter((file) => !/^[a-z0-9./-]+$/.test(file))).toEqual([])
  })
})

describe('files are small', () => {
  const lengths = code
    .map((file) => ({ file, lines: text.get(file)!.split('\n').length }))
    .sort((a, b) => a.lines - b.lines)
  test('median at most 70 lines, nine of ten at most 200, none over 400', () => {
    expect(lengths[Math.floor(lengths.length / 2)]!.lines).toBeLessThanOrEqual(70)
    expect(lengths[Math.floor(lengths.length * 0.9)]!.lines).toBeLessThanOrEqual(200)
    expect(lengths.filter((l) => l.lines > 400)).toEqual([])
  })
  test('tests at most 600', () => {
    expect(sources.filter((file) => isTest(file) && text.get(file)!.split('\n').length > 600)).toEqual([])
  })
})

describe('nothing is switched off', () => {
  test('no any, no suppression without its reason, no test that is skipped', () => {
    const wrong =
      /@ts-(ignore|nocheck|expect-error)|:\s*any\b|\bas any\b|biome-ignore(?![^\n]*: \S)|\b(it|test|describe)\.(skip|only|todo)\(/
    expect(
      sources.filter(
        (file) =>
          wrong.test(text.get(file)!.replace(/^\s*(\/\*\*|\*|\/\/(?!.*biome-ignore)).*$/gm, '')) &&
          file !== 'server/src/testing/app.ts',
      ),
    ).toEqual([])
  })
})
