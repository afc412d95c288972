const STYLE = `body{font:1.05rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
h1,h2,h3{line-height:1.25}li{margin-block:.4rem}q{quotes:"“" "”"}ul{padding-inline-start:1.2rem}.kt-soft{color:#555}.kt-small{font-size:.95rem}`

/**
 * What is on the page as one file that stands by itself: words only, no pictures, no scripts, nothing that is fetched. What is only
 * for the screen stays behind.
 */
export function fileOf(page: Element, title: string, lang: string): string {
  const copy = page.cloneNode(true) as Element
  for (const element of copy.querySelectorAll('.kt-no-print, svg, img, button, script, style')) element.remove()
  for (const element of copy.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (!['class', 'dir', 'lang', 'id'].includes(name)) element.removeAttribute(name)
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style>`
  return `<!doctype html><html lang="${lang}"><head>${head}</head><body>${copy.innerHTML}</body></html>`
}
