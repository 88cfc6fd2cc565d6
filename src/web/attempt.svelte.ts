// Doing what may fail, with the reason as a sentence beside the button.

import { wordsOf } from "./words-of.ts";

/** The sentence of the last attempt: why it failed, or what was said after it; "" else. */
export type Attempt = {
	message: string;
	/** Whether it came to an end. What it rejects with becomes the sentence. */
	readonly run: (act: () => Promise<unknown>) => Promise<boolean>;
};

export function createAttempt(): Attempt {
	let message = $state("");
	return {
		get message() {
			return message;
		},
		set message(words) {
			message = words;
		},
		async run(act) {
			message = "";
			try {
				await act();
				return true;
			} catch (error) {
				message = wordsOf(error);
				return false;
			}
		},
	};
}
