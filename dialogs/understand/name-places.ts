const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words after which a month is a date, whoever is called so. */
export const asksForDate = words(`
  since by in until till before after during from to on this last next end late early mid through between
  of every`);

/** Months, some of which are also names. */
export const months = words(`
  january february march april may june july august september october november december`);

/** What follows "will" and "may" where they are no names. */
export const afterModal = words(`
  be have need not leave go want get take come i we you anyone anybody they there the my our it this that
  soon also still run move finish join`);

/** Whom a question with "will" or "can" is about, where it is nobody by name. */
export const pronouns = words(`
  i we you he she they it this that the my our their his her anyone anybody someone people there all`);

/** Words after which a name may stand. */
export const beforeName = words(`
  by to under against between what whats where wheres when for of about with doe ha has does did do is was supervise supervises manage manages see saw seen met
  book cancel pause resume restart unpause rearrange reschedule postpone prep meet meeting seeing named called didnt doesnt hasnt isnt on from and or compare hows`);

/** Words after which a team may stand. */
export const beforeTeam = words(`
  in at across within`);

/** First parts of surnames that people type as words of their own. */
export const joinsNames = words(`
  o mc mac de da d al el van von st le la di abu bin ibn`);

/** Forms of address, no part of a name. */
export const titles = words(`
  mr mrs ms miss dr mx prof`);

/** Names that are rather words, unless a name must stand there. */
export const namesLikeWords = words(`
  will may can mark grace hope rose summer summers winter chance grant sue dawn rob pat bill drew nick`);

/** What "for" and "of" may lead to that is neither a name nor a subject. */
export const purposes = words(`
  a an the this that these those me us you him her them it all each every everyone everybody anyone now
  today tomorrow yesterday tonight free fun info information reference context comparison planning review
  reviews reviewing purposes purpose ofsted inspection meeting meetings board report reports reporting
  work working someone somebody something anything everything what which who whom whose how when why one
  two three here there our my your their his its any some more most many much other others another last
  next past new old current previous over under up being having getting doing going work post posts
  posting cover case cases time times date dates day days week weeks month months year years quarter
  people person persons staff worker workers team teams unit units service services council data figures
  figure numbers number stats interest note record records later sure course example instance assistance
  help advice permanent temporary agency senior junior newly both either only just about reasons reason
  change changes social`);

/** Words after which even a month is somebody: "does may have room". */
export const doing = words('does doe did supervises supervise manages manage');
