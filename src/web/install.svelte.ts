// Whether the browser offers to install the application, and taking the offer.

/** Chromium's event; other browsers have a menu for it and no event. */
type InstallOffer = Event & { readonly prompt: () => Promise<unknown> };

let offer = $state.raw<InstallOffer | undefined>();

/** Whether it can be installed by a button now. */
export function canInstall(): boolean {
	return offer !== undefined;
}

export async function install(): Promise<void> {
	await offer?.prompt();
	offer = undefined;
}

addEventListener("beforeinstallprompt", (event) => {
	event.preventDefault();
	offer = event as InstallOffer;
});
addEventListener("appinstalled", () => {
	offer = undefined;
});
