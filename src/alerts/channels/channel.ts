// What every channel does: brings a message to one destination, and says what came of it.

import type { KeptChannel } from "../../actions/alerts/kept-alerts.ts";
import type { Workspace } from "../../actions/workspace.ts";
import type { Destination } from "../../wire/alerts.ts";
import type { AlertMessage } from "../message.ts";

/** The mail server of the owner, as a URL with its user and password, and the sender's address. */
export type MailServer = { readonly url: string; readonly from: string };

export type ChannelTools = {
	readonly web: Workspace["web"];
	readonly store: Workspace["store"];
	readonly now: () => number;
	readonly mail: MailServer | undefined;
	/** The address at which a push service may complain to the owner (RFC 8292). */
	readonly contact: string;
};

export type Outcome =
	| { readonly state: "sent" }
	| {
			readonly state: "failed";
			/** What went wrong, in a sentence without secrets. */
			readonly detail: string;
			/** Whether the same message may get through later. */
			readonly retry: boolean;
			/** How long the other side asks to wait, milliseconds. */
			readonly waitMs?: number | undefined;
	  };

export type DestinationOf<Kind extends Destination["kind"]> = Extract<
	Destination,
	{ readonly kind: Kind }
>;

/** Brings a message to a destination. Never throws. */
export type Deliver<Kind extends Destination["kind"]> = (
	message: AlertMessage,
	destination: DestinationOf<Kind>,
	tools: ChannelTools & { readonly channel: KeptChannel },
) => Promise<Outcome>;
