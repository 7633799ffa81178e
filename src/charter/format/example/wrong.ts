const charter = 'charter.yaml'
const records = 'records.yaml'

/** What is wrong, the edit that makes it so, and every sentence that is to follow from it. */
type Wrong = readonly [
  what: string,
  file: typeof charter | typeof records,
  from: string,
  to: string,
  says: string[],
]

/** Ways to spoil the example, each with all that is to be said of it. */
export const wrong: readonly Wrong[] = [
  [
    'a misspelt field',
    charter,
    'vision: {',
    'visoin: {',
    [
      'charter.yaml, line 12, column 1 (visoin): expected a field that exists here: demonstration, quiet, hosts, vision, foreword, offices, otherMeetings, reporting, …, found ‘visoin’. Did you mean ‘vision’?',
    ],
  ],
  [
    'a missing translation',
    charter,
    '{ da: "En mølle i drift", en: "A working mill" }',
    '{ da: "En mølle i drift" }',
    ['charter.yaml, line 12, column 1 (vision.en): expected the text in the language en, found only da.'],
  ],
  [
    'a text in no language',
    charter,
    'mission: { da: "Vi maler korn.", en: "We grind corn." }',
    'mission: "Vi maler korn."',
    [
      'charter.yaml, line 13, column 10 (mission): expected a text in each language: { da: …, en: … }, found ‘Vi maler korn.’.',
    ],
  ],
  [
    'a language that is no tag',
    records,
    '{ da: "Brød", en: "Bread" }',
    '{ da: "Brød", english: "Bread" }',
    [
      'records.yaml, line 8, column 28 (ideas.0.title.english): expected a language tag such as da or en (BCP 47), found ‘english’.',
    ],
  ],
  [
    'an unknown time zone',
    charter,
    'zone: Europe/Copenhagen',
    'zone: Europe/Kopenhagen',
    [
      "charter.yaml, line 7, column 7 (zone): expected a time zone of IANA's list, such as Europe/Copenhagen, found ‘Europe/Kopenhagen’.",
    ],
  ],
  [
    'working days without a calendar',
    charter,
    'calendar: DK\n',
    '',
    [
      'charter.yaml, line 69, column 13 (decisions.other.window): expected a calendar, here or for the whole partnership, where the window is in working days, found no calendar.',
    ],
  ],
  [
    'a length of time said twice',
    charter,
    'window: { workingDays: 5,',
    'window: { workingDays: 5, weeks: 1,',
    [
      'charter.yaml, line 70, column 13 (decisions.other.window): expected one length of time: workingDays, days, weeks or months, found a block with workingDays, weeks, rule.',
    ],
  ],
  [
    'a method that does not exist',
    charter,
    'method: { is: ballot',
    'method: { is: balot',
    [
      'charter.yaml, line 68, column 19 (decisions.other.method.is): expected one of silent, ballot, either, found ‘balot’. Did you mean ‘ballot’?',
    ],
  ],
  [
    'a share above the whole',
    charter,
    'moreThan: 1/2',
    'moreThan: 3/2',
    [
      'charter.yaml, line 74, column 23 (decisions.other.majority.conditions.0.moreThan): expected a share above 0 and up to 1, such as 1/2, 2/3 or 65/100, found ‘3/2’.',
    ],
  ],
  [
    'a majority that leaves abstentions open',
    charter,
    ', abstentions: left-out',
    '',
    [
      'charter.yaml, line 74, column 11 (decisions.other.majority.conditions.0.abstentions): expected abstentions: counted or left-out, where the majority is of votes-cast, found nothing.',
    ],
  ],
  [
    'a secret silent procedure',
    charter,
    'financing:\n',
    '  host: { method: { is: silent, source: default }, positions: { are: secret, source: default } }\nfinancing:\n',
    [
      'charter.yaml, line 85, column 25 (decisions.host.method.is): expected ballot, where positions are secret: a silent procedure shows who objects, found ‘silent’.',
    ],
  ],
  [
    'a casting vote of a chair that nobody is',
    charter,
    'tie: { is: falls,',
    'tie: { is: casting-vote, by: chair,',
    [
      'charter.yaml, line 78, column 34 (decisions.other.tie.by): expected somebody who exists; offices has none with the key chair, found ‘chair’.',
    ],
  ],
  [
    'a setting without a source',
    charter,
    'positions: { are: open, source: default }',
    'positions: { are: open }',
    [
      'charter.yaml, line 83, column 16 (decisions.other.positions): expected where the setting comes from: rule, or source: agreement with basis, source: practice, or source: default, found a block with are.',
    ],
  ],
  [
    'a setting that names no rule',
    charter,
    'rule: window }',
    'rule: windo }',
    [
      'charter.yaml, line 70, column 37 (decisions.other.window.rule): expected the key of a rule, found ‘windo’. Did you mean ‘window’?',
    ],
  ],
  [
    'a default that its gap does not name',
    charter,
    'default: window, ',
    '',
    [
      'charter.yaml, line 102, column 12 (rules.1.fills): expected a gap whose default is ‘window’, found the gap ‘window’, which does not name the rule.',
    ],
  ],
  [
    'a rule of the agreement that cites no article',
    charter,
    '    basis: [term]\n',
    '',
    [
      'charter.yaml, line 94, column 5 (rules.0): expected basis with agreement, since with practice, fills with default – and only that, found a block with key, matter, source, text.',
    ],
  ],
  [
    'an article that shows nothing there is',
    charter,
    'renders: [term]',
    'renders: [terms]',
    [
      'charter.yaml, line 109, column 80 (articles.1.renders.0): expected a part of the charter that exists, such as vision or rules/KEY, found ‘terms’.',
    ],
  ],
  [
    'an article out of order',
    charter,
    'number: "2"',
    'number: "4"',
    ['charter.yaml, line 109, column 15 (articles.1.number): expected a number that follows 1, found ‘4’.'],
  ],
  [
    'an end to what has none',
    charter,
    'from: "2024" }',
    'from: "2024", until: "2026" }',
    [
      'charter.yaml, line 10, column 39 (agreements.0.until): expected no end, where the term is open-ended, found ‘2026’.',
    ],
  ],
  [
    'an approval that the decision rule does not know',
    charter,
    'methods: [simple-majority]',
    'methods: [silent-procedure]',
    [
      'charter.yaml, line 24, column 24 (membership.approval.methods): expected methods that agree with the decision rule: admission.method.is: ballot, found ‘silent-procedure’.',
    ],
  ],
  [
    'a field that stands twice',
    charter,
    'key: the-mill',
    'key: the-mill\nkey: other',
    ['charter.yaml, line 3, column 1: expected each field once, found ‘key’ a second time.'],
  ],
  [
    'YAML that is none',
    charter,
    'methods: []',
    'methods: [] ]',
    [
      'charter.yaml, line 16, column 13: expected valid YAML, found what the YAML reader calls ‘Unexpected flow-seq-end token in YAML stream: "]"’.',
    ],
  ],
  [
    'an anchor',
    charter,
    'mission: {',
    'mission: &m {',
    [
      'charter.yaml, line 13, column 13: expected a value without anchor, alias (& and *) or tag (!), found an anchor, alias or tag.',
    ],
  ],
  [
    'a number where words belong',
    records,
    '"Bakkegården"',
    '17',
    [
      'records.yaml, line 3, column 29 (organisations.0.name): expected a text without control characters of at most 20,000 characters, found ‘17’.',
    ],
  ],
  [
    'a month that does not exist',
    records,
    'due: 2024-05',
    'due: 2024-13',
    [
      'records.yaml, line 19, column 72 (groups.0.milestones.0.due): expected an EDTF date, such as 2023-03, 2023-06/2023-07, 2010/.. or 198X, found ‘2024-13’.',
    ],
  ],
  [
    'a CVR number with a wrong digit',
    records,
    '13748136',
    '13748137',
    [
      'records.yaml, line 3, column 84 (organisations.0.cvr): expected a CVR number of eight digits whose check digit fits, found ‘13748137’.',
    ],
  ],
  [
    'a lead that is no organisation',
    records,
    'leads: [lake-farm]',
    'leads: [lakefarm]',
    [
      'records.yaml, line 20, column 13 (groups.0.leads.0): expected the key of an organisation in records.yaml, found ‘lakefarm’. Did you mean ‘lake-farm’?',
    ],
  ],
  [
    'a key that is taken',
    records,
    'groups:\n',
    'groups:\n  - { key: sails, kind: crew, title: { da: "Igen", en: "Again" }, purpose: { da: "A", en: "A" }, milestones: [ { n: 1, text: { da: "B", en: "B" }, due: "2024" } ], leads: [], partners: [], open: { is: true, source: default }, goals: [] }\n',
    [
      'records.yaml, line 15, column 10 (groups.1.key): expected ‘sails’ only once, found it again (first at groups.0).',
    ],
  ],
  [
    'a group without what its kind requires',
    records,
    '    milestones:\n      - { n: 1, text: { da: "Lærred købt", en: "Canvas bought" }, due: 2024-05 }\n',
    '',
    [
      'records.yaml, line 14, column 5 (groups.0.milestones): expected milestones, which groups of the kind crew must have, found nothing.',
    ],
  ],
  [
    'a group with what its kind does without',
    records,
    '    leads: [lake-farm]',
    '    cadence: { min: 1, per: year, text: { da: "Årligt", en: "Yearly" } }\n    leads: [lake-farm]',
    [
      'records.yaml, line 20, column 14 (groups.0.cadence): expected no cadence, which groups of the kind crew do not have, found a block with min, per, text.',
    ],
  ],
  [
    'a field left out',
    records,
    'name: "Søgården", ',
    '',
    [
      'records.yaml, line 4, column 5 (organisations.1.name): expected the field ‘name’, found a block with key, kind, standing.',
    ],
  ],
]
