import { Component, type ReactNode } from 'react'
import { isOfGoneFile } from './goneFile.ts'
import { askAgain } from './lazyAgain.tsx'
import { PassingButton } from './PassingButton.tsx'

/** What the desk cannot do without is `vital`: its fence offers to reload. When `again` changes, it is tried again by itself. */
type FenceProps = { of: string; vital?: boolean; again?: unknown; children: ReactNode }

type FenceState = { isBroken: boolean; isGone: boolean; hasTried: boolean; again: unknown }

/**
 * Keeps an error in one figure from taking the page down: one sentence, and a way to try again; where its file is gone, or that
 * did not help, to reload. Firefox keeps a failed import until the page goes.
 */
export class ErrorFence extends Component<FenceProps, FenceState> {
  override state: FenceState = { isBroken: false, isGone: false, hasTried: false, again: this.props.again }

  static getDerivedStateFromProps({ again }: FenceProps, state: FenceState) {
    return again === state.again ? null : { again, isBroken: false }
  }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override componentDidCatch(error: unknown) {
    void this.lookFor(error)
  }

  lookFor = async (error: unknown) => this.setState({ isGone: await isOfGoneFile(error) })

  tryAgain = () => {
    askAgain()
    this.setState({ isBroken: false, hasTried: true })
  }

  override render() {
    const { of, vital, children } = this.props
    const { isBroken, isGone, hasTried } = this.state
    if (!isBroken) return children
    const says = isGone
      ? 'belongs to a version of this page that has been replaced. A reload brings the new one, with your scenario.'
      : `could not be drawn; ${vital ? 'the scenario is kept' : 'the rest works'}.`
    return (
      <p className="fence" role="alert">
        “{of}” {says}{' '}
        {isGone || vital || hasTried ? (
          <PassingButton onClick={() => location.reload()}>Reload</PassingButton>
        ) : (
          <PassingButton onClick={this.tryAgain}>Try again</PassingButton>
        )}
      </p>
    )
  }
}
