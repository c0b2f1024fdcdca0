import type { Problem } from './useScene.ts'

/** What did not come, in a sentence each, with a way to try again. The model needs none of it. */
export function DataNotice({ problems }: { problems: Problem[] }) {
  if (problems.length === 0) return null
  return (
    <div className="notice" role="alert">
      {problems.map(({ name, says, retry }) => (
        <p key={name}>
          {says} The model works without it.{' '}
          <button type="button" className="textButton" onClick={retry}>
            Try again
          </button>
        </p>
      ))}
    </div>
  )
}
