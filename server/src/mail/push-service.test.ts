import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pushOffice, pushTo } from '../testing/push-office.ts'
import { newPushKeys, type PushKeys, pushService } from './push-service.ts'
import { Refused } from './sms-gateway.ts'

// Whoever has an account names the address to which their messages go; the server calls it.
let keys: PushKeys
let open = 0
const endless = http.createServer((request, response) => {
  request.resume()
  response.writeHead(request.url === '/410' ? 410 : 201)
  open++
  const more = setInterval(() => response.write(Buffer.alloc(1_000_000)), 1)
  response.on('close', () => {
    clearInterval(more)
    open--
  })
})
beforeAll(async () => {
  keys = await newPushKeys()
  await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve))
})
afterAll(() => endless.close())

const message = { payload: '{}', topic: 'een', seconds: 60 }

test('a service that answers without an end is heard and left', async () => {
  const office = await pushOffice()
  const { p256dh, auth } = office.browser('eindeloos').subscription
  await office.close()
  const push = pushTo((endless.address() as AddressInfo).port, keys)
  const send = (name: string) => push.send({ endpoint: `https://push.example.com/${name}`, p256dh, auth }, message)
  await send('201')
  await expect(send('410')).rejects.toBeInstanceOf(Refused)
  await expect.poll(() => open).toBe(0)
})

test('what another way of reading an address takes for this machine is not called', async () => {
  const push = pushService({ keys, subject: 'https://tafel.example' })
  for (const host of ['127.0.0.1;.example.com', "10.0.0.8'.example.com", '169.254.169.254`.example.com'])
    await expect(push.send({ endpoint: `https://${host}/x`, p256dh: '', auth: '' }, message)).rejects.toThrow(
      'not an address that is called',
    )
})
