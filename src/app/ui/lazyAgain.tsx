import { type ComponentType, lazy, useState } from 'react'

const failed = new Set<() => void>()

/**
 * A component that is fetched when it is first shown, or before by `fetch`; what has come before it is shown is there in the
 * same frame as all around it. React keeps a failed fetch for good; this one can be asked again.
 */
export function lazyAgain<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let early: ComponentType<Props> | undefined
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
  const Late = (props: Props) => {
    const [{ early: Early }] = useState({ early })
    return Early ? <Early {...props} /> : <Part {...props} />
  }
  const fetch = async () => {
    early = await load()
  }
  return Object.assign(Late, { fetch })
}

/** Forgets all failures: what is shown next is fetched anew. */
export function askAgain() {
  for (const forget of failed) forget()
  failed.clear()
}
