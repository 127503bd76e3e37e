#include "components/standalone.hpp"

namespace ribbon {

Html standalone_page(const std::string& title, const std::string& language, const Html& main)
{
    return markup(R"(<!DOCTYPE html>
<html lang="{}">
<head>
<meta charset="utf-8">
<title>{}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<style>
:root { color-scheme: light dark; font: 1.1875rem/1.5 sans-serif;
    background: #ffffff; color: #0b0c0c; --ribbon-link: #1a65a6; }
@media (prefers-color-scheme: dark) {
    :root { background: #0b0c0c; color: #ffffff; --ribbon-link: #8bb9e0; } }
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; margin-top: 2em; }
h1 { margin-top: 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
th, td { vertical-align: top; padding: 0.4rem 0.8rem 0.4rem 0;
    border-bottom: 1px solid #b1b4b6; overflow-wrap: normal; }
@media (max-width: 40rem) { th, td { font-size: 0.875rem; padding-right: 0.4rem; } }
@media (max-width: 30rem) { th, td { overflow-wrap: anywhere; hyphens: auto; } }
td a, td:last-child, .ribbon-from-elsewhere :is(td, th) { overflow-wrap: anywhere; }
img { max-width: 100%; height: auto; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5rem 0; }
a { color: var(--ribbon-link); }
a:focus-visible { outline: 3px solid; outline-offset: 2px; }
.ribbon-as-written { white-space: pre-wrap; font: inherit; }
/* Urdu and Arabic run from the right, line by line, whatever stands around them. */
.ribbon-as-written, h1, h2, h3, p, dd, th, td { unicode-bidi: plaintext; text-align: start; }
@media print { :root { background: none; color: #000000; }
    body { max-width: none; margin: 0; font-size: 11pt; }
    h1, h2, h3 { break-after: avoid; } tr { break-inside: avoid; } a { color: inherit; } }
</style>
</head>
<body>
<main>
{}</main>
</body>
</html>
)",
                  language, title, main);
}

} // namespace ribbon
