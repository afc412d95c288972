import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import './quote.css'

type QuoteProps = {
  /** The person's own words, exactly as said; the quotation marks come from the language of the page. */
  children: ReactNode
  /** Who said it, when, and who was there. */
  said: ReactNode
  face?: ReactNode
  /** Heading level when the words are the title of what follows, as on a goal card. */
  as?: 'h2' | 'h3' | 'p'
  /** In a balloon, for a page or a moment where the words are all there is. */
  balloon?: boolean
  /** The language in which it was said, when that is another one than the page's. */
  lang?: string
}

/** Own words, large, with who said it: in this product a sentence comes before a table. */
export function Quote({ children, said, face, as: Words = 'p', balloon, lang }: QuoteProps) {
  return (
    <figure className={cx('kt-quote', balloon && 'kt-quote--balloon')}>
      {face}
      <div className="kt-quote__body">
        <Words className="kt-quote__words">
          <q {...(lang && { lang, dir: 'auto' })}>{children}</q>
        </Words>
        <figcaption className="kt-quote__said">{said}</figcaption>
      </div>
    </figure>
  )
}
