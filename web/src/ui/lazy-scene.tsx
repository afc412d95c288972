import { type ComponentProps, lazy, Suspense } from 'react'
import type { Scene } from './scene.tsx'

const Late = lazy(() => import('./scene.tsx').then((module) => ({ default: module.Scene })))

/** A Scene that is fetched when it is shown: its place is kept, so that nothing jumps. */
export function LazyScene(props: ComponentProps<typeof Scene>) {
  return (
    <div style={{ width: props.width ?? '100%', maxWidth: '26rem', aspectRatio: '360 / 220' }}>
      <Suspense>
        <Late {...props} />
      </Suspense>
    </div>
  )
}
