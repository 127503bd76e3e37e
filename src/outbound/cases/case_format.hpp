// The tables of docs/case-format.md, made from the vocabulary so that they can not fall behind it.
#pragma once

#include "record/kind.hpp"

#include <string>

namespace ribbon {

/// What stands in docs/case-format.md between the markers: every clause, every kind of matter,
/// every phrase with an example.
std::string render_case_format();

/// A fact of this kind as the case text writes it: "2025-06-02 draft plan served".
std::string example_fact(Kind kind);

/// A whole case with that fact in it, after whatever has to open its matter.
std::string example_case(Kind kind);

} // namespace ribbon
