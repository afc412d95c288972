import { expect, type Page } from '@playwright/test'

interface DemoPerson {
  accountId: string
  callName: string
}
interface DemoFamily {
  id: string
  name: string
  people: DemoPerson[]
}

/** The invented families, as the page "Kies wie je bent" gets them. */
export async function demoFamilies(page: Page): Promise<DemoFamily[]> {
  const answer = await page.request.get('/api/v1/demo/people')
  expect(answer.ok()).toBe(true)
  return ((await answer.json()) as { families: DemoFamily[] }).families
}

/**
 * Signs in as an invented person, by name: `const {familyId} = await as(page, 'Samira')`. `family`: part of the name of the
 * family, for who has a namesake. It goes nowhere yet; the explanation of the quick exit was read before.
 */
export async function as(
  page: Page,
  name: string,
  { family = '', explained = true, locale }: { family?: string; explained?: boolean; locale?: 'nl' | 'en' } = {},
): Promise<{ accountId: string; familyId: string }> {
  const families = (await demoFamilies(page)).filter((one) => one.name.includes(family))
  const found = families
    .flatMap((one) => one.people.map((person) => ({ ...person, familyId: one.id })))
    .find(({ callName }) => callName === name)
  if (!found) throw new Error(`nobody in the demo is called ${name}`)
  const answer = await page.request.post('/api/v1/demo/sign-in', { data: { accountId: found.accountId } })
  expect(answer.ok(), await answer.text()).toBe(true)
  if (explained) await remember(page, 'exit-seen', '1')
  if (locale) await speak(page, locale)
  return { accountId: found.accountId, familyId: found.familyId }
}

/** Has this browser speak a language, as if it was chosen before. */
export const speak = (page: Page, locale: 'nl' | 'en'): Promise<void> => remember(page, 'locale', locale)

// Only when nothing is there: what the application itself keeps or clears afterwards is left alone.
const remember = async (page: Page, key: string, value: string) => {
  await page.addInitScript(
    ([k, v]) => {
      const done = `set-${k}`
      if (window.name.includes(done)) return
      window.name += ` ${done}`
      localStorage.setItem(k as string, v as string)
    },
    [key, value],
  )
}
