import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { EICAR, fakeClamd } from '../testing/fake-clamd.ts'
import { clamd } from './scanner.ts'

test('over a port and over a socket: what was sent arrives whole, and what it says is believed', async () => {
  for (const file of [undefined, path.join(os.tmpdir(), `kt-clamd-${process.pid}.sock`)]) {
    const fake = await fakeClamd(file)
    const scan = clamd(fake.address)
    const large = Buffer.alloc(200_000, 'abc')
    expect(await scan(large)).toBe('clean')
    expect(fake.seen[0]!.equals(large)).toBe(true)
    expect(await scan(Buffer.from(`foto ${EICAR}`))).toBe('found')
    expect(await scan(Buffer.alloc(0))).toBe('clean')
    await fake.close()
  }
})

test('whatever goes wrong on the way is never "clean"', async () => {
  const fake = await fakeClamd()
  const scan = clamd(fake.address, 300)
  for (const mode of ['silent', 'hangs-up', 'confused', 'full'] as const) {
    fake.mode = mode
    await expect(scan(Buffer.from('x')), mode).rejects.toMatchObject({ code: 'scanner.away' })
  }
  await fake.close()
  await expect(scan(Buffer.from('x'))).rejects.toMatchObject({ code: 'scanner.away' })
})
