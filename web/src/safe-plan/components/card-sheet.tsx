import { type Card, telOf } from '@keukentafel/core/safe-plan/card.ts'

/** The card itself: large, nothing beside it. */
export function CardSheet({ card }: { card: Card }) {
  return card.parts.map(
    ({ id, title, lines }) =>
      lines.length > 0 && (
        <section key={id} aria-labelledby={`card-${id}`} className={`safe-card safe-card--${id}`}>
          <h2 id={`card-${id}`}>{title}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line.id}>
                <strong dir="auto">{line.words}</strong>
                {line.phone && (
                  <a className="safe-card__phone" href={telOf(line.phone)}>
                    {line.phone}
                  </a>
                )}
                {line.below.map((text) => (
                  <p key={text} dir="auto">
                    {text}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ),
  )
}
