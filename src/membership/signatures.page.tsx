import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { page } from '../acts/index.ts'
import { formatDate } from '../platform/calendar/index.ts'
import { DataTable, Intro, Said, Status, Wrap } from '../platform/html/index.ts'
import { type Language, pathTo, patternOf } from '../platform/words/index.ts'
import { agreementWords } from './agreement-words.ts'
import { words } from './messages.ts'
import { type SignedRow, signatureList } from './signatures.views.ts'

interface Shown {
  readonly version: number
  readonly partners: number
  readonly signed: number
  readonly items: readonly SignedRow[]
}

/** More than these are in the file. */
const rows = 50

/** Who has signed the agreement as it is in force. */
export const signaturesPage = page({
  view: signatureList,
  at: patternOf('charter', 'signatures'),
  render: ({ version, partners, signed, items }: Shown, context) => {
    const { language } = context
    const t = agreementWords(language)
    return context.frame({
      title: t.signatures,
      description: t.signaturesLead({ version, partners, signed }),
      breadcrumb: [{ label: t.agreement, href: pathTo(language, 'charter') }],
      data: signatureList.api,
      body: (
        <>
          <Intro title={t.signatures} lead={t.signaturesLead({ version, partners, signed })} />
          <Wrap>{items.length > 0 && <Signatures items={items.slice(0, rows)} language={language} />}</Wrap>
        </>
      ),
    })
  },
})

function Signatures({
  items,
  language,
}: {
  readonly items: readonly SignedRow[]
  readonly language: Language
}): VNode {
  const t = words(language)
  const own = agreementWords(language)
  return (
    <DataTable
      caption={own.signatures}
      quietCaption
      columns={[{ label: t.organisation }, { label: t.signedOn }, { label: t.signer }]}
      rows={items.map(({ slug, name, signedOn, signer, title, onBehalfOf }) => [
        <a href={pathTo(language, 'partners', { slug })} key="name">
          <Said text={name} language={language} />
        </a>,
        signedOn ? (
          formatDate(Temporal.PlainDate.from(signedOn), language)
        ) : (
          <Status kind="planned" key="when">
            {own.notSigned}
          </Status>
        ),
        [signer, title, onBehalfOf && `${t.onBehalfOf.toLowerCase()} ${onBehalfOf}`]
          .filter(Boolean)
          .join(', '),
      ])}
    />
  )
}
