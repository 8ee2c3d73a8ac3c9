import type { ReactNode } from 'react'

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="square"
      aria-hidden="true"
      className="shrink-0"
    >
      {children}
    </svg>
  )
}

/** A magnifying glass. */
export const SearchIcon = () => (
  <Icon>
    <circle cx="6.75" cy="6.75" r="4.5" />
    <path d="m10.2 10.2 3.6 3.6" />
  </Icon>
)

/** The sun: the light theme. */
export const LightIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="2.75" />
    <path d="M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7" />
  </Icon>
)

/** The moon: the dark theme. */
export const DarkIcon = () => (
  <Icon>
    <path d="M13.2 9.6A5.75 5.75 0 0 1 6.4 2.8a5.75 5.75 0 1 0 6.8 6.8Z" strokeLinejoin="round" />
  </Icon>
)

/** A screen: the theme of the system. */
export const SystemIcon = () => (
  <Icon>
    <path d="M1.75 2.75h12.5v8H1.75zM5.5 13.5h5" />
  </Icon>
)

/** Three lines: what the narrow header folds away. */
export const MenuIcon = () => (
  <Icon>
    <path d="M2 4h12M2 8h12M2 12h12" />
  </Icon>
)

/** A tick. */
export const CheckIcon = () => (
  <Icon>
    <path d="m3 8.5 3.2 3.2L13 4.8" />
  </Icon>
)

/** A cross. */
export const CrossIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
)

/** An arrow to the right. */
export const ArrowRightIcon = () => (
  <Icon>
    <path d="M2.5 8h10.5M9 3.8 13.2 8 9 12.2" />
  </Icon>
)

/** An arrow to the left. */
export const ArrowLeftIcon = () => (
  <Icon>
    <path d="M13.5 8H3M7 3.8 2.8 8 7 12.2" />
  </Icon>
)

/** A small wedge that points down: something opens here. */
export const WedgeIcon = () => (
  <Icon>
    <path d="m4 6 4 4 4-4" />
  </Icon>
)

/** An arrow up. */
export const UpIcon = () => (
  <Icon>
    <path d="M8 13.5V3M3.8 7.2 8 2.8l4.2 4.4" />
  </Icon>
)

/** An arrow down. */
export const DownIcon = () => (
  <Icon>
    <path d="M8 2.5V13M3.8 8.8 8 13.2l4.2-4.4" />
  </Icon>
)

/** Two rows of dots: something to take hold of. */
export const GripIcon = () => (
  <Icon>
    <path d="M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01" strokeWidth="2" />
  </Icon>
)
