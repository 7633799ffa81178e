/** The look's own colours, by day. Mail programs know no custom properties. */
export const colours = {
  paper: '#fbfaf6',
  ink: '#14202e',
  quiet: '#53606e',
  line: '#dcd9cf',
  rope: '#8c6d46',
  signal: '#b5132b',
  deep: '#12365a',
} as const

/** What stands in a text that is written by others, where nothing can be given a style of its own. */
export const lightStyles = `.document a{color:${colours.deep}}
.document h2,.document h3{margin:20px 0 8px;font-size:21px;line-height:1.3}`

/** At night. The programs that do not know the question show the letter as by day. */
export const darkStyles = `
@media (prefers-color-scheme:dark){
.paper{background:#0c1522!important;color:#e9edf2!important}
.ink{color:#e9edf2!important}
.quiet{color:#a5b1bf!important}
.line{border-color:#26364a!important}
.rope{color:#c9a574!important}
.edge{border-color:#c9a574!important}
.deep,.document a{color:#a9cdf0!important}
.button-first{background:#e9edf2!important;color:#0c1522!important;border-color:#e9edf2!important}
.button-plain{background:#0c1522!important;color:#e9edf2!important;border-color:#e9edf2!important}
.button-grave{background:#0c1522!important;color:#ff8a94!important;border-color:#ff8a94!important}
}`
