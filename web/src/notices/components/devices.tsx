import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type Output } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { askPush, endPush, knowsPush } from '../push.ts'

type Device = Output<'readNotices'>['devices'][number]

/** Where messages are shown: this device, and others where one is signed in. */
export function Devices({
  devices,
  pushKey,
  chosen,
}: {
  devices: readonly Device[]
  pushKey: string
  /** It was chosen before: then it is said that it is off here, and why that may be. */
  chosen: boolean
}) {
  const t = useText()
  const client = useQueryClient()
  const add = useMutation({
    mutationFn: async () => {
      const browser = await askPush(pushKey)
      return browser ? call('addNoticeDevice', { body: browser }) : null
    },
    onSuccess: () => client.invalidateQueries(),
  })
  const isOff = !devices.some(({ isThis }) => isThis)
  const problem = add.error instanceof Problem ? add.error : undefined
  return (
    <Stack gap={3}>
      {devices.length > 0 && (
        <Stack as="ul" gap={3} className="app-list">
          {devices.map((device) => (
            <OneDevice key={device.id} device={device} />
          ))}
        </Stack>
      )}
      {chosen && isOff && knowsPush() && (
        <Notice title={t('notices.devices.off')} titleAs="h3">
          <p>{t('notices.devices.off.more')}</p>
        </Notice>
      )}
      {isOff &&
        (knowsPush() ? (
          <Row>
            <Button kind="quiet" busy={add.isPending} onClick={() => add.mutate()}>
              {t('notices.devices.add')}
            </Button>
          </Row>
        ) : (
          <p>{t('notices.devices.unknown')}</p>
        ))}
      {(add.data === null || (add.error && !problem)) && (
        <Notice live title={t('notices.devices.refused')}>
          <p>{t('notices.devices.refused.more')}</p>
        </Notice>
      )}
      {problem && <ProblemNotice problem={problem} onRetry={() => add.mutate()} />}
    </Stack>
  )
}

function OneDevice({ device: { id, device, since, isThis } }: { device: Device }) {
  const t = useText()
  const dates = useDates()
  const client = useQueryClient()
  const name = device || t('notices.devices.some')
  const remove = useMutation({
    mutationFn: async () => {
      if (isThis) await endPush()
      return call('removeNoticeDevice', { params: { deviceId: id } })
    },
    onSuccess: () => client.invalidateQueries(),
  })
  return (
    <li>
      <Row spread>
        <div>
          <b>{name}</b>
          <div className="kt-soft">
            {isThis ? t('notices.devices.this') : t('notices.devices.since', { at: dates.moment(since) })}
          </div>
        </div>
        <Button
          kind="quiet"
          busy={remove.isPending}
          aria-label={t('notices.devices.remove.named', { device: name })}
          onClick={() => remove.mutate()}
        >
          {t('notices.devices.remove')}
        </Button>
      </Row>
      {remove.error instanceof Problem && <ProblemNotice problem={remove.error} onRetry={() => remove.mutate()} />}
    </li>
  )
}
