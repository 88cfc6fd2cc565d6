// The part of oidc-provider that the tests use: the package brings no types.

declare module "oidc-provider" {
	import type { IncomingMessage, ServerResponse } from "node:http";

	type Interaction = {
		readonly uid: string;
		readonly prompt: { readonly name: string };
		readonly params: Readonly<Record<string, unknown>>;
		readonly grantId: string | undefined;
	};

	type FindAccount = (
		context: unknown,
		id: string,
	) => { readonly accountId: string; readonly claims: () => Readonly<Record<string, unknown>> };

	type Grant = {
		addOIDCScope(scope: string): void;
		save(): Promise<string>;
	};

	export class Provider {
		constructor(
			issuer: string,
			configuration: Readonly<Record<string, unknown>> & {
				readonly findAccount: FindAccount;
				readonly interactions: {
					readonly url: (context: unknown, interaction: Interaction) => string;
				};
			},
		);
		callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
		interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
		interactionFinished(
			request: IncomingMessage,
			response: ServerResponse,
			result: Readonly<Record<string, unknown>>,
		): Promise<void>;
		readonly Grant: {
			new (properties: { readonly accountId: string; readonly clientId: string }): Grant;
			find(id: string): Promise<Grant | undefined>;
		};
	}
}
