// Adjectives that attribute: what they tell of the stance.

/** One stance a line with its adjectives ("is confident that", "was critical of"). */
export const adjectiveCueLines = `
asserts confident certain sure convinced aware adamant unaware proud
predicts hopeful optimistic pessimistic
asserts happy pleased glad sorry shocked surprised disappointed supportive
warns worried concerned afraid fearful anxious wary alarmed
doubts skeptical sceptical doubtful uncertain unsure unconvinced
condemns critical dismissive outraged angry furious
`;
