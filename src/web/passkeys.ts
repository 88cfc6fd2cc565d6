// Whether this browser, at this address, can use passkeys.

/** Passkeys are bound to a name: browsers know none for bare addresses and insecure places. */
export function canUsePasskeys(): boolean {
	const isNumber = /^[\d.]+$|^\[/.test(location.hostname);
	return isSecureContext && !isNumber && "PublicKeyCredential" in globalThis;
}
