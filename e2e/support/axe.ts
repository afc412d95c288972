import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** No violation of WCAG 2.2 A and AA that axe can find, and nothing that makes a phone scroll sideways. */
export async function axe(page: Page): Promise<void> {
  // What still comes fades in, and is gone before anybody reads it.
  await expect(page.locator('.kt-busy')).toHaveCount(0)
  // A bar that sticks covers what is under it only until one scrolls; axe would call that too small to tap.
  const bars = page.locator('.kt-nav')
  const stick = (position: string) =>
    bars.evaluateAll((all, value) => {
      for (const bar of all) (bar as HTMLElement).style.position = value
    }, position)
  await stick('static')
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} (${node.failureSummary})`).join(' | ')}`,
    ),
  ).toEqual([])
  await stick('')
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(beyond, 'the page is wider than the screen').toBeLessThanOrEqual(0)
}
