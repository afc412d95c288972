import { useCallback, useEffect, useRef, useState } from 'react'
import { useText } from '../lib/text.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Stack } from '../ui/layout.tsx'
import { Meaning } from './components/meaning.tsx'
import { findOnPage, type Spot, spotAt, TAPPED, underline } from './find-on-page.ts'
import { type Explained, useWords } from './use-words.ts'
import './glossary.css'

const REST = 300

/**
 * The words on this page that not everybody knows: underlined where they stand, explained on tap, and all of them in a list below
 * for who does not tap. The words themselves are only looked at; nothing on the page is changed.
 */
export function PageWords({ familyId }: { familyId: string }) {
  const t = useText()
  const { dictionary, known } = useWords(familyId)
  const spots = useRef<Spot[]>([])
  const [ids, tell] = useState<string[]>([])
  const [asked, ask] = useState<string[]>([])
  const [open, setOpen] = useState(false)
  const look = useCallback(() => {
    const page = document.querySelector('main')
    if (!page) return
    spots.current = findOnPage(page, dictionary)
    underline(spots.current)
    const found = [...new Set(spots.current.flatMap((spot) => spot.ids))]
    tell((before) => (before.join() === found.join() ? before : found))
  }, [dictionary])
  useEffect(() => {
    const page = document.querySelector('main')
    if (!page) return
    let timer = setTimeout(look, REST)
    // Looked at anew when the page is at rest, so that typing and drawing are never held up.
    const watch = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(look, REST)
    })
    watch.observe(page, { childList: true, characterData: true, subtree: true })
    const tap = (event: MouseEvent) => {
      // What can be tapped by itself does what it says.
      if ((event.target as Element).closest(TAPPED)) return
      const spot = spotAt(spots.current, event.clientX, event.clientY)
      if (spot) ask(spot.ids)
    }
    page.addEventListener('click', tap)
    return () => {
      clearTimeout(timer)
      watch.disconnect()
      page.removeEventListener('click', tap)
      underline([])
    }
  }, [look])
  const wordsOf = (wanted: readonly string[]) => wanted.flatMap((id) => known.get(id) ?? [])
  const [first] = wordsOf(asked)
  if (ids.length === 0) return null
  return (
    <section data-no-words className="kt-no-print glossary" aria-label={t('glossary.title')}>
      <Disclosure summary={t('glossary.here', { count: ids.length })} onToggle={setOpen}>
        {open && <List words={wordsOf(ids)} />}
      </Disclosure>
      <Dialog open={first !== undefined} onClose={() => ask([])} title={first?.label ?? ''} closeLabel={t('app.close')}>
        <Stack gap={4}>
          {wordsOf(asked).map((word) => (
            <Meaning key={word.id} word={word} />
          ))}
        </Stack>
      </Dialog>
    </section>
  )
}

function List({ words }: { words: readonly Explained[] }) {
  return (
    <dl className="glossary__list">
      {words.map((word) => (
        <div key={word.id}>
          <dt dir="auto">{word.label}</dt>
          <dd>
            <Meaning word={word} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
