/** Finds inputs by label, id or group; Escape clears it. */
export function FilterBox({ filter, onFilter }: { filter: string; onFilter: (text: string) => void }) {
  return (
    <input
      type="search"
      className="filter"
      aria-label="Find an input"
      placeholder="Find an input"
      autoComplete="off"
      spellCheck={false}
      value={filter}
      onChange={event => onFilter(event.target.value)}
      onKeyDown={event => {
        if (event.key !== 'Escape' || filter === '') return
        event.stopPropagation()
        event.preventDefault()
        onFilter('')
      }}
    />
  )
}
