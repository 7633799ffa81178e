import type { ClassifyContext } from '../index.ts'

export const discussion = 'mfzwizltoq2gk3tumuqho2lun4'
export const decision = 'nbswy3dpeb3w64tmmqqho2lua4'

/** What the partnership of the cases knows: one discussion, one decision, its own addresses. */
export const context: ClassifyContext = {
  place: { domain: 'post.partnership.example', mailbox: 'svar' },
  ownAddresses: ['partnerskab@partnership.example'],
  isOwnMessageId: (id) => id.endsWith('@partnership.example>'),
  purposes: new Map([
    [discussion, 'discussion'],
    [decision, 'decision'],
  ]),
}
