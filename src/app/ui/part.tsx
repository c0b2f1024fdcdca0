import { type ComponentType, type Context, type ReactNode, Suspense, use } from 'react'
import { ErrorFence } from './ErrorFence.tsx'
import { lazyAgain } from './lazyAgain.tsx'

type PartOptions<Props, Needed> = {
  load: () => Promise<ComponentType<Props>>
  /** What may be waited for before it is fetched: `firstChart`, or `later` for what the verdict does not need. */
  when?: () => Promise<unknown>
  /** What its fence calls it; without a name it has no fence of its own, and breaks what is around it. */
  of?: string | ((props: Props) => string)
  /** Whether the desk cannot do without it: its fence then offers to reload. */
  vital?: boolean
  /** What stands in its place until it has come. */
  fallback?: ReactNode | ((props: Props) => ReactNode)
  /** What has to be there before it is shown at all. */
  needs?: Context<Needed>
}

/** A part of the page that is fetched when it is first shown, or before by its `fetch`; what goes wrong in it, or on its way, stays in its fence. */
export function part<Props extends object = object, Needed = unknown>(options: PartOptions<Props, Needed>) {
  const { load, when, of, vital = false, fallback, needs } = options
  const Fetched = lazyAgain(when ? () => when().then(load) : load)
  const Part = (props: Props) => {
    const coming = typeof fallback === 'function' ? fallback(props) : fallback
    if (needs && use(needs) === null) return coming
    const shown = (
      <Suspense fallback={coming}>
        <Fetched {...props} />
      </Suspense>
    )
    if (of === undefined) return shown
    return (
      <ErrorFence of={typeof of === 'function' ? of(props) : of} vital={vital}>
        {shown}
      </ErrorFence>
    )
  }
  return Object.assign(Part, { fetch: Fetched.fetch })
}
