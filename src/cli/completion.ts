import { askIds } from '../asks/index.ts'
import { refuse } from '../asks/refusal.ts'
import { chartIds } from '../charts/catalogue.ts'
import { sizeIds } from '../export/sizes.ts'
import { baseIds } from '../model/bases.ts'
import { marketLines, stackLines } from '../model/index.ts'
import { inputs } from '../model/inputs.ts'
import { measureIds } from '../model/measures.ts'
import { packIds, themeIds } from './figureRequest.ts'

export const shells = ['bash', 'zsh', 'fish'] as const

const keys = inputs.map(({ key }) => key)

/** The values that an option completes with; files for those that name one, nothing for a number. */
const optionValues = (formats: readonly string[]): Record<string, readonly string[] | 'file'> => ({
  base: baseIds,
  set: keys.map(key => `${key}=`),
  'from-set': keys.map(key => `${key}=`),
  from: baseIds,
  against: ['present', 'base'],
  line: [...Object.keys(marketLines), ...Object.keys(stackLines)],
  format: formats,
  ask: askIds,
  chart: chartIds,
  pack: packIds,
  theme: themeIds,
  measure: measureIds,
  size: sizeIds,
  across: keys,
  up: keys,
  input: keys,
  completion: shells,
  ...Object.fromEntries(
    [
      'scenario',
      'facts',
      'paste',
      'consensus',
      'base-out',
      'house',
      'template',
      'scenarios',
      'out',
      'update',
      'watch',
    ].map(name => [name, 'file' as const]),
  ),
})

/** A script with which that shell completes the options of `stakeout` and their values. */
export function completionScript(shell: string, options: readonly string[], formats: readonly string[]): string {
  const values = optionValues(formats)
  const of = (name: string) => values[name] ?? []
  const names = options.map(name => `--${name}`).join(' ')
  const lists = options.flatMap(name => {
    const list = of(name)
    return list === 'file' || list.length === 0 ? [] : [{ name, list: list.join(' ') }]
  })
  const files = options.filter(name => of(name) === 'file')
  const all = files.map(name => `--${name}`).join('|')
  switch (shell) {
    case 'bash':
    case 'zsh':
      return `${shell === 'zsh' ? '#compdef stakeout\nautoload -U +X bashcompinit && bashcompinit\n' : ''}_stakeout() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  case "$before" in
${lists.map(({ name, list }) => `    --${name}) COMPREPLY=($(compgen -W "${list}" -- "$word"));;`).join('\n')}
    ${all}) COMPREPLY=($(compgen -f -- "$word"));;
    *) COMPREPLY=($(compgen -W "${names}" -- "$word"));;
  esac
}
complete -o nosort -F _stakeout stakeout
`
    case 'fish':
      return `${options
        .map(name => {
          const list = of(name)
          const what =
            list === 'file' ? ' -r -F' : list.length > 0 ? ` -x -a '${list.join(' ')}'` : name === 'help' ? '' : ' -x'
          return `complete -c stakeout -l ${name}${what}`
        })
        .join('\n')}
`
    default:
      return refuse(`There is no shell "${shell}"; the shells are ${shells.join(', ')}.`)
  }
}
