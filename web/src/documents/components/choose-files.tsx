import { pageTypes } from '@keukentafel/core/attachment/names.ts'
import { useRef, useState } from 'react'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Files, inMegabytes } from '../use-files.ts'
import '../documents.css'

const accept = ['image/*', ...pageTypes].join(',')

/** Pages from the camera or from the device, several at once, with how far each is. */
export function ChooseFiles({ files }: { files: Files }) {
  const t = useText()
  const camera = useRef<HTMLInputElement>(null)
  const device = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const take = async (list: FileList | null) => {
    setBusy(true)
    await files.add([...(list ?? [])])
    setBusy(false)
  }
  const input = (of: typeof camera, more: object, label: string) => (
    <input
      ref={of}
      type="file"
      hidden
      aria-label={label}
      {...more}
      onChange={(event) => {
        void take(event.target.files).then(() => {
          // The same file may be chosen once more.
          event.target.value = ''
        })
      }}
    />
  )
  return (
    <Stack gap={3}>
      {files.left !== null && (
        <Notice tone="attention" titleAs="p" title={t('documents.room', inMegabytes(files.left))}>
          <p>{t('documents.room.more')}</p>
        </Notice>
      )}
      <p>{t('documents.files.hint')}</p>
      {input(camera, { accept: 'image/*', capture: 'environment' }, t('documents.files.photo'))}
      {input(device, { accept, multiple: true }, t('documents.files.device'))}
      <Row gap={2}>
        <Button kind="quiet" busy={busy} onClick={() => camera.current?.click()}>
          {t('documents.files.photo')}
        </Button>
        <Button kind="quiet" busy={busy} onClick={() => device.current?.click()}>
          {t('documents.files.device')}
        </Button>
      </Row>
      {files.files.length > 0 && (
        <ul className="documents-files" aria-live="polite">
          {files.files.map(({ id, name, state, why }) => (
            <li key={id}>
              <span>
                {name} <span className="kt-soft">{t(`documents.file.${state}`)}</span>
                {why.map((line) => (
                  <span key={line}>
                    <br />
                    {line}
                  </span>
                ))}
              </span>
              {(state === 'waiting' || state === 'failed') && (
                <Button kind="plain" onClick={() => files.remove(id)}>
                  {t('documents.file.away')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Stack>
  )
}
