import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import type { Client, TestApp } from './app.ts'

/** The open stream of somebody, as text. The app must listen. */
export async function streamOf(t: TestApp, who: Client) {
  const { port } = t.app.server.address() as AddressInfo
  const heard: string[] = []
  let over = false
  const request = http.get(
    { port, host: '127.0.0.1', path: '/api/v1/changes', headers: { cookie: who.cookie } },
    (response) => {
      response.on('data', (chunk) => heard.push(String(chunk)))
      response.on('error', () => {})
      response.on('close', () => {
        over = true
      })
    },
  )
  request.on('error', () => {})
  const has = async (text: string, tries = 300) => {
    for (let i = 0; i < tries && !heard.join('').includes(text); i++) await new Promise((done) => setTimeout(done, 20))
    return heard.join('').includes(text)
  }
  const until = async (text: string) => expect(await has(text), heard.join('')).toBe(true)
  await until(': listening')
  return { text: () => heard.join(''), isOver: () => over, has, until, stop: () => request.destroy() }
}
