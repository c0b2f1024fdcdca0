import { Component, type ReactNode } from 'react'

/** Keeps an error in one figure from taking the page down: one sentence, and a way to try again. */
export class ErrorFence extends Component<{ of: string; children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return (
      <p className="fence" role="alert">
        “{this.props.of}” could not be drawn; the rest works.{' '}
        <button type="button" className="textButton" onClick={() => this.setState({ isBroken: false })}>
          Try again
        </button>
      </p>
    )
  }
}
