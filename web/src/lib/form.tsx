import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { mayRetry, needsStepUp, Problem } from './problem.ts'
import { keys, queryClient } from './query.ts'
import { StepUp } from './step-up.tsx'
import { useText } from './text.tsx'

/** Drafts live in this tab only and are gone when it closes, or with the quick exit. */
const DRAFT = 'draft:'
// Of who wrote them, and for nobody else: one tab may be of several people, one after the other.
const writer = () => queryClient.getQueryData<{ accountId: string }>(keys.me)?.accountId ?? ''

function readDraft<V extends object>(name: string | null, initial: V): V {
  if (name === null) return initial
  try {
    return { ...initial, ...(JSON.parse(sessionStorage.getItem(DRAFT + name) ?? '{}') as Partial<V>) }
  } catch {
    return initial
  }
}

function keepDraft(name: string | null, values: unknown): void {
  if (name === null) return
  try {
    if (values === undefined) sessionStorage.removeItem(DRAFT + name)
    else sessionStorage.setItem(DRAFT + name, JSON.stringify(values))
  } catch {
    // no storage: the form itself still has it
  }
}

export interface Form<V extends object> {
  values: V
  set<K extends keyof V>(field: K, value: V[K]): void
  /** What is wrong at a JSON pointer of what was sent ('/content/words'), in words. */
  error(pointer: string): string | undefined
  /** Says what is wrong before anything is sent. */
  fail(faults: readonly { pointer: string; detail: string }[]): void
  /** Sends; what was typed stays until it succeeded. Gives what `send` gave, or undefined when it was refused. */
  submit<R>(send: (values: V) => Promise<R>): Promise<R | undefined>
  /** Forgets the draft and begins again. */
  clear(): void
  busy: boolean
  problem: Problem | undefined
  faults: readonly { pointer: string; detail: string }[]
  attempt: number
  /** Sends the same once more. */
  again(): void
}

/**
 * A form that loses nothing: its values survive a reload and a failed send. `name` is one per thing that is edited; null for what
 * must not be kept (a pin).
 */
export function useForm<V extends object>(thing: string | null, initial: V): Form<V> {
  const first = useRef(initial)
  const [owner] = useState(writer)
  const name = thing === null ? null : `${owner}:${thing}`
  const [values, setValues] = useState(() => readDraft(name, initial))
  const [state, setState] = useState<{
    busy: boolean
    problem?: Problem
    faults: readonly { pointer: string; detail: string }[]
    attempt: number
  }>({ busy: false, faults: [], attempt: 0 })
  const latest = useRef(values)
  const last = useRef<(() => void) | undefined>(undefined)
  const done = useRef(false)
  useEffect(() => {
    latest.current = values
    if (!done.current && values !== first.current) keepDraft(name, values)
  }, [name, values])

  // Settles when it succeeded or was refused. When trying again may help it goes on waiting: pressing "try again" then
  // continues where the page left off, as if it had taken long.
  const submit = <R,>(send: (values: V) => Promise<R>): Promise<R | undefined> =>
    new Promise((resolve, reject) => {
      const attempt = async () => {
        setState(({ attempt, faults }) => ({ busy: true, faults, attempt }))
        try {
          const answer = await send(latest.current)
          done.current = true
          keepDraft(name, undefined)
          setState(({ attempt }) => ({ busy: false, faults: [], attempt }))
          resolve(answer)
        } catch (error) {
          const problem = error instanceof Problem ? error : undefined
          setState(({ attempt, faults }) => ({
            busy: false,
            ...(problem && { problem }),
            faults: problem?.errors ?? faults,
            attempt: attempt + 1,
          }))
          if (!problem) reject(error)
          else if (!mayRetry(problem) && !needsStepUp(problem)) resolve(undefined)
        }
      }
      last.current = () => void attempt()
      void attempt()
    })

  return {
    values,
    set(field, value) {
      done.current = false
      setValues((old) => ({ ...old, [field]: value }))
    },
    error: (pointer) => state.faults.find((fault) => fault.pointer === pointer)?.detail,
    fail: (faults) => setState(({ attempt }) => ({ busy: false, faults, attempt: attempt + 1 })),
    submit,
    clear() {
      done.current = true
      keepDraft(name, undefined)
      setValues(first.current)
      setState({ busy: false, faults: [], attempt: 0 })
    },
    busy: state.busy,
    problem: state.problem,
    faults: state.faults,
    attempt: state.attempt,
    again: () => last.current?.(),
  }
}

/**
 * What went wrong, above a form: every fault with a link to its field, or what happened with "try again".
 * `fields` says which field (id) belongs to which pointer. `ownConflict`: the page itself shows what stands there now when somebody else was first.
 */
export function FormProblem({
  form,
  fields,
  ownConflict = false,
}: {
  form: Pick<Form<object>, 'problem' | 'faults' | 'attempt' | 'again' | 'busy'>
  fields: Readonly<Record<string, string>>
  ownConflict?: boolean
}): ReactNode {
  const t = useText()
  const { problem, faults, attempt } = form
  if (faults.length > 0) {
    const errors = faults.map(({ pointer, detail }) => ({
      fieldId: fields[pointer] ?? Object.values(fields)[0] ?? 'main',
      message: detail,
    }))
    return <ErrorSummary title={problem?.title || t('app.error.title')} errors={errors} attempt={attempt} />
  }
  if (!problem) return null
  if (problem.code === 'version.conflict')
    return ownConflict ? null : (
      <Notice tone="attention" live title={problem.title}>
        <p>{t('app.conflict')}</p>
      </Notice>
    )
  return (
    <ProblemNotice
      problem={problem}
      {...((mayRetry(problem) || needsStepUp(problem)) && { onRetry: form.again, busy: form.busy })}
    />
  )
}

/** Any problem in words, with "try again" where that may help. */
export function ProblemNotice({
  problem,
  onRetry,
  busy = false,
}: {
  problem: Problem
  onRetry?: () => void
  busy?: boolean
}): ReactNode {
  const t = useText()
  const ours = problem.code === 'offline' ? 'app.offline' : 'app.unreadable'
  return (
    <Notice
      tone="attention"
      live
      title={problem.title || t(`${ours}.title`)}
      actions={
        needsStepUp(problem) ? (
          <StepUp onDone={onRetry} />
        ) : (
          onRetry && (
            <Button kind="quiet" busy={busy} onClick={onRetry}>
              {t('app.retry')}
            </Button>
          )
        )
      }
    >
      <p>{problem.detail || t(`${ours}.detail`)}</p>
    </Notice>
  )
}
