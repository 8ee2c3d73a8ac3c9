/** Tailwind 4 is configured in CSS; PostCSS only has to run it. */
export default { plugins: { '@tailwindcss/postcss': {} } }
