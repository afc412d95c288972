import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Id } from '../shared/ids.ts'

export const ImportReport = z.strictObject({
  familyId: Id.nullable(),
  familyName: z.string(),
  /** Every resource of the bundle is named once. */
  lines: z.array(
    z.strictObject({
      resource: z.string(),
      taken: z.boolean(),
      as: z.string(),
      /** Why not, or what of it was left behind. */
      remark: z.string(),
    }),
  ),
  faults: z.array(z.string()),
})
export type ImportReportShape = z.output<typeof ImportReport>

export const exchangeEndpoints = defineEndpoints({
  importBundle: {
    method: 'POST',
    path: '/imports',
    account:
      'anybody who is signed in may begin a table, also from a file; the importer gets a seat and is coordinator unless the file names one of its own',
    summary: 'A FHIR R4 Bundle becomes a family with circle and goals; the report names every resource',
    body: z.unknown(),
    mostBytes: 20_000_000,
    output: ImportReport,
  },
  exportFamily: {
    method: 'GET',
    path: '/families/:familyId/export',
    access: 'family.take-out',
    summary: 'Everything of this family that this account may see, as a FHIR R4 Bundle',
    output: z.looseObject({ resourceType: z.literal('Bundle') }),
  },
})
