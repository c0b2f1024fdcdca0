import type { MarkProps, Marks } from './mark.ts'

type Maker = (props: never) => Marks

/** What the compiler makes of JSX in a picture: a mark as plain data; a function is called at once and leaves no trace. Keys say nothing. */
export const jsx = (type: keyof MarkProps | Maker, props: object): Marks =>
  typeof type === 'function' ? type(props as never) : ({ tag: type, props } as Marks)

export { jsx as jsxDEV, jsx as jsxs }

export const Fragment = ({ children }: { children?: Marks }): Marks => children

export declare namespace JSX {
  type Element = Marks
  type ElementType = keyof MarkProps | Maker
  type IntrinsicAttributes = { key?: string | number }
  type IntrinsicElements = { [Tag in keyof MarkProps]: MarkProps[Tag] & IntrinsicAttributes }
  type ElementChildrenAttribute = { children: unknown }
}
