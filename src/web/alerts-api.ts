// The part of the API that alerts need.

import type {
	Alert,
	AlertChannel,
	AlertRule,
	AlertTimes,
	Delivery,
	NewAlertChannel,
	NewAlertRule,
} from "../wire/alerts.ts";
import { call, send } from "./api.ts";

export type Channels = {
	readonly channels: readonly AlertChannel[];
	readonly hasMail: boolean;
	readonly pushKey: string;
};

const part = (id: string): string => encodeURIComponent(id);

export const alertsApi = {
	list: () => call<{ alerts: readonly Alert[] }>("/alerts"),
	rules: () => call<{ rules: readonly AlertRule[] }>("/alerts/rules"),
	addRule: (rule: NewAlertRule) => send<AlertRule>("POST", "/alerts/rules", rule),
	changeRule: (id: string, rule: NewAlertRule) =>
		send<AlertRule>("PUT", `/alerts/rules/${part(id)}`, rule),
	removeRule: (id: string) => call<unknown>(`/alerts/rules/${part(id)}`, { method: "DELETE" }),
	channels: () => call<Channels>("/alerts/channels"),
	addChannel: (channel: NewAlertChannel) => send<AlertChannel>("POST", "/alerts/channels", channel),
	removeChannel: (id: string) =>
		call<Channels>(`/alerts/channels/${part(id)}`, { method: "DELETE" }),
	test: (id: string) => send<{ id: string }>("POST", `/alerts/channels/${part(id)}/test`, {}),
	times: () => call<AlertTimes>("/alerts/times"),
	setTimes: (times: AlertTimes) => send<AlertTimes>("PUT", "/alerts/times", times),
	deliveries: () => call<{ deliveries: readonly Delivery[] }>("/alerts/deliveries"),
	replay: (id: string) =>
		send<{ deliveries: readonly Delivery[] }>("POST", `/alerts/deliveries/${part(id)}/replay`, {}),
};
