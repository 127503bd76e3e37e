// Any bytes as the register of schools, as a mapping file and as a council's own lists: no crash,
// and no problem without a sentence.
#include "inbound/tables/contacts_csv.hpp"
#include "inbound/tables/import_tables.hpp"
#include "inbound/tables/officers_csv.hpp"
#include "inbound/tables/open_requests_csv.hpp"
#include "inbound/tables/schools_register.hpp"

#include <cstdlib>

namespace {

template <class T> void check(const ribbon::Result<T>& read)
{
    if (read) return;
    for (const ribbon::Problem& one : read.problems())
        if (one.sentence.empty() || one.line < 0) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace ribbon;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto schools = parse_schools_register(text);
    check(schools);
    if (schools)
        for (const School& one : schools->schools)
            if (one.urn.empty() || one.name.empty()) std::abort();
    check(parse_column_map(text, import_tables()));
    check(parse_officers_csv(text));
    check(parse_open_requests_csv(text));
    check(parse_contacts_csv(text));
    return 0;
}
