import { writeLink } from '../src/state/codec/link.ts'
import { initial } from '../src/state/scenario/scenarioState.ts'

console.log(
  writeLink({
    ...initial,
    horizon: 8,
    changes: { adoptionSlowdown: 0.5 },
    reasons: { adoptionSlowdown: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(4) },
  } as never),
)
