// The order of the front page that this reader chose, kept in this browser.

export type FrontOrder = "top" | "latest" | "you";

const key = "onrecord-order";
const orders: readonly FrontOrder[] = ["top", "latest", "you"];

let order = $state<FrontOrder>(orders.find((one) => one === localStorage.getItem(key)) ?? "top");

export function frontOrder(): FrontOrder {
	return order;
}

export function setFrontOrder(next: FrontOrder): void {
	order = next;
	localStorage.setItem(key, next);
}
