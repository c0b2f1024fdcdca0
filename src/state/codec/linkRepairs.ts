import { baseIds } from '../../model/bases.ts'
import { inputs } from '../../model/inputs.ts'
import { measureIds } from '../../model/measures.ts'
import { fields } from './fields.ts'
import { checkName } from './linkCheck.ts'

/** How mail, chats and documents alter a link, each as it is undone. Later ones build on what the earlier ones mended. */
const repairs: ((text: string) => string)[] = [
  withoutTail,
  // What pages and posts put in front of a fragment, and what mailings add to count their readers.
  text => text.replace(/^[#!/?]+/, '').replace(/(?:&|%26)(?:utm_\w+|fbclid|gclid|mc_[ce]id)(?:=|%3D)[^&]*/gi, ''),
  // Only what stands between settings, encoded or written otherwise.
  text => (/^v=\d+(?:%26|;)/i.test(text) ? text.replace(/(?:%26|;)(?=[a-z.-]+=)/gi, '&') : text),
  // Letters that a browser or a chat has encoded, so that the others find them.
  text => text.replace(/(?:%[89A-F][0-9A-F])+/gi, decoded).replace(/%(?:0[9AD]|20)/gi, decoded),
  // HTML, once or twice escaped.
  text => text.replace(/&(?:amp;)*(?:amp|#0*38|#x0*26);/gi, '&').replace(/&(?:quot|gt|lt|apos|nbsp|#\d+);.*$/is, ''),
  // Quoted-printable, as in the source of a mail.
  text => (/=3D/i.test(text) ? text.replace(/=[ \t\r]*\n/g, '').replace(/=3D/gi, '=') : text),
  // Broken over lines, quoted, hyphenated or laid out by hand.
  text => text.replace(/[\r\n]+(?:[ \t]*>)*/g, '').replace(/[\s\p{Cf}\u2800\u3164]+/gu, ''),
  text => text.replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-'),
  // Encoded as a whole, once more than it should be.
  text => (text.includes('=') && !/^v%/i.test(text) ? text : decoded(text.replace(/%(?:25)+(?=[0-9A-F]{2})/gi, '%'))),
  text => text.replace(/%(?:25)+(?=[0-9A-F]{2})/gi, '%'),
  // What was put behind it: the rest of a table or of a tag, or words as behind an address without a fragment.
  text => text.replace(/(?:[?#|\\<>"]|%3C|%3E|%22).*$/is, ''),
  // All in capitals, or all in small letters.
  text => text.replace(/[\w.-]+/g, word => words().get(word.toLowerCase()) ?? word),
]

/** The readings of a damaged link, the least mended first. */
export function* repaired(text: string): Generator<string> {
  let mended = text
  for (const repair of repairs) {
    const next = repair(mended)
    if (next === mended) continue
    mended = withoutTail(next)
    yield next
    if (mended !== next) yield mended
  }
  const [first = ''] = text.split(/\s|%20|%0[9AD]/i, 1)
  yield withoutTail(first)
}

/** No more punctuation than this stands behind a link. */
const longestTail = 100

/** Without the punctuation and the invisible blanks that stand behind a link, encoded or not. */
function withoutTail(text: string): string {
  const tail = /(?:[\s\p{P}\p{S}\p{Cf}]|%(?:2[0-9A-F]|3[A-F]|5[B-F]|60|7[B-F]))+$/iu
  return text.slice(0, -longestTail) + text.slice(-longestTail).replace(tail, '')
}

/** Does it end in dots, as what was shortened for the eye does? */
export const isElided = (text: string) =>
  /(?:…|\.{2,}|%E2%80%A6)(?:[\s\p{P}\p{Cf}]|%2[0-9A-F])*$/iu.test(text.slice(-longestTail))

/** Text that percent signs stand for; as it is where they stand for none. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

let known: Map<string, string> | undefined

/** The words of a link that is written without text of the user's, by their small letters. */
function words(): Map<string, string> {
  const names = Object.values(fields).flatMap(({ link }) => link.names.filter(name => !name.endsWith('.')))
  const all = ['v', checkName, ...names, ...baseIds, ...measureIds, ...inputs.map(({ key }) => key)]
  known ??= new Map(all.map(word => [word.toLowerCase(), word]))
  return known
}
