import type { ComponentChildren, VNode } from 'preact'

/** `first`: what most should do. `plain`: another way. `grave`: cannot be taken back, or stands against something. */
export type ButtonKind = 'first' | 'plain' | 'grave'

interface Look {
  readonly kind?: ButtonKind | undefined
  readonly children?: ComponentChildren
}

const variants = {
  first: {},
  plain: { 'data-variant': 'secondary' },
  grave: { 'data-variant': 'secondary', 'data-color': 'danger' },
} as const

export interface ButtonProps extends Look {
  /** Sent with the form, so that it can tell which button was pressed. */
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly type?: 'submit' | 'reset' | 'button' | undefined
  /** The id of a form elsewhere on the page. */
  readonly form?: string | undefined
}

export const Button = ({ kind = 'first', type = 'submit', children, ...rest }: ButtonProps): VNode => (
  <button class="ds-button" type={type} {...variants[kind]} {...rest}>
    {children}
  </button>
)

/** A link that looks like a button; for going somewhere, never for changing something. */
export const ButtonLink = ({ kind = 'first', href, children }: Look & { readonly href: string }): VNode => (
  <a class="ds-button" href={href} {...variants[kind]}>
    {children}
  </a>
)
