import { codeLength, isPaperCode, printCode, readCode } from '@keukentafel/core/circle/code.ts'
import { type FormEvent, useState } from 'react'
import { mayRetry, type Problem } from '../../lib/problem.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Stack } from '../../ui/layout.tsx'
import { LazyScene } from '../../ui/lazy-scene.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TextField } from '../../ui/text-field.tsx'
import '../components/circle.css'

/** Typing the code from the paper. Spaces, small letters and dashes do not matter. */
export function AskCode({
  typed,
  problem,
  onCode,
}: {
  typed: string
  problem: Problem | undefined
  onCode: (code: string) => void
}) {
  const t = useText()
  const [value, setValue] = useState(isPaperCode(readCode(typed)) ? printCode(readCode(typed)) : '')
  const [wrong, setWrong] = useState<string | undefined>()
  const [attempt, setAttempt] = useState(0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = readCode(value)
    const fault =
      code === '' ? 'empty' : code.length !== codeLength ? 'length' : isPaperCode(code) ? undefined : 'letters'
    setAttempt(attempt + 1)
    setWrong(fault && t(`circle.code.${fault}`, { length: codeLength }))
    if (!fault) onCode(code)
  }
  return (
    <Stack gap={5}>
      <PageTitle>{t('circle.code.title')}</PageTitle>
      {problem && !wrong && (
        <Notice tone="attention" live titleAs="h2" title={problem.title || t('app.offline.title')}>
          <p>{problem.detail || t('app.offline.detail')}</p>
          {!mayRetry(problem) && <p>{t('circle.code.ask-again')}</p>}
        </Notice>
      )}
      <form noValidate onSubmit={submit}>
        <Stack gap={5}>
          {wrong && (
            <ErrorSummary
              title={t('app.error.title')}
              errors={[{ fieldId: 'invitation-code', message: wrong }]}
              attempt={attempt}
            />
          )}
          <div className="circle-code-field">
            <TextField
              id="invitation-code"
              label={t('circle.code.label')}
              hint={t('circle.code.hint', { length: codeLength })}
              error={wrong}
              value={value}
              autoComplete="off"
              autoCapitalize="characters"
              autoCorrect="off"
              spellCheck={false}
              translate="no"
              maxLength={40}
              onChange={(event) => setValue(event.target.value)}
            />
          </div>
          <Button type="submit">{t('circle.code.send')}</Button>
        </Stack>
      </form>
      <p className="kt-soft">{t('circle.code.explain')}</p>
      <LazyScene kind="empty-chair" />
    </Stack>
  )
}
