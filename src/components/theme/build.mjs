// Makes what the server serves under /assets: one style sheet, two scripts and the mark, each also
// compressed, and a list of their hashes. The build runs it; see cmake/assets.cmake.
//
//   node src/components/theme/build.mjs OUTPUT_FOLDER
//
// A name carries the hash of its bytes, so a browser may keep a file for ever; and because
// page.js names the other script, its own hash changes with that one's.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const sass = await import("sass").catch(() => {
  console.error("The packages of npm are missing. Run script/setup first.");
  process.exit(1);
});
const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "../../../node_modules");
const output = process.argv[2];
if (!output) throw new Error("Name the folder to write to.");
mkdirSync(output, { recursive: true });

const read = (path) => readFileSync(path, "utf8");
const hashOf = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const withHash = (name, text) => name.replace(/\.(?=[^.]+$)/, `-${hashOf(text)}.`);

// The source map is not served, and a browser would ask for it.
const govuk = read(join(modules, "govuk-frontend/dist/govuk/govuk-frontend.min.js"))
  .replace(/\/\/# sourceMappingURL=.*\s*$/, "");
const page = read(join(here, "page.js"))
  .replace("./govuk-frontend.js", `./${withHash("govuk-frontend.js", govuk)}`);
const css = sass.compile(join(here, "ribbon.scss"), {
  style: "compressed",
  loadPaths: [modules],
  quietDeps: true,
}).css;

const files = {
  "govuk-frontend.js": govuk,
  "page.js": page,
  "ribbon-mark.svg": read(join(here, "ribbon-mark.svg")),
  "ribbon.css": css,
};

let hashes = "";
for (const [name, text] of Object.entries(files)) {
  writeFileSync(join(output, name), text);
  writeFileSync(join(output, `${name}.gz`), gzipSync(text, { level: 9 }));
  hashes += `${name} ${hashOf(text)}\n`;
}
writeFileSync(join(output, "hashes"), hashes);
