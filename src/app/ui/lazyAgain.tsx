import { type ComponentType, lazy } from 'react'

const failed = new Set<() => void>()

/** A component that is fetched when it is first shown. React keeps a failed fetch for good; this one can be asked again. */
export function lazyAgain<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const ask = () =>
    lazy(() =>
      load().then(
        component => ({ default: component }),
        (error: unknown) => {
          failed.add(() => {
            Part = ask()
          })
          throw error
        },
      ),
    )
  let Part = ask()
  return (props: Props) => <Part {...props} />
}

/** Forgets all failures: what is shown next is fetched anew. */
export function askAgain() {
  for (const forget of failed) forget()
  failed.clear()
}
