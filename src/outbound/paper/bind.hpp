// Our sheets and the pages of others, bound into one PDF by qpdf.
#pragma once

#include "outbound/paper/guests.hpp"

#include <functional>
#include <string>

namespace ribbon::paper {

class Sheets;

/// A document that is taken in, asked for when its turn comes and forgotten after.
struct Taken {
    std::string bytes;
    Looked looked;
    std::string foot; ///< at the foot of its pages, at the left: "Document 12"
};
using Fetch = std::function<Taken(int document)>;

struct Binding {
    std::string title;
    std::string foot; ///< at the foot of our own pages
    /// Told after each document: how many of how many are bound. May throw to end the work.
    std::function<void(int done, int all)> progress;
};

/// One PDF 1.7 file; the same sheets and documents are the same bytes. Throws std::runtime_error.
std::string bind(const Sheets& sheets, const Fetch& fetch, const Binding& binding);

} // namespace ribbon::paper
