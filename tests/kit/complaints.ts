// What a test must not pass over in silence: requests nobody mocked, warnings and errors on the console.
// They are kept here because the code under test may swallow the rejection or never look at the console.

const heard: Error[] = []

/** Notes something that fails the running test, whatever the code under test makes of it. */
export function complain(text: string): Error {
  const complaint = new Error(text)
  heard.push(complaint)
  return complaint
}

/** For a test that provokes a complaint on purpose: strikes it out, or throws if it was not heard. Returns its text. */
export function expectComplaint(pattern: RegExp): string {
  const index = heard.findIndex(complaint => pattern.test(complaint.message))
  const [found] = index < 0 ? [] : heard.splice(index, 1)
  if (!found) throw new Error(`no complaint like ${pattern} was heard; heard: ${texts(heard) || 'none'}`)
  return found.message
}

/** Throws if anything was heard since the last call, and forgets it. */
export function failOnComplaints(): void {
  const all = heard.splice(0)
  if (all.length > 0) throw new Error(texts(all), { cause: all[0] })
}

const texts = (all: readonly Error[]) => all.map(complaint => complaint.message).join('\n')
