import { type Attached, isSound } from '@keukentafel/core/attachment/names.ts'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { Pictogram } from '../ui/pictogram.tsx'
import { play, stop } from '../ui/pictograms-act.ts'
import { ProblemNotice } from './form.tsx'
import { Problem } from './problem.ts'
import { useText } from './text.tsx'

type Trouble = Problem | 'cannot' | undefined

/**
 * A sound that is heard when somebody asks for it, and not before: fetching what hangs on an item is a look at it. It is played from memory,
 * and gone with the page. `label` says whose voice it is.
 */
export function SoundPlayer({
  source,
  label,
  seconds,
}: {
  source: Blob | (() => Promise<Blob>)
  label: string
  seconds: number | null
}) {
  const t = useText()
  const [state, setState] = useState<'still' | 'busy' | 'playing'>('still')
  const [trouble, setTrouble] = useState<Trouble>()
  const audio = useRef<HTMLAudioElement | undefined>(undefined)
  useEffect(
    () => () => {
      audio.current?.pause()
      if (audio.current) URL.revokeObjectURL(audio.current.src)
      audio.current = undefined
    },
    [],
  )
  const made = async () => {
    if (audio.current) return audio.current
    const blob = source instanceof Blob ? source : await source()
    const one = new Audio(URL.createObjectURL(blob))
    one.onended = () => setState('still')
    audio.current = one
    return one
  }
  const press = async () => {
    if (state === 'playing') {
      audio.current?.pause()
      if (audio.current) audio.current.currentTime = 0
      return setState('still')
    }
    setTrouble(undefined)
    setState('busy')
    try {
      await (await made()).play()
      setState('playing')
    } catch (error) {
      setState('still')
      setTrouble(error instanceof Problem ? error : 'cannot')
    }
  }
  return (
    <Stack gap={2}>
      <Row>
        <Button
          kind="quiet"
          busy={state === 'busy'}
          icon={<Pictogram of={state === 'playing' ? stop : play} />}
          onClick={() => void press()}
        >
          {state === 'playing' ? t('sound.stop') : label}
        </Button>
        {seconds !== null && <span className="kt-soft">{t('sound.seconds', { count: seconds })}</span>}
      </Row>
      {trouble === 'cannot' && <p role="status">{t('sound.cannot')}</p>}
      {trouble instanceof Problem && <ProblemNotice problem={trouble} onRetry={() => void press()} />}
    </Stack>
  )
}

/** The sounds that hang on an item. */
export function Sounds({
  attachments = [],
  name,
  fetched,
}: {
  attachments?: readonly Attached[] | undefined
  /** Whose voice it is; the own when left out. */
  name?: string | undefined
  fetched: (id: string) => Promise<Blob>
}) {
  const t = useText()
  return attachments
    .filter(isSound)
    .map(({ id, seconds }) => (
      <SoundPlayer
        key={id}
        source={() => fetched(id)}
        label={name === undefined ? t('sound.listen.own') : t('sound.listen.to', { name })}
        seconds={seconds}
      />
    ))
}
