import { Dialog } from '../ui/Dialog.tsx'
import '../ui/shortcutSheet.css'
import { WordList } from './WordList.tsx'

/** The glossary over the page, open at the word that was asked for, where one was. */
export function WordSheet({ word, onClose }: { word: string | null; onClose: () => void }) {
  return (
    <Dialog name="Words" className="shortcutSheet" kind="words" onClose={onClose}>
      <h2>What the words mean</h2>
      <WordList key={word} asked={word} />
      <div className="sheetEnd">
        <button type="button" className="wordButton" onClick={onClose}>
          Done
        </button>
      </div>
    </Dialog>
  )
}
