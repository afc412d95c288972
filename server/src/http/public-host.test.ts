import { expect, test } from 'vitest'
import { isPublicAddress, isPublicUrl, publicLookup } from './public-host.ts'

test('only https, and only hosts of the world', () => {
  const open = [
    'https://fcm.googleapis.com/fcm/send/x',
    'https://updates.push.services.mozilla.com/wpush/v2/x',
    'https://8.8.8.8/x',
  ]
  const shut = [
    'http://push.example.com/x',
    'https://localhost/x',
    'https://localhost./x',
    'https://server/x',
    'https://nas.local/x',
    'https://db.internal/x',
    'https://127.0.0.1/x',
    'https://2130706433/x', // 127.0.0.1 in one number
    'https://0x7f.1/x',
    'https://10.0.0.8/x',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/x',
    'https://[::ffff:127.0.0.1]/x',
    'https://[64:ff9b::7f00:1]/x',
    'https://[fd00::1]/x',
    'https://[2002:7f00:1::]/x',
    'https://user:word@push.example.com/x',
    'https://push.example.com:8443/x',
    // For an older way of reading an address these are 127.0.0.1, with the rest as the page there.
    'https://127.0.0.1;.example.com/x',
    'https://127.0.0.1`.example.com/x',
    "https://127.0.0.1'.example.com/x",
    'https://127.0.0.1{.example.com/x',
    'https://127.0.0.1".example.com/x',
    'file:///etc/passwd',
    'no address',
  ]
  expect(open.filter((url) => !isPublicUrl(url))).toEqual([])
  expect(shut.filter(isPublicUrl)).toEqual([])
  expect(['1.1.1.1', '2606:4700::1111', '192.168.1.1', 'fe80::1', 'x'].map(isPublicAddress)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('a name that points at this machine is not called', async () => {
  const found = await new Promise((resolve) =>
    publicLookup('localhost', { all: false }, (error, address) => resolve(error ? error.code : address)),
  )
  expect(found).toBe('ENOTFOUND')
})
