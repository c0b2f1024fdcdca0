import { useEffect, useEffectEvent, useState } from 'react'
import { slideKindIds, slideKinds } from '../../export/template/layouts.ts'
import type { TemplateSummary } from '../../export/template/templateSummary.ts'
import { ask } from '../../figures/workers.ts'
import { fixed } from '../../model/digits.ts'
import { type StoredTemplate, templateKeep } from '../../state/settings/templateStore.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { LayoutPreview } from './LayoutPreview.tsx'
import { useTemplate } from './useTemplate.ts'
import './export.css'

type TemplateDialogProps = { given: File | null; onClose: () => void }

/** The firm's own template of decks: which layout each kind of slide takes, what is not carried over, and how to change it. */
export function TemplateDialog({ given, onClose }: TemplateDialogProps) {
  const template = useTemplate()
  const [message, setMessage] = useState(given ? readingSays(given.name) : '')
  const [shown, setShown] = useState<{ of: Blob; summary: TemplateSummary } | null>(null)
  const summary = template && shown?.of === template.file ? shown.summary : null

  function take(chosen: StoredTemplate) {
    setMessage(readingSays(chosen.name))
    void readIn(chosen)
  }
  async function readIn(chosen: StoredTemplate) {
    try {
      const read = await ask('template', { name: chosen.name, layouts: chosen.layouts }, chosen.file)
      setShown({ of: chosen.file, summary: read })
      const problem = await templateKeep.apply(chosen)
      setMessage(problem ?? `“${chosen.name}” is the template of PowerPoint decks from now on.`)
    } catch (error) {
      setMessage(error instanceof Error ? error.message : `“${chosen.name}” could not be read.`)
    }
  }
  const readGiven = useEffectEvent((file: File) => readIn({ name: file.name, file, layouts: {} }))
  useEffect(() => {
    if (given) void readGiven(given)
  }, [given])
  useEffect(() => {
    if (!template || shown?.of === template.file || given) return
    ask('template', { name: template.name, layouts: template.layouts }, template.file).then(
      read => setShown({ of: template.file, summary: read }),
      (error: unknown) => setMessage(error instanceof Error ? error.message : 'The template could not be read.'),
    )
  }, [template, shown, given])

  const choose = (kind: string, id: string) => {
    if (!template || !summary) return
    const layouts = { ...summary.choice, [kind]: id }
    setShown({ of: template.file, summary: { ...summary, choice: layouts } })
    void templateKeep.apply({ ...template, layouts }).then(problem => setMessage(problem ?? 'Saved.'))
  }
  return (
    <Dialog name="Your template" className="batchDialog" kind="template" onClose={onClose}>
      <h2>Your template</h2>
      <div className="exportPanel">
        <p>
          Drop a PowerPoint file or template of your firm (.pptx, .potx) here. Decks then have its masters, layouts,
          theme and placeholders, and their charts its colours. It stays in this browser.
        </p>
        <label>
          File
          <input
            type="file"
            accept=".pptx,.potx,.pptm,.potm"
            onChange={({ target }) => {
              const file = target.files?.[0]
              if (file) take({ name: file.name, file, layouts: {} })
            }}
          />
        </label>
        {template && summary && (
          <>
            <p>
              <strong>{template.name}</strong>, {sizeWords(summary.size)}. {summary.colours}
            </p>
            <fieldset className="templateLayouts">
              <legend>Which layout is used for what</legend>
              {slideKindIds.map(kind => {
                const id = summary.choice[kind]
                const layout = summary.layouts.find(one => one.id === id)
                return (
                  <div key={kind} className="templateLayout">
                    {layout ? (
                      <LayoutPreview sketch={layout.sketches[kind]} size={summary.size} hasChart={kind !== 'cover'} />
                    ) : (
                      <span />
                    )}
                    <label>
                      {slideKinds[kind].label}
                      <select value={id} onChange={({ target }) => choose(kind, target.value)}>
                        {kind === 'cover' && <option value="">No title slide</option>}
                        {summary.layouts.map(one => (
                          <option key={one.id} value={one.id}>
                            {one.label}
                          </option>
                        ))}
                      </select>
                    </label>
                  </div>
                )
              })}
            </fieldset>
            {summary.left.length > 0 && (
              <section aria-label="Not carried over">
                <p>Not carried over:</p>
                <ul className="exportNotes templateLeft">
                  {summary.left.map(one => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
        <div className="exportWays">
          <output>{message}</output>
          {template && (
            <button
              type="button"
              className="wordButton"
              onClick={() =>
                void templateKeep.apply(null).then(() => setMessage('Decks have Stakeout’s own look again.'))
              }
            >
              Remove
            </button>
          )}
          <button type="button" className="wordButton" onClick={onClose}>
            Close
          </button>
        </div>
      </div>
    </Dialog>
  )
}

const readingSays = (name: string) => `Reading “${name}”…`

const sizeWords = ({ width, height }: TemplateSummary['size']) =>
  `slides of ${fixed(width / 72, 1)} by ${fixed(height / 72, 1)} inches`
