import { type Browser, expect, type Page, type TestInfo } from '@playwright/test'
import { as } from './as.ts'

interface PlanItem {
  item: { id: string; kind: string; version: number; state: string; saidBy: string; content: Record<string, unknown> }
}

/** Somebody in a browser of their own, with the same screen as the test, at the table of Elif and Deniz. */
export async function somebody(browser: Browser, { project }: TestInfo, name: string, locale: 'nl' | 'en' = 'nl') {
  const { viewport, hasTouch, isMobile, baseURL } = project.use
  const context = await browser.newContext({
    ...(viewport && { viewport }),
    ...(hasTouch && { hasTouch }),
    ...(isMobile && { isMobile }),
    ...(baseURL && { baseURL }),
    locale: locale === 'nl' ? 'nl-NL' : 'en-GB',
  })
  const page = await context.newPage()
  const { familyId } = await as(page, name, { family: 'Elif en Deniz', locale })
  return { page, familyId, at: (path: string) => page.goto(`/t/${familyId}/${path}`), leave: () => context.close() }
}

/** What the server says stands in the plan, for this person. */
export async function planOf(page: Page, familyId: string): Promise<PlanItem[]> {
  const answer = await page.request.get(`/api/v1/families/${familyId}/plan`)
  expect(answer.ok()).toBe(true)
  return ((await answer.json()) as { items: PlanItem[] }).items
}

/** The id of the goal with these words. */
export async function goalId(page: Page, familyId: string, words: string): Promise<string> {
  const found = (await planOf(page, familyId)).find(({ item }) => item.content.words === words)
  if (!found) throw new Error(`no goal says: ${words}`)
  return found.item.id
}

/** Puts a goal on the table without the screens, for a test about something else. Returns its id. */
export async function sayGoal(
  page: Page,
  familyId: string,
  words: string,
  state: 'idea' | 'now' = 'idea',
): Promise<string> {
  const id = crypto.randomUUID()
  const answer = await page.request.post(`/api/v1/families/${familyId}/items`, {
    headers: { 'idempotency-key': id },
    data: { id, kind: 'goal', state, content: { words, lifeDomain: 'sleep' } },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  return id
}

/** Puts a step below a goal without the screens. Returns its id. */
export async function sayStep(page: Page, familyId: string, parentId: string, what: string): Promise<string> {
  const id = crypto.randomUUID()
  const answer = await page.request.post(`/api/v1/families/${familyId}/items`, {
    headers: { 'idempotency-key': id },
    data: { id, kind: 'step', parentId, content: { what } },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  return id
}
