import type { Page } from '@playwright/test'

/** Opens a group of "Meer" by its heading; where it stands open already (there is room, or it was opened before) it stays so. */
export async function openMore(page: Page, group: string): Promise<void> {
  const heading = page.getByRole('main').getByRole('heading', { level: 2, name: group, exact: true })
  await heading.waitFor()
  if ((await heading.locator('xpath=ancestor::details[not(@open)]').count()) > 0) await heading.click()
}
