// The invented return in tests/returns/, and short returns made of a few lines, for the tests of
// both readers and both writers.
#pragma once

#include "inbound/returns/sen2_reading.hpp"
#include "outbound/returns/sen2_csv_write.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// tests/returns/sample-2025.xml: twelve invented persons. Structure and origin: its first lines.
std::string sample_return_xml();

/// A return in XML of this year whose persons are these lines. The first of them is on line 12.
std::string return_xml(int year, std::string_view persons);

/// A person in XML with the items that every year asks, and these lines for the requests.
std::string person_xml(std::string_view requests);

/// The bytes of the nine files, as the reader takes them.
std::vector<NamedBytes> as_named_bytes(const std::vector<WrittenFile>& files);

/// The note about this item; a count of 0 where there is none.
Sen2Note note_about(const std::vector<Sen2Note>& notes, std::string_view item);

} // namespace ribbon
