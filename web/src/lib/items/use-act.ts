import { useRef, useState } from 'react'
import { Problem } from '../problem.ts'

export interface Act {
  busy: boolean
  problem: Problem | undefined
  run: () => Promise<boolean>
}

/** One tap that does something: busy while it is being done, and what went wrong stays until it is tried again. */
export function useAct(act: () => Promise<unknown>): Act {
  const [state, setState] = useState<{ busy: boolean; problem: Problem | undefined }>({
    busy: false,
    problem: undefined,
  })
  const running = useRef(false)
  return {
    ...state,
    async run() {
      if (running.current) return false
      running.current = true
      setState({ busy: true, problem: undefined })
      try {
        await act()
        setState({ busy: false, problem: undefined })
        return true
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        setState({ busy: false, problem: error })
        return false
      } finally {
        running.current = false
      }
    },
  }
}
