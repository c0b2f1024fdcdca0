import { useOverlays } from '../ui/overlays.ts'
import { useTemplate } from './useTemplate.ts'

/** Leads to the template of decks, and says which it is. */
export function TemplateButton() {
  const { open } = useOverlays()
  const template = useTemplate()
  return (
    <button
      type="button"
      className="textButton"
      aria-haspopup="dialog"
      onClick={() => open({ kind: 'template', given: null })}
    >
      {template ? `On your template “${template.name}”…` : 'Your own template (.pptx, .potx)…'}
    </button>
  )
}
