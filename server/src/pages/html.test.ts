import { describe, expect, it } from "vitest";
import { html } from "./html.ts";

describe("markup", () => {
  it("escapes every value, joins lists and drops what is absent", () => {
    expect(html`<p title="${`"&'`}">${["<b>", html`<i>${"<"}</i>`]}${null}${false}${undefined}${0}</p>`.markup).toBe(
      `<p title="&quot;&amp;&#39;">&lt;b&gt;<i>&lt;</i>0</p>`,
    );
  });

  it("shows characters that hide or turn text around", () => {
    expect(html`${"a\u202eb\u0000c"}`.markup).toBe("a\ufffdb\ufffdc");
  });
});
