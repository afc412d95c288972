import { useRef, useState } from 'react'
import { newId } from '../../lib/ids.ts'
import { PhotoView } from '../../lib/photo.tsx'
import { redrawn } from '../../lib/redraw.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Piece } from '../use-keep.ts'

/** A photo of something made on paper, seen first and kept only then. */
export function Photographer({
  made,
  onChange,
}: {
  made: Piece | undefined
  onChange: (made: Piece | undefined) => void
}) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    setBusy(true)
    const blob = await redrawn(file)
    setBusy(false)
    setFailed(blob === undefined)
    if (blob) onChange({ id: newId(), blob })
  }
  return (
    <Stack gap={3}>
      <p>{t('place.photo.hint')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        onChange={(event) => {
          void take(event.target.files?.[0])
          // The same photo may be chosen once more.
          event.target.value = ''
        }}
      />
      <Row>
        <Button kind="quiet" busy={busy} onClick={() => input.current?.click()}>
          {made ? t('place.photo.other') : t('place.photo.take')}
        </Button>
        {made && (
          <Button kind="plain" onClick={() => onChange(undefined)}>
            {t('place.speak.away')}
          </Button>
        )}
      </Row>
      {made && <PhotoView key={made.id} photo={made.blob} alt={t('place.photo.made')} />}
      {failed && (
        <Notice tone="calm" titleAs="p" title={t('place.photo.failed')} live>
          {t('place.photo.failed.other')}
        </Notice>
      )}
    </Stack>
  )
}
