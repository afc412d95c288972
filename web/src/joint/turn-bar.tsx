import { IDLE_SECONDS, STAY_SECONDS } from '@keukentafel/core/joint/turn.ts'
import { useEffect } from 'react'
import { call } from '../lib/api.ts'
import { useMe } from '../lib/query.ts'
import { useText } from '../lib/text.tsx'
import { coverPage, goToTurns, markTogether, passOn } from '../lib/together.ts'
import { Banner } from '../ui/shell.tsx'
import './joint.css'

/** Whose turn it is, always in sight, and passing it on. Without a touch for five minutes it passes by itself. */
export function TurnBar() {
  const t = useText()
  const name = useMe().tables[0]?.callName ?? ''
  useEffect(watchTurn, [])
  return (
    <Banner tone="as-other" label={t('joint.bar')}>
      <div className="joint-bar">
        <b>{t('joint.bar.now', { name })}</b>
        <button type="button" onClick={() => void passOn()}>
          {t('joint.bar.pass')}
        </button>
      </div>
    </Banner>
  )
}

const touches = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

/** Tells the server that somebody is there, and passes the turn on when nobody is. Returns how to stop. */
function watchTurn(): () => void {
  markTogether(true)
  let touched = Date.now()
  let told = touched
  const touch = () => {
    touched = Date.now()
    if (touched - told < STAY_SECONDS * 1000) return
    told = touched
    // The turn may have ended elsewhere: then nothing of it stays on the screen.
    void call('stayAtTurn').catch((error: { status?: number }) => error.status === 401 && goToTurns())
  }
  const look = () => {
    // A hidden tab is not in use, but perhaps another tab of this browser is.
    if (document.visibilityState === 'visible' && Date.now() - touched >= IDLE_SECONDS * 1000) void passOn()
  }
  const timer = setInterval(look, 1000)
  // What a browser keeps for its back button is covered before it is kept, and asked anew when it comes back.
  const back = (event: PageTransitionEvent) => event.persisted && goToTurns()
  for (const name of touches) window.addEventListener(name, touch, { passive: true, capture: true })
  window.addEventListener('pagehide', coverPage)
  window.addEventListener('pageshow', back)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    for (const name of touches) window.removeEventListener(name, touch, { capture: true })
    window.removeEventListener('pagehide', coverPage)
    window.removeEventListener('pageshow', back)
    document.removeEventListener('visibilitychange', look)
  }
}
