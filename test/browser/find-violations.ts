// The accessibility rules that a page breaks, by axe-core.

import axe from "axe-core";
import type { Page } from "playwright-core";

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/**
 * Rules of WCAG 2.2 A and AA, each with the first element that breaks it. `colours` looks at
 * contrast alone: all that another theme can change.
 */
export async function findViolations(
	page: Page,
	rules: "all" | "colours" = "all",
): Promise<readonly string[]> {
	// Evaluated over the debugging protocol, which the content security policy does not bind.
	if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
	const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
	const runOnly = rules === "all" ? tags : { type: "rule", values: ["color-contrast"] };
	const found = await page.evaluate(`axe.run(${JSON.stringify({ runOnly })})`);
	const { violations } = found as { readonly violations: readonly Violation[] };
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}
