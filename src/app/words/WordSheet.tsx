import { Dialog } from '../ui/Dialog.tsx'
import '../ui/shortcutSheet.css'
import { WordList } from './WordList.tsx'

/** The glossary over the page, open at the word that was asked for, where one was. */
export function WordSheet({ asked, onClose }: { asked: string; onClose: () => void }) {
  return (
    <Dialog name="Words" className="shortcutSheet" onClose={onClose}>
      <h2>What the words mean</h2>
      <WordList key={asked} asked={asked} />
      <div className="sheetEnd">
        <button type="button" className="wordButton" onClick={onClose}>
          Done
        </button>
      </div>
    </Dialog>
  )
}
