// Nouns that attribute: what they tell of the stance.

/** One stance a line with its nouns. The content is a that-clause, an infinitive or a phrase. */
export const nounCueLines = `
asserts claim assertion allegation accusation statement declaration announcement contention argument
asserts insistence assurance suggestion observation remark comment account testimony revelation
asserts disclosure admission acknowledgment acknowledgement concession explanation conclusion finding
asserts report description characterization characterisation assessment estimate estimation
asserts suspicion belief view opinion conviction notion theory speculation rumor rumour complaint
asserts confidence hope
confirms confirmation
denies denial rejection rebuttal dismissal
doubts doubt skepticism scepticism
condemns condemnation criticism denunciation
warns warning fear concern worry
predicts prediction forecast projection expectation
promises promise pledge vow commitment plan proposal
demands demand call appeal request plea recommendation order
retracts retraction apology
`;

/** Nouns for something that was written or published: it speaks, and its maker stands behind it. */
export const documentNouns = `
report study survey poll analysis paper document memo memorandum letter email e-mail article
statement filing complaint lawsuit indictment affidavit testimony transcript brief ruling opinion
order tweet post blog message note book review audit census data figure statistic record
investigation assessment estimate research dispatch bulletin release communique advisory website
ad advertisement editorial column story headline video recording footage image photo photograph
cable dossier notice text speech address interview
`;
