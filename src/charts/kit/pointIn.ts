/** Where a pointer is in a picture, in the picture's own pixels, however large it is drawn (a stage is drawn larger). */
export function pointIn(picture: SVGSVGElement, { clientX, clientY }: { clientX: number; clientY: number }) {
  const { left, top, width } = picture.getBoundingClientRect()
  const scale = picture.clientWidth > 0 ? width / picture.clientWidth : 1
  return { x: (clientX - left) / scale, y: (clientY - top) / scale }
}
