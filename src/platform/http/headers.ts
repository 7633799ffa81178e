import helmet from 'helmet'

export type Headers = Readonly<Record<string, string>>

/**
 * The security headers of every answer, as helmet would set them. They do not change while the program runs, so they
 * are computed once: setting them anew costs a third of a small response (measured).
 *
 * Nothing is ever asked of a third party; scripts, styles, fonts and pictures are our own files.
 */
export function securityHeaders(overHttps: boolean): Headers {
  const own = ["'self'"]
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: own,
        styleSrc: own,
        fontSrc: own,
        imgSrc: [...own, 'data:'],
        connectSrc: own,
        frameSrc: own,
        manifestSrc: own,
        formAction: own,
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: overHttps ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
  const headers: Record<string, string> = {}
  const answer = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value
    },
    removeHeader: () => undefined,
  }
  set({} as never, answer as never, () => undefined)
  return headers
}

/** For files that people gave us: shown as nothing but a download, whatever they claim to be. */
export const fileHeaders: Headers = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}
