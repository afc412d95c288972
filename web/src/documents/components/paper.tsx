import type { Attached } from '@keukentafel/core/attachment/names.ts'
import { useState } from 'react'
import { callForBytes } from '../../lib/api.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Beside } from '../../lib/items/components/beside.tsx'
import { GuestsWait } from '../../lib/items/components/guests-wait.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import { AudienceEditor } from '../../lib/items/forms/audience-editor.tsx'
import { WordsEditor } from '../../lib/items/forms/words-editor.tsx'
import type { Entry } from '../../lib/items/model.ts'
import { pieceOf } from '../../lib/items/select/piece.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { PhotoView } from '../../lib/photo.tsx'
import { saveFile } from '../../lib/save-file.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useFiles } from '../use-files.ts'
import { ChooseFiles } from './choose-files.tsx'

/** One paper: what it is about first; its pages come when somebody asks for them, because that is a look. */
export function Paper({ table, entry }: { table: Table; entry: Entry<'document'> }) {
  const t = useText()
  const { item, can } = entry
  const { title, text, sort, attachments = [] } = item.content
  return (
    <Card as="li" id={item.id}>
      <Stack gap={3}>
        <div>
          <Tag tone="plain">{t(`documents.sort.${sort}`)}</Tag>
        </div>
        <h2 dir="auto">{title}</h2>
        <p className="documents-words" dir="auto">
          {text}
        </p>
        {attachments.length === 0 && <p className="kt-soft">{t('documents.no-pages')}</p>}
        {attachments.map((one, i) => (
          <Page key={one.id} familyId={table.plan.family.id} page={one} number={i + 1} title={title} />
        ))}
        {item.audience === 'chosen' && <GuestsWait table={table} item={item} piece={pieceOf(table, item)} />}
        <p className="kt-soft kt-small">
          <SaidBy table={table} item={item} />
        </p>
        {can.edit && (
          <Row top gap={2} className="kt-no-print">
            <Opener kind="plain" label={t('documents.more-pages')}>
              {(close) => <MorePages table={table} entry={entry} onDone={close} />}
            </Opener>
            <Opener kind="plain" label={t('plan.words.change')}>
              {(close) => <WordsEditor table={table} entry={entry} onDone={close} />}
            </Opener>
          </Row>
        )}
        <Disclosure summary={t('documents.who')}>
          <Stack gap={3}>
            <AudienceEditor table={table} entry={entry} />
            <Beside table={table} on={item} />
          </Stack>
        </Disclosure>
      </Stack>
    </Card>
  )
}

function Page({ familyId, page, number, title }: { familyId: string; page: Attached; number: number; title: string }) {
  const t = useText()
  const [photo, setPhoto] = useState<Blob>()
  const isPdf = page.contentType === 'application/pdf'
  const look = useAct(async () => {
    const blob = await callForBytes('readAttachment', { params: { familyId, attachmentId: page.id }, query: {} })
    if (isPdf) saveFile(blob, t('documents.file-name'))
    else setPhoto(blob)
  })
  return (
    <Stack gap={2}>
      {photo && <PhotoView photo={photo} alt={t('documents.page.alt', { number, title })} />}
      <div className="kt-no-print">
        {photo ? (
          <Button kind="plain" onClick={() => setPhoto(undefined)}>
            {t('documents.page.away')}
          </Button>
        ) : (
          <Button kind="quiet" busy={look.busy} onClick={() => void look.run()}>
            {t(isPdf ? 'documents.page.pdf' : 'documents.page.photo', { number })}
          </Button>
        )}
      </div>
      {look.problem && <ProblemNotice problem={look.problem} onRetry={() => void look.run()} />}
    </Stack>
  )
}

function MorePages({ table, entry, onDone }: { table: Table; entry: Entry<'document'>; onDone: () => void }) {
  const t = useText()
  const files = useFiles(table.plan.family.id)
  const act = useAct(async () => {
    if (await files.send(entry.item.id)) onDone()
  })
  return (
    <Stack gap={3}>
      <ChooseFiles files={files} />
      <Row>
        <Button busy={act.busy} onClick={() => void act.run()}>
          {t('documents.keep-pages')}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {t('plan.cancel')}
        </Button>
      </Row>
    </Stack>
  )
}
