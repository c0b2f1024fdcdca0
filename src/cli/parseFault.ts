/** parseArgs explains itself in several sentences, some over two lines. */
export function inOneSentence(message: string): string {
  const [, named = ''] = /'([^']*)'/.exec(message) ?? []
  const option = named.replace(/^-h, | <value>$/g, '')
  if (message.startsWith('Unknown option')) return `There is no option "${option}"; --help lists them.`
  if (message.startsWith('Unexpected argument'))
    return `"${named}" stands alone; every setting is written --set id=number.`
  if (message.includes('does not take an argument')) return `${option} takes no value.`
  return `${option} needs a value.`
}
