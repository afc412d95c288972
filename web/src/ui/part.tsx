import type { ReactNode } from 'react'
import { Card, Stack } from './layout.tsx'

/** A part of a page, with its name. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Card aria-labelledby={id}>
      <Stack gap={4}>
        <h2 id={id}>{title}</h2>
        {children}
      </Stack>
    </Card>
  )
}
