/** How long emergency access lasts; the database keeps the same (server/migrations/0011-emergency-access.sql). */
export const EMERGENCY_MINUTES = 60
