import type { ComponentProps, ElementType } from 'react'

/**
 * Props of a component that may be drawn as another one: `<LinkButton as={Link} to="/plan">`.
 * The design system knows no router, so whoever uses it passes the router's own link.
 */
export type As<E extends ElementType, Own> = Own & { as?: E } & Omit<ComponentProps<E>, keyof Own | 'as'>
