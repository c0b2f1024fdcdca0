import { extname } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** What a static host says that a file is, by its name. */
export const contentTypeOf = (path: string): string => types[extname(path)] ?? 'application/octet-stream'
