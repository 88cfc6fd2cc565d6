// What is installed: whole, from the registry alone, under known licences, and running nothing.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installScriptsAllowed, licences, licencesAllowed } from "./supply-chain.data.ts";

type Locked = {
	readonly version?: string;
	readonly resolved?: string;
	readonly integrity?: string;
	readonly hasInstallScript?: boolean;
	readonly link?: boolean;
};
type Manifest = {
	readonly license?: string;
	readonly scripts?: Readonly<Record<string, string>>;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
	readonly devDependencies?: Readonly<Record<string, string>>;
};

const root = join(import.meta.dirname, "..");
const manifest = readJson<Manifest>("package.json");
const { packages } = readJson<{ packages: Readonly<Record<string, Locked>> }>("package-lock.json");
const locked = Object.entries(packages).filter(([path]) => path !== "");
const installed = locked
	.map(([path]) => path)
	.filter((path) => existsSync(join(root, path, "package.json")));
const direct = Object.entries({
	...manifest.dependencies,
	...manifest.optionalDependencies,
	...manifest.devDependencies,
});

test("every package in the lock file has the hash of its contents", () => {
	const without = locked.filter(([, { integrity = "" }]) => !/^sha512-/.test(integrity));
	expect(without.map(([path]) => path)).toEqual([]);
});

test("every package comes from the registry, none from a repository, an address or a folder", () => {
	const elsewhere = locked.filter(
		([, { resolved, link }]) =>
			link === true || (resolved !== undefined && !/^https:\/\/.*\.tgz$/.test(resolved)),
	);
	expect(elsewhere.map(([path]) => path)).toEqual([]);
});

test("a dependency is named by its exact version", () => {
	expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("no package runs anything when it is installed, but those listed with a reason", () => {
	const allowed = new Set(installScriptsAllowed.map(([name]) => name));
	const hooks = ["preinstall", "install", "postinstall"];
	const running = [
		...locked.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path),
		...installed.filter((path) => {
			const { scripts = {} } = readJson<Manifest>(`${path}/package.json`);
			return hooks.some((hook) => scripts[hook] !== undefined);
		}),
	];
	expect(running.filter((path) => !allowed.has(nameOf(path)))).toEqual([]);
});

test("every installed package is under a licence that is allowed", () => {
	const wrong = installed.flatMap((path) => {
		const { license } = readJson<Manifest>(`${path}/package.json`);
		return isAllowed(nameOf(path), license) ? [] : [`${path}: ${license}`];
	});
	expect(installed.length).toBeGreaterThan(100);
	expect(wrong).toEqual([]);
	expect(isAllowed("web-pushy", "GPL-3.0-only")).toBe(false);
});

test("every direct dependency has its line in the note, and every line its dependency", () => {
	const note = readFileSync(join(root, "docs/notes/dependencies.md"), "utf8");
	const told = [...note.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = ""]) =>
		[...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
	);
	expect(told.toSorted()).toEqual(direct.map(([name]) => name).toSorted());
});

function readJson<T>(path: string): T {
	return JSON.parse(readFileSync(join(root, path), "utf8")) as T;
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

function isAllowed(name: string, licence: string | undefined): boolean {
	if (licence === undefined) return false;
	if (licences.has(licence)) return true;
	return licencesAllowed.some(([start, its]) => name.startsWith(start) && its === licence);
}
