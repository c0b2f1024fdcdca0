import { breaksAt, fragileBy, isAlready, strains } from '../../explain/claims.ts'
import { rulingOnFragility } from '../../explain/verdicts.ts'
import { inputOf } from '../../model/inputs.ts'
import { names } from '../../model/names.ts'
import { sides } from '../../model/sides.ts'
import { fraction } from '../../model/units.ts'
import { inputAt } from '../../model/wording.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { Claim } from './Claim.tsx'

/** At which slowdown, and at which loss to open models, each lab is worth less in three years than today. */
export function FragilityClaim() {
  const world = useDesk(desk => desk.world)
  const changes = useDesk(desk => desk.changes)
  return (
    <Claim
      says="“If adoption slows, or open models catch up, the valuation could prove fragile”"
      ruling={rulingOnFragility(world)}
      rule="Holds where both strains, each alone and within its range, take Anthropic twelve quarters on below its value of today; in part where one does. Asked of each lab apart, step by step of the slider from its low end; “already” where that is without any strain."
      facts={['ad-os-19', 'ad-os-13', 'ad-os-11', 'ad-btos-26lo', 'ad-btos-26hi']}
    >
      <div className="viewScroll">
        <table className="claimTable">
          <thead>
            <tr>
              <th scope="col">Worth less twelve quarters on from</th>
              {sides.map(side => (
                <th key={side} scope="col">
                  {names[side].lab}
                </th>
              ))}
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {strains.map(key => (
              <tr key={key}>
                <th scope="row">{inputOf(key).parameter.label}</th>
                {sides.map(side => {
                  const value = breaksAt(world, side, key)
                  return (
                    <td key={side}>
                      {value === null ? (
                        'none in range'
                      ) : (
                        <Explained
                          place={{ kind: 'line', key: `${side}.valuation`, quarter: fragileBy }}
                          text={isAlready(value, key) ? 'already' : fraction.format(value)}
                          elsewhere={{
                            says: `With ${inputAt(key, value)}`,
                            of: { changes: { ...changes, [key]: value } },
                          }}
                        />
                      )}
                    </td>
                  )
                })}
                <td>
                  <Explained place={{ kind: 'input', key }} text={fraction.format(world[key])} isMarked />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Claim>
  )
}
