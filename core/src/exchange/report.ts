/** One line of the report: every resource of a bundle is named once. */
export interface ReportLine {
  resource: string
  taken: boolean
  as: string
  remark: string
}
