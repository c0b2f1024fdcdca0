/** What the button of scenarios shows. */
export const Bookmark = () => (
  <>
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M4 2h8v12l-4-3-4 3z" />
    </svg>
    <span className="words">Scenarios</span>
  </>
)
