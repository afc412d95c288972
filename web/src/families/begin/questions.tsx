import { useDates } from '../../lib/dates.ts'
import type { Form } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add } from '../../ui/pictograms-act.ts'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { type BeginInput, emptyMember, namedMembers, type TypedMember } from './begin-input.ts'

type Props = { form: Form<BeginInput> }

/** Who begins: the family itself, or a helper together with it. */
export function StartedQuestion({ form }: Props) {
  const t = useText()
  return (
    <>
      <ChoiceList
        id="started"
        label={t('begin.started')}
        value={form.values.started}
        error={form.error('/started')}
        onChange={(started) => form.set('started', started)}
        choices={[
          { value: 'family', label: t('begin.started.family'), hint: t('begin.started.family.hint') },
          { value: 'helper', label: t('begin.started.helper'), hint: t('begin.started.helper.hint') },
        ]}
      />
      <p>
        <Link to={href('/uitnodiging')}>{t('begin.invited')}</Link>
      </p>
      <p>
        <Link to={href('/inlezen')}>{t('begin.file')}</Link>
      </p>
    </>
  )
}

/** How the founder wants to be called; a helper also says from where. */
export function MeQuestion({ form }: Props) {
  const t = useText()
  const { values } = form
  const helper = values.started === 'helper'
  return (
    <>
      <TextField
        id="callName"
        label={t('begin.me.callName')}
        hint={helper ? t('begin.me.hint.helper') : t('begin.me.hint')}
        value={values.callName}
        error={form.error('/me/callName')}
        onChange={(event) => form.set('callName', event.target.value)}
        autoComplete="off"
        dir="auto"
      />
      {helper && (
        <>
          <TextField
            id="role"
            label={t('begin.me.role')}
            hint={t('begin.me.role.hint')}
            marker={t('begin.optional')}
            value={values.role}
            error={form.error('/me/role')}
            onChange={(event) => form.set('role', event.target.value)}
            autoComplete="organization-title"
          />
          <TextField
            id="organisation"
            label={t('begin.me.organisation')}
            marker={t('begin.optional')}
            value={values.organisation}
            error={form.error('/me/organisation')}
            onChange={(event) => form.set('organisation', event.target.value)}
            autoComplete="organization"
          />
        </>
      )}
    </>
  )
}

/** Who else belongs to the family; nobody is invited by this. */
export function MembersQuestion({ form }: Props) {
  const t = useText()
  const dates = useDates()
  const { members } = form.values
  const named = namedMembers(form.values)
  const change = (id: string, part: Partial<TypedMember>) =>
    form.set(
      'members',
      members.map((member) => (member.id === id ? { ...member, ...part } : member)),
    )
  return (
    <Stack gap={5}>
      <p>{t('begin.members.more')}</p>
      {members.map((member, i) => {
        const place = named.indexOf(member)
        return (
          <Card key={member.id} as="fieldset">
            <Stack gap={4}>
              <legend className="kt-hidden">{t('begin.members.nth', { nth: i + 1 })}</legend>
              <TextField
                id={`member-${i}`}
                label={t('begin.members.callName')}
                value={member.callName}
                error={place < 0 ? undefined : form.error(`/members/${place}/callName`)}
                onChange={(event) => change(member.id, { callName: event.target.value })}
                autoComplete="off"
                dir="auto"
              />
              <DateField
                id={`born-${i}`}
                label={t('begin.members.born')}
                marker={t('begin.optional')}
                value={member.born}
                error={place < 0 ? undefined : form.error(`/members/${place}/birthDate`)}
                onChange={(born) => change(member.id, { born })}
                labels={{
                  day: t('begin.day'),
                  month: t('begin.month'),
                  year: t('begin.year'),
                  noMonth: t('begin.noMonth'),
                }}
                months={dates.months}
              />
              {members.length > 1 && (
                <Button
                  kind="plain"
                  onClick={() =>
                    form.set(
                      'members',
                      members.filter(({ id }) => id !== member.id),
                    )
                  }
                >
                  {t('begin.members.remove', { name: member.callName || t('begin.members.nth', { nth: i + 1 }) })}
                </Button>
              )}
            </Stack>
          </Card>
        )
      })}
      <Button
        kind="quiet"
        icon={<Pictogram of={add} />}
        onClick={() => form.set('members', [...members, emptyMember(newId())])}
      >
        {t('begin.members.add')}
      </Button>
    </Stack>
  )
}

/** What it is about; also nothing yet is a good answer. */
export function QuestionQuestion({ form }: Props) {
  const t = useText()
  return (
    <TextArea
      id="question"
      label={t('begin.question')}
      hint={t('begin.question.hint')}
      marker={t('begin.optional')}
      value={form.values.question}
      error={form.error('/question')}
      onChange={(event) => form.set('question', event.target.value)}
      dir="auto"
    />
  )
}

/** How the family calls itself. */
export function NameQuestion({ form }: Props) {
  const t = useText()
  return (
    <TextField
      id="name"
      label={t('begin.name')}
      hint={t('begin.name.hint')}
      value={form.values.name}
      error={form.error('/name')}
      onChange={(event) => form.set('name', event.target.value)}
      autoComplete="off"
      dir="auto"
    />
  )
}
