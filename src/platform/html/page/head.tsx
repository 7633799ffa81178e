import type { VNode } from 'preact'
import type { Language } from '../../words/index.ts'
import { words } from '../messages.ts'

/** Where the built style sheet and its company are served: addresses with their content's hash. */
export interface Assets {
  readonly css: string
  readonly script?: string | undefined
  /** The two fonts that every page uses, fetched early. */
  readonly fonts: readonly string[]
  readonly icon?: string | undefined
}

export interface HeadProps {
  readonly language: Language
  readonly siteName: string
  /** Without the site's name; a front page leaves it out. */
  readonly title?: string | undefined
  /** One or two sentences, plain. */
  readonly description?: string | undefined
  readonly assets: Assets
  /** Absolute address of this page in this language. */
  readonly canonical?: string | undefined
  /** Absolute addresses of this page in every language, this one included. */
  readonly alternates?: readonly { readonly language: string; readonly href: string }[] | undefined
  readonly feeds?:
    | readonly { readonly title: string; readonly type: string; readonly href: string }[]
    | undefined
  /** schema.org, as objects. */
  readonly jsonLd?: readonly object[] | undefined
  /** Absolute address of the Open Graph picture, and what it shows. */
  readonly picture?: { readonly href: string; readonly alt: string } | undefined
  /** For pages that search engines shall leave alone: signed in, refused, not found. */
  readonly unlisted?: boolean | undefined
  /** The page shows a form again with errors; its title says so first. */
  readonly failed?: boolean | undefined
}

export function Head(props: HeadProps): VNode {
  const { language, siteName, title, description, assets, canonical, alternates = [], feeds = [] } = props
  const named = title === undefined ? siteName : `${title} – ${siteName}`
  return (
    <head>
      <meta charset="utf-8" />
      <title>{props.failed ? words(language).errorInTitle + named : named}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#0c1522" media="(prefers-color-scheme: dark)" />
      {description && <meta name="description" content={description} />}
      {props.unlisted && <meta name="robots" content="noindex" />}
      {assets.fonts.map((href) => (
        <link rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" key={href} />
      ))}
      <link rel="stylesheet" href={assets.css} />
      {assets.script && <script type="module" src={assets.script} />}
      {assets.icon && <link rel="icon" type="image/svg+xml" href={assets.icon} />}
      {canonical && <link rel="canonical" href={canonical} />}
      {alternates.map((other) => (
        <link rel="alternate" hreflang={other.language} href={other.href} key={other.language} />
      ))}
      {feeds.map((feed) => (
        <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} key={feed.href} />
      ))}
      <OpenGraph {...props} />
      {props.jsonLd?.map((data, i) => (
        <script
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < written as an escape
          dangerouslySetInnerHTML={{ __html: jsonForScript(data) }}
          key={`${i}`}
        />
      ))}
    </head>
  )
}

function OpenGraph({ siteName, title, description, canonical, picture, language }: HeadProps): VNode {
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:title" content={title ?? siteName} />
      <meta property="og:locale" content={language === 'da' ? 'da_DK' : 'en_GB'} />
      {description && <meta property="og:description" content={description} />}
      {canonical && <meta property="og:url" content={canonical} />}
      {picture && <meta property="og:image" content={picture.href} />}
      {picture && <meta property="og:image:alt" content={picture.alt} />}
      {picture && <meta name="twitter:card" content="summary_large_image" />}
    </>
  )
}

/** JSON that cannot end the script element it stands in. */
export const jsonForScript = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')
