/** How long emergency access lasts; the database keeps the same (server/migrations/0006-urgent.sql). */
export const EMERGENCY_MINUTES = 60
