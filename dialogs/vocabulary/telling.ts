/**
 * Words that always change what is asked. Where one of them stands in a sentence and nothing has taken it into its
 * meaning, something else was asked than what was understood.
 */
export const telling: ReadonlySet<string> = new Set(
  `take taken taking wait waiting hire hired hiring recruit recruited recruiting appoint appointed apply
applied left leave leaving leaver join joined joining joiner start started starting starter stay stayed remain remained
keep kept cover covered covering end ended ending finish finished finishing missing short allocate allocated unallocated
sign signed unsigned booked room space spare behind late early due overdue outstanding paused cost spend
sick ill absent resign resigned quit notice renew renewed registered reassign move moved moving
return returned returning promoted promotion qualified training trained complaint grievance stress morale overtime
cancelled postponed rearranged longest oldest predict predicted forecast projected projection filled origin convert converted conversion advert candidate applicant offer offers advertise advertised advertising interview interviewed interviewing induction gender ethnicity ethnic male female men women
nationality religion race grade salary`.split(/\s+/),
);
