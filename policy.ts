const lines = {
  'default-src': "'none'",
  // The model's loops over several worlds at once are WebAssembly, made in the page.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data: blob:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  // A feed, or a broker of rooms, may be at any secure address, or on this machine.
  'connect-src': "'self' https: http://localhost:* http://127.0.0.1:* wss: ws://localhost:* ws://127.0.0.1:*",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

/** A frame on another page takes no feed, starts its worker from within, and may stand on any page: which, is the host's to say. */
const { 'frame-ancestors': _, ...ofPage } = lines
const ofFrame = { ...ofPage, 'worker-src': 'blob:', 'connect-src': "'self'" }

const policyOf = (all: Record<string, string>) =>
  Object.entries(all)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** What a page of Stakeout may load and run: its own files, no inline script, no eval but of WebAssembly. `npm start` sends it; `docs/deployment.md` has it for other hosts. */
export const contentSecurityPolicy = policyOf(lines)

/** The same of the page that frames on other sites show. */
export const framePolicy = policyOf(ofFrame)

/** The headers that a file is sent with. What a frame is made of may be read by a page without an origin, which a sandbox makes. */
export const policyFor = (path: string): Record<string, string> =>
  isOfFrame.test(path)
    ? { 'content-security-policy': framePolicy, 'access-control-allow-origin': '*' }
    : { 'content-security-policy': contentSecurityPolicy }

const isOfFrame = /\/(embed\.html|embed\/[^/]+|data\/[^/]+\.json)$/
