#include "storage/postgres/parameters.hpp"

namespace ribbon::storage {
namespace {

/// From src/include/catalog/pg_type.dat of PostgreSQL's source.
constexpr Oid bytes_type = 17, bigint_type = 20, text_type = 25;
constexpr int as_text = 0, as_binary = 1;

} // namespace

Parameters::Parameters(std::span<const Value> values)
{
    spelt_.reserve(values.size()); // what starts_ points at must not move
    const auto add = [&](const char* start, std::size_t length, int format, Oid type) {
        starts_.push_back(start);
        lengths_.push_back(static_cast<int>(length));
        formats_.push_back(format);
        types_.push_back(type);
    };
    for (const Value& value : values) {
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            // In decimal: a statement prepared with null may have settled on a shorter type.
            spelt_.push_back(std::to_string(*number));
            add(spelt_.back().c_str(), 0, as_text, bigint_type);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            add(text->c_str(), 0, as_text, text_type);
        } else if (const auto* blob = std::get_if<Blob>(&value)) {
            add(blob->bytes.data(), blob->bytes.size(), as_binary, bytes_type);
        } else {
            add(nullptr, 0, as_text, 0);
        }
    }
}

} // namespace ribbon::storage
