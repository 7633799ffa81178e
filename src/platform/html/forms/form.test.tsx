import { describe, expect, it } from 'vitest'
import { renderFragment } from '../render.ts'
import { Checkbox, CheckboxField, RadioField, SelectField } from './choice-fields.tsx'
import { Form, SearchForm } from './form.tsx'
import { LongTextField, TextField } from './text-fields.tsx'

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
]
const fields = (
  <>
    <TextField name="title" label="Navn" hint="Kort" />
    <LongTextField name="about" label="Om" optional />
    <RadioField name="audience" label="Hvem" options={options} />
    <CheckboxField name="goals" label="Mål" options={options} />
    <SelectField name="area" label="Område" options={options} />
    <Checkbox name="consent" label="Ja tak" />
  </>
)
const values = { title: '<script>"', about: '\nto', audience: 'b', goals: ['a'], area: 'b', consent: 'yes' }
const errors = { title: 'Skriv et navn', audience: 'Vælg hvem', 'goals[0]': 'Vælg et mål', area: undefined }

const show = (given: { values?: typeof values; errors?: typeof errors }) =>
  renderFragment(
    <Form language="da" action="/da/ideer" hidden={{ version: '3' }} {...given}>
      {fields}
    </Form>,
  )

describe('the error summary', () => {
  const html = show({ values, errors })

  it('links each error to a control that is there', () => {
    const targets = [...html.matchAll(/<li><a href="#([^"]+)"/gu)].map((match) => match[1])
    expect(targets).toEqual(['f-title', 'f-audience', 'f-goals-0-'])
    for (const id of ['f-title', 'f-audience'])
      expect(html).toMatch(new RegExp(`<input class="ds-input"[^>]* id="${id}"`, 'u'))
  })

  it('says how many things to mend, and takes the focus', () => {
    expect(html).toContain('Ret 3 ting, og send igen')
    expect(html).toMatch(/role="alert" tabindex="-1" autofocus/u)
  })

  it('is not there when nothing is wrong', () => {
    expect(show({ values })).not.toContain('error-summary')
  })
})

describe('a form that is shown again', () => {
  const html = show({ values, errors })

  it('keeps what was typed, escaped', () => {
    expect(html).toContain('value="&lt;script>&quot;"')
    expect(html).toMatch(/id="f-audience-2" name="audience" value="b" checked/u)
    expect(html).toMatch(/name="goals" value="a" checked/u)
    expect(html).toMatch(/<option value="b" selected>/u)
    expect(html).toMatch(/name="consent"[^>]*value="yes" checked/u)
  })

  it('keeps a line break at the start of a long text, which HTML would drop', () => {
    expect(html).toContain('>\n\nto</textarea>')
  })

  it('ties hint and error to the control', () => {
    expect(html).toMatch(
      /id="f-title"[^>]*aria-describedby="f-title-hint f-title-error" aria-invalid="true"/u,
    )
    expect(html).toContain('id="f-title-hint"')
    expect(html).toContain('id="f-title-error"')
  })

  it('has no id twice', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1])
    expect(ids).toHaveLength(new Set(ids).size)
  })
})

describe('a form', () => {
  it('posts, with its hidden fields, and leaves checking to the server', () => {
    const html = show({})
    expect(html).toMatch(/<form class="form" method="post" action="\/da\/ideer" novalidate>/u)
    expect(html).toContain('<input type="hidden" name="version" value="3"')
  })

  it('asks a search in the address', () => {
    const html = renderFragment(<SearchForm language="da" action="/da/sog" label="Søg" value={'"><b>'} />)
    expect(html).toContain('method="get"')
    expect(html).not.toContain('<b>')
  })
})
