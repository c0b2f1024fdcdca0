/** An address that opens beside the desk. */
export const SourceLink = ({ url, text }: { url: string; text: string }) => (
  <a href={url} target="_blank" rel="noreferrer">
    {text}
  </a>
)
