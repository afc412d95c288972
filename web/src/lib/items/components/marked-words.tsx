import { useText } from '../../text.tsx'
import type { Piece } from '../select/word-difference.ts'
import './marked-words.css'

/** Words with what went (struck through) and what came (underlined), also said for who listens. */
export function MarkedWords({ pieces, only }: { pieces: readonly Piece[]; only?: 'old' | 'new' }) {
  const t = useText()
  return (
    <p className="plan-marked" dir="auto">
      {pieces.map((piece, i) => {
        const key = `${i}${piece.as}`
        if (piece.as === 'same') return <span key={key}>{piece.text}</span>
        if (only && piece.as !== only) return null
        const Mark = piece.as === 'old' ? 'del' : 'ins'
        const end = piece.text.slice(piece.text.trimEnd().length)
        return (
          <span key={key}>
            <Mark>
              <span className="kt-hidden">{t(`plan.mark.${piece.as}`)} </span>
              {piece.text.trimEnd()}
              <span className="kt-hidden"> {t(`plan.mark.${piece.as}.end`)}</span>
            </Mark>
            {end}
          </span>
        )
      })}
    </p>
  )
}
