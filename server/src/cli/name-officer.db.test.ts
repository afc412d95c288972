import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await t.owner.query(`insert into organisation (name) values ('GGZ De Kade')`)
})
afterAll(() => t.close())

const command = (...args: string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    execFile(
      process.execPath,
      [`${import.meta.dirname}/name-officer.ts`, ...args],
      { env: { ...process.env, DATABASE_URL: t.database.url, KEUKENTAFEL_DEMO: 'off' } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    )
  })
const officers = async () =>
  (
    await t.owner.query(
      'select a.email, o.name from privacy_officer p join account a on a.id = p.account_id join organisation o on o.id = p.organisation_id',
    )
  ).rows

test('names and dismisses the privacy officer of an organisation, and says what is wrong', async () => {
  const named = await command('Privacy@Kade.example', 'ggz de kade')
  expect(named).toEqual({ code: 0, said: expect.stringContaining('is privacy officer of GGZ De Kade') })
  expect((await command('privacy@kade.example', 'GGZ De Kade')).code).toBe(0)
  expect(await officers()).toEqual([{ email: 'privacy@kade.example', name: 'GGZ De Kade' }])
  expect(await command('privacy@kade.example', 'Onbekend')).toEqual({
    code: 1,
    said: 'There is no organisation "Onbekend" here.\n',
  })
  expect((await command('geen adres')).said).toContain('Usage')
  expect((await command('privacy@kade.example', 'GGZ De Kade', '--remove')).said).toContain('is no longer')
  expect((await command('privacy@kade.example', 'GGZ De Kade', '--remove')).said).toContain('was not')
  expect(await officers()).toEqual([])
})
