import { useEffect, useRef } from 'react'

/**
 * The file itself, shown as it is: its own style holds inside and the style of the screens does not come in. It stands in the page
 * and not in a frame, so that it is read, found and printed with it.
 */
export function Preview({ html }: { html: string }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const root = host.current && (host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' }))
    if (!root) return
    // Parsed without being run: nothing in a document made this way ever executes.
    const parsed = new DOMParser().parseFromString(html, 'text/html')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(parsed.querySelector('style')?.textContent ?? '')
    root.adoptedStyleSheets = [sheet]
    const main = parsed.querySelector('main')
    // A page has one main part: here it is an article of ours.
    const article = document.createElement('article')
    for (const name of main?.getAttributeNames() ?? []) article.setAttribute(name, main?.getAttribute(name) ?? '')
    article.append(...(main?.childNodes ?? []))
    root.replaceChildren(article)
  }, [html])
  return <div ref={host} className="doc-preview" />
}
