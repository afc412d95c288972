import type { Locator, Page } from '@playwright/test'

/** So many days after a day. */
export const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Types a day into the field of three that has this name. */
export async function typeDay(within: Page | Locator, name: string | RegExp, day: string): Promise<void> {
  const group = within.getByRole('group', { name })
  await group.getByLabel('Dag').fill(String(Number(day.slice(8))))
  await group.getByLabel('Maand').selectOption(String(Number(day.slice(5, 7))))
  await group.getByLabel('Jaar').fill(day.slice(0, 4))
}
