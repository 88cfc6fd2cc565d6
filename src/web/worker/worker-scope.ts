// The part of a service worker's world that ours uses; the page's types do not have it.

type Lasting = Event & { readonly waitUntil: (work: Promise<unknown>) => void };

export type FetchAsked = Lasting & {
	readonly request: Request;
	readonly respondWith: (response: Promise<Response>) => void;
};

type WindowClient = {
	readonly url: string;
	readonly focus: () => Promise<WindowClient>;
	readonly navigate: (url: string) => Promise<WindowClient | null>;
};

type Events = {
	readonly install: Lasting;
	readonly activate: Lasting;
	readonly fetch: FetchAsked;
	readonly message: Lasting & { readonly data: unknown };
	readonly push: Lasting & { readonly data: { readonly text: () => string } | null };
	readonly notificationclick: Lasting & { readonly notification: Notification };
};

export type WorkerScope = {
	readonly location: Location;
	readonly registration: ServiceWorkerRegistration;
	readonly clients: {
		readonly claim: () => Promise<void>;
		readonly matchAll: (options: { type: "window" }) => Promise<readonly WindowClient[]>;
		readonly openWindow: (url: string) => Promise<unknown>;
	};
	readonly skipWaiting: () => Promise<void>;
	readonly addEventListener: <Name extends keyof Events>(
		name: Name,
		listener: (event: Events[Name]) => void,
	) => void;
};

/** (HTML Standard and Service Workers, section 4.1.) */
export const scope = globalThis as unknown as WorkerScope;
