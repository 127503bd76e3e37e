// The table that says from when a law holds: passing an Act is one thing, and its beginning is
// another that a minister orders later. So commencement is data (data/law/commencement.csv), and
// an operator changes it without a new release.
#pragma once

#include "base/result.hpp"
#include "law/provision.hpp"

#include <string_view>
#include <vector>

namespace ribbon {

/// The statute book with each row of the table laid over the newest version of the provision it
/// names. Columns: `id,from,until,status,source`; an empty `from` or `until` leaves the book's.
///
/// A new `from` also moves the end of the version before, so that one still follows the other. A
/// proposal that comes into force becomes the duty it proposed. Refuses, with every problem and
/// its line: an id that is not in the book or is there twice; a day that is no day, or out of
/// order; a status that is not one of ours; a proposal or an Act not yet begun that is given a
/// first day; an Act in force whose first day is still unknown; a row without its source.
Result<std::vector<Provision>> overlay(std::vector<Provision> book, std::string_view csv);

} // namespace ribbon
