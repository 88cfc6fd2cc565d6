import { expect, test } from "vitest";
import { refusalOf } from "./check-address.ts";

test.each([
	"93.184.216.34",
	"8.8.8.8",
	"2606:4700::6810:85e5",
	"64:ff9b::808:808",
	"::ffff:8.8.8.8",
])("%s is public", (ip) => {
	expect(refusalOf(ip)).toBeUndefined();
});

test.each([
	"127.0.0.1",
	"127.255.255.254",
	"0.0.0.0",
	"10.0.0.1",
	"172.16.0.1",
	"192.168.1.1",
	"169.254.169.254",
	"100.64.0.1",
	"168.63.129.16",
	"224.0.0.1",
	"255.255.255.255",
	"198.18.0.1",
	"::1",
	"::",
	"::7f00:1",
	"::ffff:10.0.0.1",
	"64:ff9b::7f00:1",
	"fe80::1",
	"fc00::1",
	"fd00:ec2::254",
	"2002:7f00:1::",
	"2001:0:7f00:1::",
	"ff02::1",
	"fec0::1",
	"localhost",
	"",
])("%s is refused", (ip) => {
	expect(refusalOf(ip)).toMatch(/./);
});
