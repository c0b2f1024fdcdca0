// <stake-out link="https://desk.example/#v=2&…" figure="arr" sliders="aws.arrGrowth">a picture, a link</stake-out>
//
// Shows a figure or a scene of a Stakeout link in a frame that is as high as what stands in it. What the element holds is
// shown where no script runs (mail, feeds), and until the frame has come. The frame is always of the place that this file is from;
// of `link` it takes what is behind the "#". Attributes: link, figure (ids of up to four charts), scene (its number in the
// storyboard of the link), sliders (keys of up to five inputs), frozen, theme (light or dark; else as the page is).
;(() => {
  const place = new URL('embed.html', document.currentScript.src)
  /** As settings of the frame's address; `src/state/codec/embedLink.ts` reads them. */
  const settings = ['figure', 'scene', 'sliders', 'frozen', 'theme']
  const machine = matchMedia('(prefers-color-scheme: dark)')
  const [least, most] = [40, 10_000]

  const styles = new CSSStyleSheet()
  styles.replaceSync(`
    :host { display: block; position: relative; }
    iframe { display: block; width: 100%; border: 0; color-scheme: inherit; }
    :host(:not([shown])) iframe { position: absolute; height: 1px; opacity: 0; pointer-events: none; }
    :host([shown]) slot { display: none; }
  `)

  /** A page whose text is light is dark, however it came to be so; null where the browser has another way to tell a colour. */
  function themeAround(element) {
    const [, ...channels] = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)/.exec(getComputedStyle(element).color) ?? []
    if (channels.length === 0) return null
    const [red, green, blue] = channels.map(Number)
    return 0.3 * red + 0.59 * green + 0.11 * blue > 128 ? 'dark' : 'light'
  }

  function addressFor(element) {
    const link = element.getAttribute('link') ?? ''
    const asked = settings.flatMap(name => {
      const says = element.getAttribute(name) ?? (name === 'theme' ? themeAround(element) : null)
      return says === null ? [] : [`embed.${name}=${encodeURIComponent(name === 'frozen' ? '1' : says)}`]
    })
    place.hash = [...asked, link.slice(link.indexOf('#') + 1)].join('&')
    return place.href
  }

  /** A custom element has to be a class. */
  class StakeOut extends HTMLElement {
    static observedAttributes = ['link', 'title', ...settings]
    frame = document.createElement('iframe')
    /** The frame, and nobody else, says how high it is; one that a sandbox holds has no origin. */
    hear = ({ source, origin, data }) => {
      if (source === null || source !== this.frame.contentWindow || ![place.origin, 'null'].includes(origin)) return
      if (data?.stakeOut !== 'height' || !Number.isFinite(data.height)) return
      this.frame.style.height = `${Math.min(Math.max(data.height, least), most)}px`
      this.toggleAttribute('shown', true)
    }

    /** In place of what was there, so that the reader's way back stays what it was. */
    follow = () => {
      const address = addressFor(this)
      if (address === this.address) return
      this.address = address
      this.frame.contentWindow?.location.replace(address)
    }
    /** A page that turns dark says so on its root or its body, or the machine does. */
    turning = new MutationObserver(this.follow)

    constructor() {
      super()
      const root = this.attachShadow({ mode: 'open' })
      root.adoptedStyleSheets = [styles]
      root.append(this.frame, document.createElement('slot'))
      this.frame.loading = 'lazy'
    }

    connectedCallback() {
      addEventListener('message', this.hear)
      machine.addEventListener('change', this.follow)
      for (const place of [document.documentElement, document.body]) this.turning.observe(place, { attributes: true })
      this.frame.title = this.title || 'A figure of Stakeout'
      this.address = addressFor(this)
      this.frame.src = this.address
    }

    disconnectedCallback() {
      removeEventListener('message', this.hear)
      machine.removeEventListener('change', this.follow)
      this.turning.disconnect()
      this.toggleAttribute('shown', false)
    }

    attributeChangedCallback() {
      if (!this.address || !this.isConnected) return
      this.frame.title = this.title || 'A figure of Stakeout'
      this.follow()
    }
  }

  if (!customElements.get('stake-out')) customElements.define('stake-out', StakeOut)
})()
