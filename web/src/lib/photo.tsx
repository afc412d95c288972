import { type Attached, isSound } from '@keukentafel/core/attachment/names.ts'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Stack } from '../ui/layout.tsx'
import { ProblemNotice } from './form.tsx'
import { useAct } from './items/use-act.ts'
import { useText } from './text.tsx'
import './photo.css'

/** A picture from memory. */
export function PhotoView({ photo, alt }: { photo: Blob; alt: string }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(photo)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  return url === undefined ? null : <img className="kt-photo" src={url} alt={alt} />
}

/** The photos that hang on an item, each fetched when somebody wants to see it: that is a look at the item. The own stand there at once. */
export function Photos({
  attachments = [],
  label,
  alt,
  own = false,
  fetched,
}: {
  attachments?: readonly Attached[] | undefined
  label: string
  alt: string
  own?: boolean
  fetched: (id: string) => Promise<Blob>
}) {
  return attachments
    .filter((one) => !isSound(one))
    .map(({ id }) => <Photo key={id} label={label} alt={alt} own={own} fetched={() => fetched(id)} />)
}

function Photo({
  label,
  alt,
  own,
  fetched,
}: {
  label: string
  alt: string
  own: boolean
  fetched: () => Promise<Blob>
}) {
  const t = useText()
  const [photo, setPhoto] = useState<Blob>()
  const look = useAct(async () => setPhoto(await fetched()))
  const begun = useRef(false)
  useEffect(() => {
    if (!own || begun.current) return
    begun.current = true
    void look.run()
  })
  return (
    <Stack gap={2}>
      {photo ? (
        <PhotoView photo={photo} alt={alt} />
      ) : (
        <div>
          <Button kind="quiet" busy={look.busy} onClick={() => void look.run()}>
            {label}
          </Button>
        </div>
      )}
      {photo && !own && (
        <div className="kt-no-print">
          <Button kind="plain" onClick={() => setPhoto(undefined)}>
            {t('sound.photo.away')}
          </Button>
        </div>
      )}
      {look.problem && <ProblemNotice problem={look.problem} onRetry={() => void look.run()} />}
    </Stack>
  )
}
