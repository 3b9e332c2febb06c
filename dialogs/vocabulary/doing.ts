const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What may stand before a request without changing it: "hi, can you please book …", "i need to log …". */
export const polite = words(`
  hi hello hey hiya morning afternoon please pls plz can could would will you we i ive weve id ill want need like
  love to just so and also ok okay right then let me lets now go ahead help gotta must should a an the im going
  gonna thanks cheers quick new yes yep`);

/** Of these, the ones that ask for something to be done. */
export const requests = words(
  'can could would will want need like love please pls plz must should let lets gotta going gonna',
);

/** Of these, the ones by which somebody says what they did themselves. */
export const firstPerson = words('i ive we weve just');

/** A sentence that begins so asks, whatever follows. */
export const asking = words(`
  who whos what whats when whens where wheres why whys how hows which whose whom is are was were has have had did
  do does am any anyone anybody show list tell explain compare whether if`);

export const verbs = {
  held: words('held had done did completed finished met saw seen supervised got received'),
  log: words('log logged record recorded enter entered register input capture captured'),
  mark: words('mark tick'),
  book: words('book booked schedule scheduled arrange arranged diarise rebook rearrange rearranged reschedule'),
  put: words('put pop stick'),
  move: words('move push shift change'),
  cancel: words('cancel cancelled postpone postponed'),
  sign: words('sign signed'),
  add: words('add create set raise give'),
  close: words('close closed complete finish'),
  pause: words('pause suspend'),
  resume: words('resume unpause restart'),
  end: words('end lift stop take'),
} as const;
export type Verb = keyof typeof verbs;

/** Past forms: at the very beginning and without "I" they may be a list that is asked for ("booked next week"). */
export const pastForms = words(`
  held had done did completed finished met saw seen supervised logged recorded entered captured booked scheduled
  arranged rearranged cancelled postponed signed closed got received`);

/** How something is said to be done behind its noun: "observation 2 is done". */
export const finished = words('done complete completed finished held happened passed closed ended submitted had');

/** Words in a sentence that make it a question about what was done. */
export const counting = words('last next many much percent rate overdue due late all every by trend since any');

/** Why a supervision is cancelled, by words that say so. */
export const away = words('off ill sick away leave holiday poorly absent unwell sickness maternity');
export const urgentWork = words('urgent emergency crisis court s47 duty strategy');

/** Why an ASYE is paused. */
export const pauseWords = {
  sickness: words('sickness sick ill illness unwell'),
  parental: words('maternity paternity parental adoption pregnancy baby mat pat'),
  bereavement: words('bereavement bereaved compassionate funeral'),
  lack_of_support: words('support'),
} as const;

/** What tells two kinds of evidence of one noun apart, besides their own words; by code. */
export const evidenceWords: Readonly<Record<string, ReadonlySet<string>>> = {
  'family-feedback': words('family child children parent carer user'),
  'professional-feedback': words('professional colleague partner teacher manager'),
};
