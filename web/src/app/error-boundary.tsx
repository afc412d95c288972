import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { ErrorPage } from './error-page.tsx'

interface Props {
  children: ReactNode
  /** Around the frame too: then there is no main part yet, and the error page brings its own. */
  around?: boolean
}

/** Shows in words what went wrong in what stands inside, and lets people try again. */
export function ErrorBoundary(props: Props) {
  const { reset } = useQueryErrorResetBoundary()
  return <Catcher {...props} onAgain={reset} />
}

class Catcher extends Component<Props & { onAgain(): void }, { error: unknown }> {
  override state = { error: undefined }
  static getDerivedStateFromError(error: unknown) {
    return { error }
  }
  override render() {
    if (this.state.error === undefined) return this.props.children
    const again = () => {
      this.props.onAgain()
      this.setState({ error: undefined })
    }
    return <ErrorPage error={this.state.error} onAgain={again} around={this.props.around ?? false} />
  }
}
