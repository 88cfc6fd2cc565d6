// The service worker of this page: started, turned off, replaced by a newer one.

const key = "onrecord-offline";

let isOn = $state(localStorage.getItem(key) !== "off");
let waiting = $state.raw<ServiceWorker | undefined>();
let isLeaving = false;

/** Whether the browser can run one here: that needs https, or this machine. */
export function canKeep(): boolean {
	return "serviceWorker" in navigator && isSecureContext && import.meta.env.PROD;
}

/** Whether the reader wants it; on until turned off. */
export function keepsRead(): boolean {
	return isOn;
}

/** Turns it on, or off with all that it kept. */
export async function setKeepsRead(next: boolean): Promise<void> {
	isOn = next;
	localStorage.setItem(key, next ? "on" : "off");
	if (next) await startService();
	else {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.unregister();
		await forgetKept();
	}
}

/** Starts the worker where the reader wants it, and watches for a newer one. */
export async function startService(): Promise<void> {
	if (!canKeep() || !isOn) return;
	const registration = await navigator.serviceWorker.register("/service-worker.js");
	waiting = registration.waiting ?? undefined;
	registration.addEventListener("updatefound", () => {
		const { installing } = registration;
		installing?.addEventListener("statechange", () => {
			// The first worker of a browser takes the place of none: there is nothing to tell.
			if (installing.state === "installed" && registration.active !== null) waiting = installing;
		});
	});
}

/** Whether a newer version waits for the reader to be done with this one. */
export function newerIsHere(): boolean {
	return waiting !== undefined;
}

/** Goes over to the newer version; the page is loaded again where one reads. */
export function useNewer(): void {
	navigator.serviceWorker.addEventListener("controllerchange", () => {
		if (!isLeaving) location.reload();
		isLeaving = true;
	});
	waiting?.postMessage("take-over");
	waiting = undefined;
}

/** The newer version comes by itself when every page of this one is closed. */
export function keepThisVersion(): void {
	waiting = undefined;
}

/** Throws away all that was kept of the record, here and by the worker on its way. */
export async function forgetKept(): Promise<void> {
	if (!("caches" in globalThis)) return;
	navigator.serviceWorker?.controller?.postMessage("forget");
	const names = (await caches.keys()).filter((name) => !name.startsWith("onrecord-shell-"));
	await Promise.all(names.map((name) => caches.delete(name)));
}
