import { useText } from '../lib/text.tsx'

const numbers = [
  { key: 'app.help.112', number: '112' },
  { key: 'app.help.safeHome', number: '0800-2000' },
  { key: 'app.help.child', number: '0800-0432' },
  { key: 'app.help.suicide', number: '0800-0113' },
] as const

/** Whom to call, what for, and when somebody answers. All four are free and can be called without saying who one is. */
export function HelpNumbers() {
  const t = useText()
  return (
    <ul className="app-numbers">
      {numbers.map(({ key, number }) => (
        <li key={number}>
          <a href={`tel:${number.replace('-', '')}`}>
            <span>{t(key)}</span> <span>{number}</span>
          </a>
          <p>{t(`${key}.for`)}</p>
        </li>
      ))}
    </ul>
  )
}
