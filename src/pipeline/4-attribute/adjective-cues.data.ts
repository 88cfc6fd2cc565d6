// Adjectives that attribute: what they tell of the stance.

/** One stance a line with its adjectives ("is confident that", "was critical of"). */
export const adjectiveCueLines = `
asserts confident certain sure convinced hopeful optimistic pessimistic aware adamant unaware proud
asserts happy pleased glad sorry shocked surprised disappointed supportive willing ready
warns worried concerned afraid fearful anxious wary alarmed
doubts skeptical sceptical doubtful uncertain unsure unconvinced
condemns critical dismissive outraged angry furious
predicts likely
`;
