// States of which a thing is in the one or in the other: what denies the one tells the other.

/** A pair of states a line: words for the one, and behind the stroke words for its opposite. */
const table = `
function: function functioning work worked working run running operate operated operating operational intact online | broken faulty defective disabled deactivated inoperative idle offline out-of-order switched-off turned-off shut-off cut-off shut-down switched-itself-off switched-themselves-off malfunctioning
function: came-on come-on switched-on turned-on |
lawful: legal lawful legitimate constitutional | illegal unlawful illegitimate unconstitutional
true: true correct accurate | false untrue incorrect inaccurate wrong
genuine: genuine authentic original originals real | fake fakes forged forgery forgeries copy copies cast casts replica replicas counterfeit fabricated
safe: safe harmless | unsafe dangerous hazardous harmful
guilty: guilty responsible liable | innocent blameless
likely: likely probable | unlikely improbable impossible
fair: fair just | unfair unjust
necessary: necessary needed | unnecessary needless
aware: aware | unaware
present: present | absent
sound: sound reliable valid | flawed unreliable invalid unsound
successful: success successful succeeded | failure unsuccessful
clean: clean | contaminated polluted tainted
drinkable: drinkable | undrinkable
secure: secure | insecure vulnerable
sufficient: sufficient adequate enough | insufficient inadequate
complete: complete | incomplete
justified: justified warranted | unjustified unwarranted
`;

/** A word or words joined by hyphens, what it tells of, and whether it tells the opposite. */
export type Pole = { readonly state: string; readonly isOpposite: boolean };

/** From words in lower case, several joined by hyphens, to the state they tell. */
export const poleByWords: ReadonlyMap<string, Pole> = new Map(
	table
		.trim()
		.split("\n")
		.flatMap((line) => {
			const [state = "", rest = ""] = line.split(":");
			return rest.split("|").flatMap((side, at) =>
				side
					.trim()
					.split(/\s+/)
					.filter(Boolean)
					.map((word) => [word, { state, isOpposite: at === 1 }] as const),
			);
		}),
);

/** Words of poles at most. */
export const poleWordsMax = 3;
