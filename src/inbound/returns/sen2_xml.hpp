// Reading the SEN2 return as XML, as a case system makes it or COLLECT takes it.
#pragma once

#include "inbound/returns/sen2_reading.hpp"

namespace ribbon {

/// The return, or every problem with its line.
///
/// The file is read once, from its first byte to its last, and no tree of it is built. Read are
/// UTF-8 and what else the declaration names, with or without a byte-order mark, LF or CRLF;
/// element names in any case and in either spelling; the profiles of all years; empty elements, as
/// nothing given; items of a record in any order.
///
/// Refused: a document type, so that no entity can be declared, fetched or unfolded; nesting deeper
/// than 32; more than 512 MiB; a root that is not Message; no year before the first person; a
/// second header, assessment, plan or active plan where there can be one; a value that is no day,
/// is too long, or is given twice. Unknown elements, attributes and stray text are noted and
/// counted.
Result<Sen2Reading> parse_sen2_xml(const NamedBytes& file, const Sen2Profiles& profiles,
                                   const Progress& progress = {});

} // namespace ribbon
