import type { ReactNode } from 'react'
import type { Form } from '../../lib/form.tsx'
import { type FormSheetProps, FormSheet as Sheet } from '../../lib/form-sheet.tsx'
import { Link, navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back } from '../../ui/pictograms-act.ts'

type Props = Omit<FormSheetProps, 'onCancel' | 'cancelLabel'> & {
  title: string
  explain?: ReactNode
  form: Pick<Form<object>, 'clear'>
  backTo: string
}

/** One form as a page of its own: the way back, a title, every fault on top, the fields, the one act. */
export function FormSheet({ title, explain, backTo, ...sheet }: Props) {
  const t = useText()
  const cancel = () => {
    sheet.form.clear()
    navigate(backTo)
  }
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
      <Sheet {...sheet} onCancel={cancel} cancelLabel={t('families.cancel')} />
    </Stack>
  )
}
