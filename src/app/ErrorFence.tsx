import { Component, type ReactNode } from 'react'
import { askAgain } from './lazyAgain.tsx'
import { PassingButton } from './PassingButton.tsx'

/** Keeps an error in one figure from taking the page down: one sentence, and a way to try again. */
export class ErrorFence extends Component<{ of: string; children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  tryAgain = () => {
    askAgain()
    this.setState({ isBroken: false })
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return (
      <p className="fence" role="alert">
        “{this.props.of}” could not be drawn; the rest works.{' '}
        <PassingButton onClick={this.tryAgain}>Try again</PassingButton>
      </p>
    )
  }
}
