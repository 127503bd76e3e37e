// PDF files and pictures for tests, made by hand, and a bundle read by programs that are not ours:
// poppler's pdftotext and pdfinfo, and qpdf.
#pragma once

#include "views/ribbon/view.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ribbon {

struct PageSize {
    int width = 595, height = 842, turn = 0;
};

/// A PDF of these pages; each says "source page N of ALL of NAME". `extra` goes into its catalogue.
std::string pdf_of(const std::string& name, const std::vector<PageSize>& pages,
                   const std::string& extra = {});

/// The text of every page, by pdftotext; the page's own lines.
std::vector<std::string> texts_of_pages(const std::string& path);

/// A bundle's view by chance: threads, long titles, empty messages, dates, documents without bytes.
Ribbon ribbon_by_chance(std::uint32_t seed, int documents);

} // namespace ribbon
