import { Component, type ReactNode } from 'react'
import { isOfGoneFile } from './goneFile.ts'
import { askAgain } from './lazyAgain.tsx'
import { PassingButton } from './PassingButton.tsx'

/** Keeps an error in one figure from taking the page down: one sentence, and a way to try again; where its file is gone, to reload. */
export class ErrorFence extends Component<{ of: string; children: ReactNode }, { isBroken: boolean; isGone: boolean }> {
  override state = { isBroken: false, isGone: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override componentDidCatch(error: unknown) {
    void this.lookFor(error)
  }

  lookFor = async (error: unknown) => this.setState({ isGone: await isOfGoneFile(error) })

  tryAgain = () => {
    askAgain()
    this.setState({ isBroken: false })
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    if (this.state.isGone)
      return (
        <p className="fence" role="alert">
          “{this.props.of}” belongs to a version of this page that has been replaced. A reload brings the new one, with
          your scenario. <PassingButton onClick={() => location.reload()}>Reload</PassingButton>
        </p>
      )
    return (
      <p className="fence" role="alert">
        “{this.props.of}” could not be drawn; the rest works.{' '}
        <PassingButton onClick={this.tryAgain}>Try again</PassingButton>
      </p>
    )
  }
}
