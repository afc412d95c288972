import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { buildTable } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const verify = () =>
  new Promise<{ code: number; said: string }>((resolve) => {
    execFile(
      process.execPath,
      [`${import.meta.dirname}/verify-log.ts`],
      { env: { ...process.env, DATABASE_URL: t.database.url, KEUKENTAFEL_DEMO: 'off' } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    )
  })

test('the command counts families and accounts apart, and names the line that was changed', async () => {
  const [table] = [await buildTable(t), await buildTable(t)]
  const { client } = table.mother
  await client.get(`${table.path}/plan`)
  await client.get('/my-families')
  expect(await verify()).toEqual({
    code: 0,
    said: '2 families and the lists of 1 accounts and 0 rooms: every line as it was written\n',
  })
  await t.owner.query(`update access_log set ground = 'self' where family_id = $1`, [table.familyId])
  await t.owner.query(`delete from list_log where account_id = $1`, [client.accountId])
  expect(await verify()).toEqual({
    code: 1,
    said: `family ${table.familyId}: the access log is broken at line 1 (line)
account ${client.accountId}: the list log is broken at line 1 (head)
1 of 2 families and 1 of 1 accounts and 0 of 0 rooms have a broken log\n`,
  })
})
