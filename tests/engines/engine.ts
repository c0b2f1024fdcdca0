/** What a reader does in a browser, the same for each engine; `read` asks the page itself. */
export type Engine = {
  go: (address: string) => Promise<void>
  reload: () => Promise<void>
  read: <Given extends unknown[], Answer>(
    question: (...given: Given) => Answer | Promise<Answer>,
    ...given: Given
  ) => Promise<Answer>
  /** A key, or several held together: "Control+z". */
  press: (chord: string) => Promise<void>
  type: (text: string) => Promise<void>
  mouse: { to: (x: number, y: number) => Promise<void>; down: () => Promise<void>; up: () => Promise<void> }
  /** Does what opens a window, and answers how that window is asked. */
  opened: (act: () => Promise<void>) => Promise<Pick<Engine, 'read'>>
  /** The folder that downloads go to. */
  downloads: string
  /** The page as a PDF, where the driver can print. */
  pdf: (() => Promise<Buffer>) | null
  /** Errors that the page met so far, as far as the driver tells of them. */
  complaints: () => readonly string[]
  close: () => Promise<void>
}
