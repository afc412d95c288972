import { expect, test } from 'vitest'
import { deviceOf } from './device.ts'

test('a device in plain words', () => {
  const of = (tail: string) => deviceOf(`Mozilla/5.0 ${tail}`)
  expect(of('(Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36')).toBe(
    'Chrome, Android',
  )
  expect(
    of('(iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1'),
  ).toBe('Safari, iPhone')
  expect(of('(Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0')).toBe(
    'Edge, Windows',
  )
  expect(of('(Macintosh; Intel Mac OS X 10.15; rv:133.0) Gecko/20100101 Firefox/133.0')).toBe('Firefox, Mac')
  expect(of('(X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/131.0')).toBe('Linux')
  expect(deviceOf('curl/8.5')).toBe('')
  expect(deviceOf(undefined)).toBe('')
})
