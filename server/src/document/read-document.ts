import type { DocumentQuery } from '@keukentafel/core/document/contract.ts'
import { planDocument } from '@keukentafel/core/document/document.ts'
import type { DocumentPlan } from '@keukentafel/core/document/model.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Call, RawJson } from '../http/call.ts'
import { readPlan } from '../plan/public.ts'
import { readPlanAs } from '../sharing/public.ts'

/** The plan as a document for who asks: the very read of the plan, so it can hold nothing that the screen does not show them. */
export const readDocument = async (call: Call<{ familyId: string }, DocumentQuery>) =>
  made(call, await readPlan(call, 'plan.document'))

/** The same as somebody else at the table may read it, to hand it to them. */
export const readDocumentAs = async (call: Call<{ familyId: string; seatId: string }, DocumentQuery>) =>
  made(call, await readPlanAs(call, 'plan.document'))

async function made({ query, deps }: Call<object, DocumentQuery>, plan: RawJson) {
  const { form, ...choice } = query
  const html = planDocument(JSON.parse(plan.text) as DocumentPlan, choice)
  const common = {
    form,
    name: `${query.languages.startsWith('nl') ? 'plan' : 'our-plan'}.${form}`,
    canPdf: deps.pdf !== undefined,
  }
  if (form === 'html') return { ...common, content: html }
  if (!deps.pdf) throw new AppError('pdf.none')
  return { ...common, content: await deps.pdf.print(html) }
}
