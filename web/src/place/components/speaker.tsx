import { MOST_SECONDS } from '@keukentafel/core/attachment/names.ts'
import { type RefObject, useEffect, useRef } from 'react'
import { SoundPlayer } from '../../lib/sound.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { microphone, stop } from '../../ui/pictograms-act.ts'
import { type Spoken, useRecorder } from '../use-recorder.ts'

/** One big button to speak and to be done, then hearing it back; nothing is kept until the child says so. */
export function Speaker({
  made,
  onChange,
  ends,
}: {
  made: Spoken | undefined
  onChange: (made: Spoken | undefined) => void
  /** While somebody speaks: what ends it. Who keeps it while speaking is done speaking, and hears it first. */
  ends?: RefObject<(() => void) | undefined>
}) {
  const t = useText()
  const { step, left, trouble, begin, end } = useRecorder(onChange)
  const heard = useRef<HTMLDivElement>(null)
  const spokenNow = useRef(false)
  // Who spoke finds the way on where the big button was.
  useEffect(() => {
    if (step === 'speaking') spokenNow.current = true
    if (!made || !spokenNow.current) return
    spokenNow.current = false
    heard.current?.focus()
  }, [made, step])
  useEffect(() => {
    if (ends) ends.current = step === 'speaking' ? end : undefined
  })
  if (made && step === 'still')
    return (
      <div ref={heard} tabIndex={-1} className="place-heard">
        <Stack gap={3}>
          <p>{t('place.speak.made')}</p>
          <SoundPlayer key={made.id} source={made.blob} label={t('sound.listen.own')} seconds={made.seconds} />
          <Row>
            <Button kind="plain" onClick={begin}>
              {t('place.speak.again')}
            </Button>
            <Button kind="plain" onClick={() => onChange(undefined)}>
              {t('place.speak.away')}
            </Button>
          </Row>
        </Stack>
      </div>
    )
  const speaking = step === 'speaking'
  return (
    <Stack gap={3}>
      <div className="place-speak">
        <button
          id="word-speak"
          type="button"
          className={speaking ? 'place-mic place-mic--on' : 'place-mic'}
          aria-disabled={step === 'asking'}
          onClick={speaking ? end : begin}
        >
          <Pictogram of={speaking ? stop : microphone} size={56} />
          <span>{t(speaking ? 'place.speak.done' : 'place.speak.begin')}</span>
        </button>
        {speaking && (
          <div className="place-left">
            <progress max={MOST_SECONDS} value={MOST_SECONDS - left} aria-hidden="true" />
            <p role="timer">{t('place.speak.left', { count: left })}</p>
          </div>
        )}
      </div>
      <p role="status">
        {step === 'asking' ? t('place.speak.asking') : speaking ? t('place.speak.on') : t('place.speak.hint')}
      </p>
      {trouble && (
        <Notice tone="calm" titleAs="p" title={t(`place.speak.${trouble}`)} live>
          {t('place.speak.other')}
        </Notice>
      )}
    </Stack>
  )
}
