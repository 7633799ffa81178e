import { defineWords } from '../platform/words/index.ts'

/** How a rule of decision is said. Names of organisations, bodies and kinds come from the charter. */
export const words = defineWords({
  'matter admission': { da: 'Optagelse af en ny partner', en: 'Admitting a new partner' },
  'matter start-group': { da: 'Start af en gruppe', en: 'Starting a group' },
  'matter amendment': { da: 'Ændring af aftalen', en: 'Amending the agreement' },
  'matter host': { da: 'Valg af vært', en: 'Choosing a host' },
  'matter consortium': {
    da: 'Deltagelse i et konsortium på partnerskabets vegne',
    en: 'Joining a consortium on the partnership’s behalf',
  },
  'matter chair': { da: 'Valg af formand', en: 'Electing the chair' },
  'matter exclusion': { da: 'Udelukkelse af en partner', en: 'Excluding a partner' },
  'matter other': { da: 'Andre sager', en: 'Other matters' },

  'label method': { da: 'Fremgangsmåde', en: 'Procedure' },
  'label choice': { da: 'Hvem vælger måden?', en: 'Who chooses which?' },
  'label window': { da: 'Frist', en: 'Time' },
  'label ballotWindow': { da: 'Frist ved afstemning', en: 'Time for a ballot' },
  'label objection': { da: 'Indsigelse', en: 'Objection' },
  'label majority': { da: 'Flertal', en: 'Majority' },
  'label minimumYes': { da: 'Stemmer for', en: 'Votes for' },
  'label quorum': { da: 'Deltagelse', en: 'Quorum' },
  'label tie': { da: 'Stemmelighed', en: 'Equal votes' },
  'label veto': { da: 'Vetoret', en: 'Veto' },
  'label votes': { da: 'Stemmer', en: 'Votes' },
  'label electorate': { da: 'Stemmeret', en: 'Who votes' },
  'label recusal': { da: 'I egen sag', en: 'In one’s own cause' },
  'label positions': { da: 'Åbenhed', en: 'Openness' },
  'label proposers': { da: 'Forslag', en: 'Proposals' },

  'by secretariat': { da: 'sekretariatet', en: 'the secretariat' },
  'by chair': { da: 'formanden', en: 'the chair' },
  'by host': { da: 'værten', en: 'the host' },
  'by proposer': { da: 'den, der rejser sagen', en: 'whoever raises the matter' },
  'by partner': { da: 'en partner', en: 'a partner' },
  'by group-lead': { da: 'lederen af en gruppe', en: 'the lead of a group' },
  'by person': { da: 'enhver', en: 'anyone' },

  silent: { da: 'Det sker ved stille procedure.', en: 'It is done by silent procedure.' },
  ballot: { da: 'Det sker ved afstemning.', en: 'It is done by ballot.' },
  either: {
    da: 'Det sker enten ved afstemning eller ved stille procedure.',
    en: 'It is done either by ballot or by silent procedure.',
  },
  chooses: {
    da: (p: { who: string }) => `${p.who} vælger, hvilken af de to måder det bliver.`,
    en: (p) => `${p.who} chooses which of the two it is.`,
  },
  open: {
    da: (p: { span: string }) => `Der er ${p.span} til at svare.`,
    en: (p) => `There are ${p.span} to answer.`,
  },
  timeToObject: {
    da: (p: { span: string }) => `Der er ${p.span} til at gøre indsigelse.`,
    en: (p) => `There are ${p.span} in which to object.`,
  },
  openForBallot: {
    da: (p: { span: string }) => `En afstemning er åben i ${p.span}.`,
    en: (p) => `A ballot is open for ${p.span}.`,
  },
  openInSilence: {
    da: (p: { span: string }) => `En stille procedure er åben i ${p.span}.`,
    en: (p) => `A silent procedure is open for ${p.span}.`,
  },
  moves: {
    da: 'Ender fristen på en weekend eller helligdag, flytter den til næste arbejdsdag.',
    en: 'If the time ends on a weekend or holiday, it moves to the next working day.',
  },
  stays: {
    da: 'Fristen flytter ikke, selv om den ender på en weekend eller helligdag.',
    en: 'The time does not move, even if it ends on a weekend or holiday.',
  },
  'objection stops': { da: 'En indsigelse stopper sagen.', en: 'An objection stops the matter.' },
  'objection ballot': {
    da: 'Gør nogen indsigelse, går sagen til afstemning.',
    en: 'If anyone objects, the matter goes to a ballot.',
  },

  majority: {
    da: (p: { when: string }) => `Der er flertal, når ${p.when}.`,
    en: (p) => `There is a majority when ${p.when}.`,
  },
  and: { da: ', og når ', en: ', and when ' },
  moreForThanAgainst: { da: 'flere stemmer for end imod', en: 'more vote for than against' },
  moreThan: { da: (p: { share: string }) => `mere end ${p.share} af`, en: (p) => `more than ${p.share} of` },
  atLeast: { da: (p: { share: string }) => `mindst ${p.share} af`, en: (p) => `at least ${p.share} of` },
  'base votes-cast': { da: 'de afgivne stemmer', en: 'the votes cast' },
  'base present': { da: 'dem, der deltager,', en: 'those taking part' },
  'base all-members': { da: 'alle med stemmeret', en: 'all who may vote' },
  areFor: {
    da: (p: { share: string; base: string }) => `${p.share} ${p.base} er for`.trimStart(),
    en: (p) => `${p.share} ${p.base} are for it`.trimStart(),
  },
  'weight votes-cast': {
    da: 'vægten af de afgivne stemmer',
    en: 'the weight of the votes cast',
  },
  'weight present': { da: 'vægten hos dem, der deltager', en: 'the weight of those taking part' },
  'weight all-members': { da: 'vægten hos alle med stemmeret', en: 'the weight of all who may vote' },
  haveWeight: {
    da: (p: { share: string; base: string }) =>
      `de, der er for, tilsammen har ${p.share || 'hele'} ${p.base}`,
    en: (p) => `those for it together have ${p.share || 'all'} ${p.base}`,
  },
  blankLeftOut: { da: 'Blanke stemmer tæller ikke med.', en: 'Abstentions do not count.' },
  blankCounted: {
    da: 'Blanke stemmer tæller med som afgivne.',
    en: 'Abstentions count as votes cast.',
  },

  minimumYesNone: {
    da: 'Der er ingen nedre grænse for, hvor mange der skal stemme for.',
    en: 'There is no lowest number of votes for.',
  },
  minimumYes: {
    da: (p: { n: number }) => `Intet bliver vedtaget med færre end ${p.n} stemmer for.`,
    en: (p) => `Nothing is adopted with fewer than ${p.n} votes for.`,
  },
  quorumNone: {
    da: 'Der er intet krav til, hvor mange der skal deltage.',
    en: 'There is no requirement on how many take part.',
  },
  quorumShare: {
    da: (p: { share: string }) => `Mindst ${p.share} af alle med stemmeret skal deltage.`,
    en: (p) => `At least ${p.share} of all who may vote must take part.`,
  },
  quorumWeight: {
    da: (p: { share: string }) => `De, der deltager, skal tilsammen have mindst ${p.share} af vægten.`,
    en: (p) => `Those who take part must together have at least ${p.share} of the weight.`,
  },
  quorumAll: { da: 'Alle med stemmeret skal deltage.', en: 'All who may vote must take part.' },
  quorumCount: {
    da: (p: { n: number }) => `Mindst ${p.n} skal deltage.`,
    en: (p) => `At least ${p.n} must take part.`,
  },
  secondRound: {
    da: (p: { span: string }) =>
      `Deltager færre, åbner afstemningen én gang til i ${p.span}, og så gælder kravet ikke.`,
    en: (p) => `If fewer do, the ballot opens once more for ${p.span}, and the requirement does not apply.`,
  },
  'tie falls': { da: 'Ved stemmelighed falder forslaget.', en: 'If votes are equal, the proposal falls.' },
  'tie secretariat': {
    da: 'Ved stemmelighed er sekretariatets stemme afgørende.',
    en: 'If votes are equal, the secretariat’s vote decides.',
  },
  'tie chair': {
    da: 'Ved stemmelighed er formandens stemme afgørende.',
    en: 'If votes are equal, the chair’s vote decides.',
  },
  'tie host': {
    da: 'Ved stemmelighed er værtens stemme afgørende.',
    en: 'If votes are equal, the host’s vote decides.',
  },
  vetoNobody: { da: 'Ingen har vetoret.', en: 'Nobody has a veto.' },
  veto: {
    da: (p: { who: string; n: number }) => `${p.who} har vetoret.`,
    en: (p) => `${p.who} ${p.n === 1 ? 'has' : 'have'} a veto.`,
  },
  voteEach: { da: 'Hver organisation har én stemme.', en: 'Each organisation has one vote.' },
  weights: {
    da: (p: { each: number; weights: string }) =>
      `Hvor der regnes med vægt, er den: ${p.weights}. Alle andre har vægten ${p.each}.`,
    en: (p) =>
      `Where votes are weighed, the weights are: ${p.weights}. All others have the weight ${p.each}.`,
  },
  weight: { da: (p: { who: string; n: number }) => `${p.who} ${p.n}`, en: (p) => `${p.who} ${p.n}` },
  allPartners: { da: 'Alle partnere har stemmeret.', en: 'All partners may vote.' },
  partnersOfKind: {
    da: (p: { kinds: string }) => `Stemmeret har partnere af disse slags: ${p.kinds}.`,
    en: (p) => `Partners of these kinds may vote: ${p.kinds}.`,
  },
  body: {
    da: (p: { body: string; members: string }) => `Stemmeret har medlemmerne af »${p.body}«: ${p.members}.`,
    en: (p) => `The members of ‘${p.body}’ may vote: ${p.members}.`,
  },
  unitsNot: {
    da: 'En enhed i en organisation har ikke sin egen stemme.',
    en: 'A unit of an organisation has no vote of its own.',
  },
  unitsToo: {
    da: 'En enhed i en organisation har også sin egen stemme.',
    en: 'A unit of an organisation has a vote of its own as well.',
  },
  'recusal excluded': {
    da: 'Den, som sagen handler om, stemmer ikke selv.',
    en: 'The party that the matter is about does not vote.',
  },
  'recusal vote': {
    da: 'Den, som sagen handler om, stemmer også selv.',
    en: 'The party that the matter is about votes as well.',
  },
  'positions open': {
    da: 'Det er åbent, hvad hver enkelt har svaret.',
    en: 'How each has answered is open.',
  },
  'positions secret': {
    da: 'Det er hemmeligt, hvad hver enkelt har svaret.',
    en: 'How each has answered is secret.',
  },
  proposes: {
    da: (p: { who: string }) => `${p.who} kan rejse sagen.`,
    en: (p) => `${p.who} can raise the matter.`,
  },
})
