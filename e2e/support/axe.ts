import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { ONCE, playedOnce } from './played-once.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const desk = { width: 1280, height: 900 }
// The small build of the axe that comes with the builder: the large one is a megabyte and a half to send, at every look.
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright')
const source = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8')
// What axe found nothing on is not looked at again: an element that was seen before by this worker in the same place (its parent, its
// classes, what it says of itself to a screen reader, whether it has words), at this width and in this look.
const looked = new Set<string>()

/**
 * No violation of WCAG 2.2 A and AA that axe can find, and nothing that makes a phone scroll sideways. In a story that is
 * played once the page is looked at as wide as a desk too.
 */
export async function axe(page: Page): Promise<void> {
  await look(page)
  const { file, title, tags: own } = test.info()
  // The same story in the other language has the same pages; longer words are tight on a phone.
  if (title.endsWith('(en)')) return
  if (!playedOnce.includes(path.basename(file, '.spec.ts')) && !own.includes(ONCE)) return
  const size = page.viewportSize()!
  await page.setViewportSize(desk)
  await look(page)
  await page.setViewportSize(size)
}

const NEW = 'data-axe-new'
/** Marks what stands on this page that this worker did not look at yet; gives what that is. */
async function markNew(page: Page): Promise<string[]> {
  return page.evaluate(
    ([known, mark]) => {
      const seen = new Set(known)
      const { body, documentElement: root } = document
      const look = JSON.stringify([innerWidth, root.lang, { ...root.dataset }, { ...body.dataset }])
      const plain = (one: Element | null) => (one ? `${one.tagName}.${one.getAttribute('class') ?? ''}` : '')
      const own = (one: Element) =>
        [...one.attributes]
          .filter(({ name }) =>
            /^(aria-|role$|type$|lang$|dir$|hidden$|disabled$|tabindex$|alt$|title$|scope$)/.test(name),
          )
          .map(({ name, value }) =>
            /label|describedby|controls|owns|^title|^alt/.test(name) ? name : `${name}=${value}`,
          )
      const says = (one: Element) => (one.textContent?.trim() ? 'words' : 'silent')
      const fresh = new Set<string>()
      for (const one of document.querySelectorAll('body, body *')) {
        const sign = [look, plain(one.parentElement), plain(one), ...own(one), says(one)].join(' ')
        if (seen.has(sign)) continue
        fresh.add(sign)
        one.setAttribute(mark, '')
      }
      return [...fresh]
    },
    [[...looked], NEW] as const,
  )
}
const unmark = (page: Page) =>
  page.evaluate((mark) => {
    for (const one of document.querySelectorAll(`[${mark}]`)) one.removeAttribute(mark)
  }, NEW)

async function look(page: Page): Promise<void> {
  // What still comes fades in, and is gone before anybody reads it.
  await expect(page.locator('.kt-busy')).toHaveCount(0)
  // What fades in is there when it is there: halfway its contrast says nothing.
  await page.evaluate(() => {
    const moving = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
    // What is not drawn (on paper, folded away) never ends.
    return Promise.race([
      Promise.allSettled(moving.map((one) => one.finished)),
      new Promise((enough) => setTimeout(enough, 1000)),
    ])
  })
  const fresh = await markNew(page)
  if (fresh.length > 0) await analyse(page)
  await unmark(page)
  for (const one of fresh) looked.add(one)
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(beyond, 'the page is wider than the screen').toBeLessThanOrEqual(0)
  expect(await overlaps(page), 'one thing to tap lies over another').toEqual([])
}

/** What can be tapped and lies over something else that can; axe finds it only where one of the two is new. */
const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sticks = (one: Element | null): boolean =>
      one !== null && (/fixed|sticky/.test(getComputedStyle(one).position) || sticks(one.parentElement))
    const tappable = 'a[href], button, summary, select, textarea, input:not([type=hidden])'
    const all = [...document.querySelectorAll(tappable)].filter((one) => {
      // What is there only for a screen reader, or to be tapped by way of its label, takes no place.
      const style = getComputedStyle(one)
      return (
        one.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
        style.clipPath === 'none' &&
        style.pointerEvents !== 'none' &&
        !one.closest('[inert], [aria-hidden=true], svg') &&
        !one.parentElement?.closest('.kt-hidden, [style*="clip"]') &&
        !sticks(one)
      )
    })
    // A sentence in a link may run over two lines: each line is a box of its own.
    const boxes = all.flatMap((one) => [...one.getClientRects()].map((box) => ({ one, box })))
    const MARGIN = 2
    const found = new Set<string>()
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) {
        if (a.one === b.one || a.one.contains(b.one) || b.one.contains(a.one)) continue
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
        if (width > MARGIN && height > MARGIN)
          found.add(`${a.one.outerHTML.slice(0, 160)} | ${b.one.outerHTML.slice(0, 160)}`)
      }
    return [...found]
  })

async function analyse(page: Page): Promise<void> {
  // A bar that sticks covers what is under it only until one scrolls; axe would call that too small to tap.
  const bars = page.locator('.kt-nav')
  const stick = (position: string) =>
    bars.evaluateAll((all, value) => {
      for (const bar of all) (bar as HTMLElement).style.position = value
    }, position)
  await stick('static')
  // There are no frames of others here, so axe needs no page of its own to gather in: that page costs more than the look itself.
  // What was sent to this page stays there; and only what is wrong is described, not every element that passed.
  const sent = await page.evaluate(() => 'axe' in window)
  const builderOf = () =>
    new AxeBuilder({ page, axeSource: sent ? ';' : source })
      .options({ resultTypes: ['violations'], preload: false })
      .withTags(tags)
      .setLegacyMode(true)
  // What was marked may have been drawn anew meanwhile: then all of the page is looked at.
  const { violations } = await builderOf()
    .include(`[${NEW}]`)
    .analyze()
    .catch((error: Error) => {
      if (!/No elements found for include/.test(error.message)) throw error
      return builderOf().analyze()
    })
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} (${node.failureSummary})`).join(' | ')}`,
    ),
  ).toEqual([])
  await stick('')
}
