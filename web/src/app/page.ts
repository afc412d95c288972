import type { ComponentType } from 'react'
import { loadTexts } from '../lib/text.tsx'

/** Fetches the code of a page and the texts it speaks from. */
export type LoadPage = () => Promise<{ default: ComponentType }>

/** A page: which part of its module it is, and the catalogues it speaks from. */
export const page =
  <M extends Record<string, unknown>>(name: keyof M, texts: readonly string[], load: () => Promise<M>): LoadPage =>
  () =>
    Promise.all([load(), loadTexts(texts)]).then(([module]) => ({ default: module[name] as ComponentType }))
