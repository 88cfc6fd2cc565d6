// Comfortable or compact lists, as this reader wants them.

export type Density = "comfortable" | "compact";

const key = "onrecord-density";

let density = $state<Density>(localStorage.getItem(key) === "compact" ? "compact" : "comfortable");

export function currentDensity(): Density {
	return density;
}

export function setDensity(next: Density): void {
	density = next;
	localStorage.setItem(key, next);
}
