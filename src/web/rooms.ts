// The rooms by their address. Each is loaded when somebody first enters it.

import type { Component } from "svelte";
import { correctionChanges } from "./corrections.svelte.ts";

/** A room that an address leads to, with what it shows. */
export type Room = {
	/** Rooms of another key are made anew; one of the same key only gets other props. */
	readonly key: string;
	readonly load: LoadRoom;
	readonly props: Readonly<Record<string, unknown>>;
};

type LoadRoom = () => Promise<{ readonly default: unknown }>;

/** What an address says behind the room's name. */
type Place = {
	readonly id: string;
	readonly part: string;
	readonly piece: string;
	readonly url: URL;
};

type RoomOf = (place: Place) => Room;

const room =
	(load: LoadRoom, propsOf: (place: Place) => Room["props"], keyOf?: (place: Place) => string) =>
	(place: Place): Room => ({
		load,
		props: propsOf(place),
		key: keyOf?.(place) ?? place.url.pathname,
	});

const withSearch = ({ url }: Place) => ({ search: url.searchParams });

const front = room(
	() => import("./rooms/front-page.svelte"),
	withSearch,
	() => "front",
);
const story = room(
	() => import("./rooms/story-page.svelte"),
	({ id }) => ({ id }),
	// A corrected story is another one at the same address.
	({ url }) => `${url.pathname} ${correctionChanges()}`,
);
const claim = room(
	() => import("./rooms/claim-page.svelte"),
	({ id, piece }) => ({ id, claim: piece }),
	({ url }) => `${url.pathname} ${correctionChanges()}`,
);
const figure = room(
	() => import("./rooms/figure-page.svelte"),
	({ id, piece }) => ({ id, seriesId: piece }),
);

const rooms: Readonly<Record<string, RoomOf>> = {
	"": front,
	story: (place) => {
		if (place.part === "claim") return claim(place);
		return place.part === "figure" ? figure(place) : story(place);
	},
	speaker: room(
		() => import("./rooms/speaker-page.svelte"),
		({ id, url }) => ({ speakerKey: id, search: url.searchParams }),
	),
	outlet: room(
		() => import("./rooms/outlet-page.svelte"),
		({ id }) => ({ outletKey: id }),
	),
	topic: room(
		() => import("./rooms/topic-page.svelte"),
		({ id }) => ({ kind: "topic", name: id }),
	),
	place: room(
		() => import("./rooms/topic-page.svelte"),
		({ id }) => ({ kind: "place", name: id }),
	),
	article: room(
		() => import("./rooms/article-page.svelte"),
		({ id, url }) => ({ id, hash: url.hash }),
	),
	following: room(
		() => import("./rooms/following-page.svelte"),
		() => ({}),
	),
	search: room(
		() => import("./rooms/search-page.svelte"),
		withSearch,
		() => "search",
	),
	alerts: room(
		() => import("./rooms/alerts-page.svelte"),
		withSearch,
		({ url }) => `alerts ${url.search}`,
	),
	"api-docs": room(
		() => import("./rooms/api-page.svelte"),
		() => ({}),
	),
	families: room(
		() => import("./rooms/families-page.svelte"),
		() => ({}),
	),
	desk: room(
		() => import("./rooms/desk-page.svelte"),
		() => ({}),
	),
	offline: room(
		() => import("./rooms/offline-page.svelte"),
		() => ({}),
	),
	sources: room(
		() => import("./rooms/sources-page.svelte"),
		() => ({}),
	),
	account: room(
		() => import("./rooms/account-page.svelte"),
		() => ({}),
	),
	administration: room(
		() => import("./rooms/administration-page.svelte"),
		() => ({}),
	),
};

/** The room at an address; undefined where there is none. */
export function findRoom(url: URL): Room | undefined {
	const [name = "", id = "", part = "", piece = ""] = url.pathname.split("/").slice(1).map(decode);
	return Object.hasOwn(rooms, name) ? rooms[name]?.({ id, part, piece, url }) : undefined;
}

/** A part of an address that is broken stays as it is. */
function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

const loaded = new Map<LoadRoom, Component>();

/** The component of a room that was entered before, so that nothing flickers. */
export function findLoaded({ load }: Room): Component | undefined {
	return loaded.get(load);
}

export async function loadRoom({ load }: Room): Promise<Component> {
	const component = (await load()).default as Component;
	loaded.set(load, component);
	return component;
}
