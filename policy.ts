const lines = {
  'default-src': "'none'",
  // The model's loops over several worlds at once are WebAssembly, made in the page.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data: blob:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  // A feed may be at any secure address, or on this machine; Finnhub's socket is the only one.
  'connect-src': "'self' https: http://localhost:* http://127.0.0.1:* wss://ws.finnhub.io",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

/** What a page of Stakeout may load and run: its own files, no inline script, no eval but of WebAssembly. `npm start` sends it; `docs/deployment.md` has it for other hosts. */
export const contentSecurityPolicy = Object.entries(lines)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ')
