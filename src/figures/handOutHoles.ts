/** Where the web page is still empty when it is built, and where the app puts the storyboard, as JSON. */
export const hole = '<script type="application/json" id="carried"></script>'

/** Where it says what the storyboard is without scripts. */
export const wordsHole = '<p id="inWords">Stakeout’s hand-out needs JavaScript.</p>'
