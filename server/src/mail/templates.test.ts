import { expect, test } from 'vitest'
import { templateNames, writeMail } from './templates.ts'

const params = { code: '123456', link: 'https://tafel.example/u#abc', sentence: 'Er staat iets nieuws voor je.' }
// Every template there is: one that is added is walked too.
const all = templateNames.flatMap((template) =>
  (['nl', 'en'] as const).map((locale) => ({ template, locale, ...writeMail(template, locale, params) })),
)

test('a mail never tells what it is about', () => {
  for (const { subject, text } of all) {
    expect(`${subject} ${text}`).not.toMatch(
      /jeugd|youth|zorg|care|hulp|help|gezin|family|kind|child|keukentafel|plan/i,
    )
    expect(subject).not.toContain(params.code)
    expect(subject.length).toBeLessThan(40)
  }
})

test('whatever it is given, a mail repeats nothing but the code or the link', () => {
  const canaries = {
    name: 'Zeynebcanary',
    familyName: 'Gezin Canary',
    place: 'Canarystad',
    text: 'Kanarieweg',
    callName: 'Kees',
  }
  for (const template of templateNames)
    for (const locale of ['nl', 'en'] as const) {
      const { subject, text } = writeMail(template, locale, { ...params, ...canaries })
      for (const canary of Object.values(canaries)) expect(`${subject} ${text}`).not.toContain(canary)
    }
})

test('the code or the link stands in it, on a line that can be copied', () => {
  const text = (template: string, locale: 'nl' | 'en') =>
    all.find((m) => m.template === template && m.locale === locale)!.text
  for (const locale of ['nl', 'en'] as const) {
    expect(text('sign-in-code', locale)).toMatch(/: 123456\n/)
    for (const template of ['invitation', 'something-waits', 'reminder'])
      expect(text(template, locale).split('\n')).toContain(params.link)
    expect(text('not-invited', locale)).not.toContain(params.code)
  }
})

test('an unknown mail is a fault', () => expect(() => writeMail('other', 'nl', {})).toThrow('there is no mail'))
