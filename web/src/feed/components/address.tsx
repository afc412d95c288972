import { useEffect, useRef, useState } from 'react'
import { useText } from '../../lib/text.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** The address of a feed, this one time. Whoever has it can look, so that is said beside it. */
export function Address({ address, name, onDone }: { address: string; name: string; onDone: () => void }) {
  const t = useText()
  const title = useRef<HTMLHeadingElement>(null)
  const [copied, setCopied] = useState<boolean | undefined>()
  useEffect(() => title.current?.focus(), [])
  return (
    <Card tone="calm" aria-labelledby="feed-address-title">
      <Stack gap={4}>
        <h2 id="feed-address-title" ref={title} tabIndex={-1}>
          {t('feed.made', { name })}
        </h2>
        <p>{t('feed.made.more')}</p>
        <TextField
          id="feed-address"
          label={t('feed.address')}
          value={address}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <Row>
          <Button
            kind="quiet"
            onClick={() =>
              navigator.clipboard.writeText(address).then(
                () => setCopied(true),
                () => setCopied(false),
              )
            }
          >
            {t('feed.copy')}
          </Button>
          <LinkButton kind="quiet" href={address.replace(/^https?:/, 'webcal:')} rel="noreferrer">
            {t('feed.open')}
          </LinkButton>
        </Row>
        <p role="status">{copied === undefined ? '' : t(copied ? 'feed.copied' : 'feed.copy.failed')}</p>
        <p>{t('feed.secret')}</p>
        <p className="kt-soft">{t('feed.loose')}</p>
        <Row>
          <Button onClick={onDone}>{t('feed.done')}</Button>
        </Row>
      </Stack>
    </Card>
  )
}
