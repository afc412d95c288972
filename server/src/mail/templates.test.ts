import { expect, test } from 'vitest'
import { writeMail } from './templates.ts'

const params = { code: '123456', link: 'https://tafel.example/u#abc' }
const all = (['sign-in-code', 'invitation', 'not-invited', 'something-waits'] as const).flatMap((template) =>
  (['nl', 'en'] as const).map((locale) => ({ template, locale, ...writeMail(template, locale, params) })),
)

test('a mail never tells what it is about', () => {
  for (const { subject, text } of all) {
    expect(`${subject} ${text}`).not.toMatch(
      /jeugd|youth|zorg|care|hulp|help|gezin|family|kind|child|keukentafel|plan/i,
    )
    expect(subject).not.toContain(params.code)
  }
})

test('the code or the link stands in it, on a line that can be copied', () => {
  const text = (template: string, locale: 'nl' | 'en') =>
    all.find((m) => m.template === template && m.locale === locale)!.text
  for (const locale of ['nl', 'en'] as const) {
    expect(text('sign-in-code', locale)).toMatch(/: 123456\n/)
    for (const template of ['invitation', 'something-waits'])
      expect(text(template, locale).split('\n')).toContain(params.link)
    expect(text('not-invited', locale)).not.toContain(params.code)
  }
})

test('an unknown mail is a fault', () => expect(() => writeMail('other', 'nl', {})).toThrow('there is no mail'))
