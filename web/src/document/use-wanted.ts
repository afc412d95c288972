import { useState } from 'react'
import { useLocale, useRegister } from '../lib/text.tsx'
import type { Wanted } from './components/choices.tsx'

/** What is asked for; it begins as who looks is spoken to. */
export function useWanted(): [Wanted, (wanted: Wanted) => void] {
  const register = useRegister()
  const { locale } = useLocale()
  return useState<Wanted>({ register, languages: locale, letters: 'normal', extent: 'all', seatId: null })
}
