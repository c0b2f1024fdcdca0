import { QueryClient } from '@tanstack/react-query'

/** The files that came in over this visit: whoever asks for one again has it at once. */
export const files = new QueryClient()
