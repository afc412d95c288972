/** HTML that is safe to send: whatever stood in it as text was escaped when it was put in. */
export interface Html {
  readonly html: string
}
export type Child = Html | string | number | false | null | undefined | readonly Child[]

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign]!)

function textOf(child: Child): string {
  if (child === false || child === null || child === undefined) return ''
  if (typeof child === 'string' || typeof child === 'number') return escaped(String(child))
  return 'html' in child ? child.html : child.map(textOf).join('')
}

/** An element with what stands in it; attributes that are false or absent are left out. */
export function el(
  tag: string,
  attributes: Readonly<Record<string, string | false | undefined>> = {},
  ...children: Child[]
): Html {
  const written = Object.entries(attributes)
    .flatMap(([name, value]) => (value === false || value === undefined ? [] : ` ${name}="${escaped(value)}"`))
    .join('')
  return { html: `<${tag}${written}>${children.map(textOf).join('')}</${tag}>` }
}

/** Several pieces after each other. */
export const all = (...children: Child[]): Html => ({ html: children.map(textOf).join('') })
