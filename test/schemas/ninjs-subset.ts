// The part of the IPTC's ninjs 3.0 schema that our items use, written after the standard's own
// (CC BY 4.0): the same names, types and formats, and nothing beside them.

const text = { type: "string" };
const uri = { type: "string", format: "uri" };
const time = { type: "string", format: "date-time" };

const object = (properties: object, required: readonly string[] = []) => ({
	...{ type: "object", additionalProperties: false, properties, required },
});
const list = (items: object) => ({ type: "array", items });

const named = { name: text, rel: text, uri, literal: text };
const words = object({ role: text, contentType: text, value: text }, ["value"]);

const item = {
	uri,
	type: {
		enum: [
			"text",
			"audio",
			"video",
			"picture",
			"graphic",
			"composite",
			"component",
			"event",
			"planning",
		],
	},
	representationType: { enum: ["full", "partial"] },
	version: text,
	firstCreated: time,
	versionCreated: time,
	contentCreated: time,
	pubStatus: { enum: ["usable", "withheld", "canceled"] },
	copyrightHolder: text,
	language: text,
	descriptions: list(words),
	bodies: list(
		object(
			{
				...{ role: text, contentType: text, value: text },
				...{ charCount: { type: "integer" }, wordCount: { type: "integer" } },
			},
			["value"],
		),
	),
	headlines: list(words),
	people: list(object(named)),
	organisations: list(object(named)),
	places: list(object(named)),
	subjects: list(object(named)),
	infoSources: list(object({ name: text, role: text, uri, literal: text })),
	title: text,
	by: text,
	altIds: list(object({ role: text, value: text })),
};

/** The schema, for a JSON Schema validator. */
export const ninjsSubset = object(
	{
		...item,
		standard: object({ name: text, version: text, schema: uri }),
		associations: list(object({ ...item, name: text }, ["name", "uri"])),
	},
	["uri"],
);
