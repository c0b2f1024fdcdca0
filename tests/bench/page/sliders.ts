import { type InputKey, inputOf } from '../../../src/model/inputs.ts'
import { actions, desk } from './desk.ts'
import { headline } from './headline.ts'

/** A native range input for each headline input, unstepped, so that every pixel of a drag is another world. */
export function mountSliders(form: HTMLElement) {
  const sliders = headline.map(key => {
    const label = form.appendChild(document.createElement('label'))
    label.textContent = key
    const slider = label.appendChild(document.createElement('input'))
    Object.assign(slider, { type: 'range', min: '0', max: '1', step: 'any', id: key })
    slider.addEventListener('pointerdown', () => actions.startDrag(key))
    slider.addEventListener('input', () => actions.setInput(key, valueAt(key, Number(slider.value))))
    slider.addEventListener('pointerup', actions.endDrag)
    return { key, slider }
  })
  const reset = () => {
    for (const { key, slider } of sliders) slider.value = String(placeOf(key, desk.get().baseWorld[key]))
  }
  reset()
  return { reset }
}

function valueAt(key: InputKey, place: number): number {
  const { min, max, scale } = inputOf(key).parameter
  return scale === 'log' ? min * (max / min) ** place : min + place * (max - min)
}

function placeOf(key: InputKey, value: number): number {
  const { min, max, scale } = inputOf(key).parameter
  return scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min)
}
