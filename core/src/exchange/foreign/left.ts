import type { Remark } from '../remarks.ts'

/** Why resources of a type are not taken over. Every other type has no place here. */
const reasons: Partial<Record<string, Remark>> = {
  Condition: 'condition',
  ClinicalImpression: 'condition',
  AllergyIntolerance: 'condition',
  FamilyMemberHistory: 'condition',
  Flag: 'condition',
  RiskAssessment: 'condition',
  DetectedIssue: 'condition',
  Observation: 'observation',
  DiagnosticReport: 'observation',
  QuestionnaireResponse: 'observation',
  Appointment: 'appointment',
  AppointmentResponse: 'appointment',
  Encounter: 'appointment',
  Schedule: 'appointment',
  Slot: 'appointment',
  AuditEvent: 'audit',
  Provenance: 'foreignProvenance',
  Consent: 'consent',
  Medication: 'medication',
  MedicationRequest: 'medication',
  MedicationStatement: 'medication',
  MedicationAdministration: 'medication',
  MedicationDispense: 'medication',
  DocumentReference: 'document',
  Composition: 'document',
  Binary: 'document',
  Media: 'document',
}
/** Types that are read elsewhere; what of them was left says so itself. */
const handled = [
  'Patient',
  'RelatedPerson',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Group',
  'CareTeam',
  'CarePlan',
  'Goal',
  'Task',
]

export const reasonFor = (type: string): Remark | null =>
  handled.includes(type) ? null : Object.hasOwn(reasons, type) ? reasons[type]! : 'unknownType'
