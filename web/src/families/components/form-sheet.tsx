import type { ReactNode } from 'react'
import { type Form, FormProblem } from '../../lib/form.tsx'
import { Link, navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back } from '../../ui/pictograms-act.ts'

interface Props {
  title: string
  explain?: ReactNode
  form: Pick<Form<object>, 'problem' | 'faults' | 'attempt' | 'again' | 'busy' | 'clear'>
  /** Id of the field for each JSON pointer. */
  fields: Record<string, string>
  onSubmit: () => void
  submitLabel: string
  backTo: string
  children: ReactNode
}

/** One form as a page of its own: the way back, a title, every fault on top, the fields, the one act. */
export function FormSheet({ title, explain, form, fields, onSubmit, submitLabel, backTo, children }: Props) {
  const t = useText()
  return (
    <Stack gap={5}>
      <p>
        <Link to={backTo} className="families-back">
          <Pictogram of={back} />
          {t('families.back')}
        </Link>
      </p>
      <PageTitle>{title}</PageTitle>
      {explain}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!form.busy) onSubmit()
        }}
      >
        <Stack gap={5}>
          <FormProblem form={form} fields={fields} />
          {children}
          <Row>
            <Button type="submit" busy={form.busy}>
              {submitLabel}
            </Button>
            <Button
              kind="plain"
              onClick={() => {
                form.clear()
                navigate(backTo)
              }}
            >
              {t('families.cancel')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Stack>
  )
}
