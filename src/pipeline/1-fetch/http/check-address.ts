// Which network addresses a request may go to.

import ipaddr from "ipaddr.js";

/** Addresses outside of the private ranges that answer only inside of a provider's network. */
const metadataAddresses = new Set(["168.63.129.16"]);

const globalIpv6 = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Why no request may go to an IP address; undefined where one may. Only addresses of the public
 * internet are let through: not loopback, private, link-local, shared, reserved or multicast
 * ones, nor IPv6 forms that carry one of these inside.
 */
export function refusalOf(ip: string): string | undefined {
	if (!ipaddr.isValid(ip)) return `"${ip.slice(0, 60)}" is no address`;
	const address = ipaddr.parse(ip);
	if (address instanceof ipaddr.IPv4) return refusalOfIpv4(address);
	const range = address.range();
	if (address.isIPv4MappedAddress()) return refusalOfIpv4(address.toIPv4Address());
	// NAT64: the last four bytes are the address that is reached.
	if (range === "rfc6052") {
		return refusalOfIpv4(new ipaddr.IPv4(address.toByteArray().slice(12)));
	}
	if (range !== "unicast") return `${ip} is a ${range} address`;
	return address.match(globalIpv6) ? undefined : `${ip} is outside of the public range`;
}

function refusalOfIpv4(address: ipaddr.IPv4): string | undefined {
	const ip = address.toString();
	const range = address.range();
	if (range !== "unicast") return `${ip} is a ${range} address`;
	return metadataAddresses.has(ip) ? `${ip} is a metadata address` : undefined;
}
