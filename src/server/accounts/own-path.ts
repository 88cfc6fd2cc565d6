// Where a person goes on to after they signed in: never to another site.

const nowhere = "https://nowhere.invalid";

/**
 * The address as a path of this server; what leads elsewhere, and what is no path, is the front
 * page. Read as a browser reads it: "/\t/site.example" and "/\\site.example" lead to that site.
 */
export function ownPath(address: string): string {
	const url = address.startsWith("/") ? URL.parse(address, nowhere) : null;
	if (url?.origin !== nowhere) return "/";
	const path = `${url.pathname}${url.search}${url.hash}`;
	return path.startsWith("//") ? "/" : path;
}
