// The part of the API that alerts need.

import type { AlertTimes, NewAlertChannel, NewAlertRule } from "../wire/alerts.ts";
import { client } from "./api.ts";
import type { Routes } from "./client.generated.ts";

export type Channels = Routes["GET /alerts/channels"]["answer"];

export const alertsApi = {
	list: () => client("GET /alerts"),
	rules: () => client("GET /alerts/rules"),
	addRule: (body: NewAlertRule) => client("POST /alerts/rules", { body }),
	changeRule: (id: string, body: NewAlertRule) =>
		client("PUT /alerts/rules/{id}", { path: { id }, body }),
	removeRule: (id: string) => client("DELETE /alerts/rules/{id}", { path: { id } }),
	channels: () => client("GET /alerts/channels"),
	addChannel: (body: NewAlertChannel) => client("POST /alerts/channels", { body }),
	removeChannel: (id: string) => client("DELETE /alerts/channels/{id}", { path: { id } }),
	test: (id: string) => client("POST /alerts/channels/{id}/test", { path: { id } }),
	times: () => client("GET /alerts/times"),
	setTimes: (body: AlertTimes) => client("PUT /alerts/times", { body }),
	deliveries: () => client("GET /alerts/deliveries"),
	replay: (id: string) => client("POST /alerts/deliveries/{id}/replay", { path: { id } }),
};
