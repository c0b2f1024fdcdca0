import type { PastFiles } from '../../figures/chartInputSource.ts'
import { PassingButton } from '../ui/PassingButton.tsx'
import { usePast } from './usePast.ts'

/** Brings in the files of the past. What does not come is said in a sentence, with a way to try again. */
export function Past({ onPast }: { onPast: (past: PastFiles) => void }) {
  const missing = usePast(onPast)
  if (missing.length === 0) return null
  return (
    <div className="notice" role="alert">
      {missing.map(({ error, refetch }) => (
        <p key={error?.message}>
          {error?.message} The model works without it.{' '}
          <PassingButton aria-description={error?.message} onClick={() => void refetch()}>
            Try again
          </PassingButton>
        </p>
      ))}
    </div>
  )
}
