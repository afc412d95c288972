import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import type { Client, TestApp } from './app.ts'
import { must } from './found.ts'

/** A new private feed of `who` over these tables: its id, and its address as a program asks it. */
export async function feedOf(
  who: Client,
  familyIds: string[],
  more: object = {},
): Promise<{ id: string; path: string }> {
  const { id, address } = must(
    await who.post('/me/feeds', { id: randomUUID(), name: 'Telefoon', familyIds, ...more }),
  ).body
  return { id: id as string, path: new URL(address).pathname }
}

/** A feed as a calendar program asks it: by its address and nothing else. */
export async function fetchFeed(t: TestApp, path: string, headers: Record<string, string> = {}) {
  const answer = await t.app.inject({ method: 'GET', url: path, headers })
  return { status: answer.statusCode, text: answer.body, headers: answer.headers }
}

/** The events of an answer, by what they say. */
export const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    start: String(event.getFirstPropertyValue('dtstart')),
    summary: String(event.getFirstPropertyValue('summary')),
    status: String(event.getFirstPropertyValue('status')),
    where: event.getFirstPropertyValue('location'),
    about: event.getFirstPropertyValue('description'),
    sequence: event.getFirstPropertyValue('sequence'),
  }))
