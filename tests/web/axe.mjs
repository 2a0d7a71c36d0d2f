// Runs axe-core on exported pages in headless Chromium: node tests/web/axe.mjs PAGE.html …
// Needs npm's axe-core (npm install --prefix build/axe axe-core) and Debian's chromium. Ends with 1 on any violation.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const axe = readFileSync("build/axe/node_modules/axe-core/axe.min.js", "utf8");
const widths = [1280, 320];  // 320 CSS pixels is 1280 at 400 % zoom
const folder = mkdtempSync(join(tmpdir(), "axe-"));
let violations = 0;

for (const page of process.argv.slice(2))
  for (const width of widths)
    for (const dark of [false, true]) {
      const looked = join(folder, "page.html");
      const html = readFileSync(page, "utf8").replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
      const run = `axe.run().then(r => { const wide = document.documentElement.scrollWidth > innerWidth + 1;
        document.documentElement.innerHTML = "<pre>AXE" + JSON.stringify({ wide, found: r.violations.map(v =>
        v.id + " × " + v.nodes.length + ": " + v.nodes[0].html.slice(0, 160).replace(/</g, "‹")) }) + "AXE</pre>"; });`;
      writeFileSync(looked, html.replace("</body>", () => `<script>${axe}</script><script>${run}</script></body>`));
      const dom = execFileSync("chromium", ["--headless", "--no-sandbox", "--disable-gpu", `--window-size=${width},1200`,
        ...(dark ? ["--blink-settings=preferredColorScheme=0", "--force-dark-mode"] : []), "--virtual-time-budget=60000",
        "--dump-dom", "file://" + looked], { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
      const told = /AXE(\{.*?\})AXE/s.exec(dom);
      const result = told ? JSON.parse(told[1]) : { wide: false, found: ["axe did not end"] };
      if (result.wide) result.found.push("the page scrolls sideways");
      violations += result.found.length;
      console.log(`${basename(page)}, ${width} px${dark ? ", dark" : ""}: ${result.found.length} violations`);
      for (const one of result.found) console.log("  " + one);
    }

rmSync(folder, { recursive: true });
process.exit(violations === 0 ? 0 : 1);
