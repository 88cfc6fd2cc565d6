import { expect, test } from "vitest";
import { readPerson, writePerson } from "./read-person.ts";

test.each([
	["Mira Okoye", { name: "Mira Okoye" }],
	["mira@courier.example", { email: "mira@courier.example" }],
	["mira@courier.example (Mira Okoye)", { name: "Mira Okoye", email: "mira@courier.example" }],
	["Mira Okoye <mira@courier.example>", { name: "Mira Okoye", email: "mira@courier.example" }],
	["Mira Okoye (mira@courier.example)", { name: "Mira Okoye", email: "mira@courier.example" }],
	["mailto:mira+feed@courier.example", { email: "mira+feed@courier.example" }],
	["Staff @ Courier", { name: "Staff @ Courier" }],
	["  ", undefined],
])("%s", (text, person) => {
	expect(readPerson(text)).toEqual(person);
});

test("a person is shown in one line", () => {
	expect(writePerson({ name: "Mira", email: "m@a.example" })).toBe("Mira (m@a.example)");
	expect(writePerson({})).toBeUndefined();
});
