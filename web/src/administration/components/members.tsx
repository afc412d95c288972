import { useState } from 'react'
import type { Output } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice, useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { Problem } from '../../lib/problem.ts'
import { useRead, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

type Member = Output<'listOfOrganisation'>['members'][number]

/** Who works for an organisation; somebody who leaves loses everything of it at once. */
export function Members({ organisationId, name }: { organisationId: string; name: string }) {
  const t = useText()
  const { members } = useRead('listOfOrganisation', { params: { organisationId } })
  const form = useForm(`member-${organisationId}`, { email: '' })
  const add = useWrite('addToOrganisation')
  const send = async () => {
    const sent = await form.submit(({ email }) => add.mutateAsync({ params: { organisationId }, body: { email } }))
    if (sent) form.clear()
  }
  return (
    <Stack gap={4}>
      <Stack as="ul" gap={3} className="app-list">
        {members.map((member) => (
          <OneMember key={member.accountId} organisationId={organisationId} member={member} />
        ))}
      </Stack>
      <FormSheet
        form={form}
        fields={{ '/email': `member-${organisationId}` }}
        onSubmit={() => void send()}
        submitLabel={t('administration.member.add', { name })}
        cancelLabel=""
      >
        <TextField
          id={`member-${organisationId}`}
          type="email"
          label={t('administration.member.email')}
          error={form.error('/email')}
          value={form.values.email}
          onChange={(event) => form.set('email', event.target.value)}
          autoComplete="off"
          autoCapitalize="none"
        />
      </FormSheet>
    </Stack>
  )
}

function OneMember({ organisationId, member }: { organisationId: string; member: Member }) {
  const t = useText()
  const dates = useDates()
  const [sure, setSure] = useState(false)
  const leave = useWrite('leaveOrganisation')
  const who = member.name || member.email
  const go = () => leave.mutate({ params: { organisationId, accountId: member.accountId }, body: {} })
  return (
    <li>
      <Stack gap={3}>
        <Row spread>
          <div className="administration-value">
            <b>{who}</b>
            <div className="kt-soft">
              {member.leftAt ? t('administration.member.left', { at: dates.moment(member.leftAt) }) : member.email}
            </div>
          </div>
          {!member.leftAt && !sure && (
            <Button kind="quiet" onClick={() => setSure(true)}>
              {t('administration.member.leaves', { who })}
            </Button>
          )}
        </Row>
        {!member.leftAt && sure && (
          <Notice
            tone="attention"
            live
            title={t('administration.member.sure', { who })}
            actions={
              <>
                <Button busy={leave.isPending} onClick={go}>
                  {t('administration.member.end', { who })}
                </Button>
                <Button kind="plain" onClick={() => setSure(false)}>
                  {t('administration.not-now')}
                </Button>
              </>
            }
          >
            <p>{t('administration.member.what')}</p>
          </Notice>
        )}
        {leave.data && <Notice live title={t('administration.member.done', { who, seats: leave.data.seats })} />}
        {leave.error instanceof Problem && <ProblemNotice problem={leave.error} onRetry={go} />}
      </Stack>
    </li>
  )
}
