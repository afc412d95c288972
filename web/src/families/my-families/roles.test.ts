import { expect, it } from 'vitest'
import { rolesOf } from './roles.ts'

it('says once that one is coordinator, whatever the role was called', () => {
  const roles = (role: string, isCoordinator = true) => rolesOf({ role, isCoordinator }, 'coördinator').join(', ')
  expect(roles('regisseur, wijkteam')).toBe('wijkteam, coördinator')
  expect(roles('Coördinator')).toBe('coördinator')
  expect(roles('')).toBe('coördinator')
  expect(roles('wijkteam', false)).toBe('wijkteam')
})
