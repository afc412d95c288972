import { MOST_SECONDS } from '@keukentafel/core/attachment/names.ts'
import { useEffect, useRef, useState } from 'react'
import { newId } from '../lib/ids.ts'

/** What was spoken and is not kept yet. */
export interface Spoken {
  id: string
  blob: Blob
  seconds: number
}
/** Why the microphone does not do it: it may not, there is none, or something else. */
export type Trouble = 'refused' | 'none' | 'failed'

const forms = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']
// Of a voice more is not heard, and a minute stays small enough for a telephone far from a mast.
const BITS = 32_000
const why: Record<string, Trouble> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
}

/** Records a voice, for a minute at most. The microphone is on from the tap that asks for it until the one that ends it, and off when the page goes. */
export function useRecorder(onMade: (made: Spoken) => void) {
  const [step, setStep] = useState<'still' | 'asking' | 'speaking'>('still')
  const [left, setLeft] = useState(MOST_SECONDS)
  const [trouble, setTrouble] = useState<Trouble>()
  const off = useRef<(() => void) | undefined>(undefined)
  const end = useRef<(() => void) | undefined>(undefined)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      off.current?.()
    }
  }, [])

  const fail = (what: Trouble) => {
    off.current?.()
    setStep('still')
    setTrouble(what)
  }
  const begin = async () => {
    if (step !== 'still') return
    setTrouble(undefined)
    const mimeType =
      typeof MediaRecorder === 'undefined' ? undefined : forms.find((one) => MediaRecorder.isTypeSupported(one))
    // Without https a browser has no microphone to give, and an old one cannot record.
    if (!mimeType || !navigator.mediaDevices) return fail('none')
    setStep('asking')
    let stream: MediaStream
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    } catch (error) {
      return gone.current ? undefined : fail(why[(error as Error).name] ?? 'failed')
    }
    const silence = () => {
      for (const track of stream.getTracks()) track.stop()
    }
    if (gone.current) return silence()
    try {
      record(stream, mimeType, silence)
    } catch {
      silence()
      fail('failed')
    }
  }
  const record = (stream: MediaStream, mimeType: string, silence: () => void) => {
    const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS })
    const pieces: Blob[] = []
    const from = performance.now()
    const lasted = () => (performance.now() - from) / 1000
    const clock = setInterval(() => {
      setLeft(Math.max(0, Math.ceil(MOST_SECONDS - lasted())))
      if (lasted() >= MOST_SECONDS) end.current?.()
    }, 200)
    off.current = () => {
      clearInterval(clock)
      off.current = undefined
      end.current = undefined
      silence()
    }
    end.current = () => {
      const seconds = Math.min(MOST_SECONDS, Math.max(1, Math.round(lasted())))
      end.current = undefined
      recorder.onstop = () => {
        off.current?.()
        if (gone.current) return
        const blob = new Blob(pieces, { type: mimeType })
        if (blob.size === 0) return fail('failed')
        setStep('still')
        onMade({ id: newId(), blob, seconds })
      }
      recorder.stop()
    }
    recorder.ondataavailable = ({ data }) => pieces.push(data)
    recorder.onerror = () => fail('failed')
    recorder.start()
    setLeft(MOST_SECONDS)
    setStep('speaking')
  }
  return { step, left, trouble, begin: () => void begin(), end: () => end.current?.() }
}
