import type { Page } from '@playwright/test'

/** Opens a group of "Meer" by its heading; where there is room it stands open already, and a tap there does nothing. */
export const openMore = (page: Page, group: string): Promise<void> =>
  page.getByRole('main').getByRole('heading', { level: 2, name: group, exact: true }).click()
