/** The flip: two lines that cross at a stake. */
export const Logo = () => (
  <svg viewBox="0 0 24 24" width="20" height="20" fill="none" strokeWidth="2.6" aria-hidden="true">
    <path d="M3 17 L21 7" stroke="var(--aws)" />
    <path d="M3 7 L21 17" stroke="var(--alliance)" />
    <path d="M12 2 V22" stroke="var(--ink)" />
  </svg>
)
