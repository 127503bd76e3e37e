#include "storage/postgres/row.hpp"

#include <charconv>

namespace ribbon::storage {
namespace {

/// The numbers PostgreSQL gives to its types: src/include/catalog/pg_type.dat of its source.
constexpr Oid boolean_type = 16, bigint_type = 20, smallint_type = 21, integer_type = 23,
              oid_type = 26, numeric_type = 1700;

/// Bytes in the order of the network, the first of them with the sign.
std::int64_t signed_number(std::string_view bytes)
{
    if (bytes.empty()) return 0;
    std::uint64_t number = (static_cast<unsigned char>(bytes[0]) & 0x80U) != 0 ? ~0ULL : 0;
    for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(number);
}

} // namespace

std::int64_t whole_number(std::string_view numeric)
{
    // Four numbers of 16 bits: how many digits to the base 10,000 follow, the power of the first,
    // the sign, and how many decimals to show. See numeric_send() in PostgreSQL's source.
    const auto part = [&](std::size_t at) {
        return static_cast<int>(signed_number(numeric.substr(2 * at, 2)));
    };
    const int digits = part(0), power = part(1), sign = part(2);
    std::int64_t number = 0;
    bool fits = sign == 0 || sign == 0x4000;
    for (int at = 0; at <= power && fits; ++at) {
        const int digit = at < digits ? part(static_cast<std::size_t>(at) + 4) : 0;
        fits = !__builtin_mul_overflow(number, std::int64_t{10'000}, &number) &&
               !__builtin_add_overflow(number, sign == 0 ? digit : -digit, &number);
    }
    if (!fits)
        throw DatabaseError{DatabaseError::What::refused,
                            "PostgreSQL gave a number that does not fit into 64 bits."};
    return number;
}

bool PostgresRow::is_null(int column) const { return PQgetisnull(result_, 0, column) == 1; }

std::string_view PostgresRow::bytes(int column) const
{
    if (is_null(column)) return {};
    return {PQgetvalue(result_, 0, column),
            static_cast<std::size_t>(PQgetlength(result_, 0, column))};
}

bool PostgresRow::is_number(int column) const
{
    const Oid type = PQftype(result_, column);
    return type == boolean_type || type == bigint_type || type == smallint_type ||
           type == integer_type || type == oid_type || type == numeric_type;
}

std::int64_t PostgresRow::number(int column) const
{
    const std::string_view value = bytes(column);
    if (value.empty()) return 0;
    if (PQftype(result_, column) == numeric_type) return whole_number(value);
    if (is_number(column)) return signed_number(value);
    std::int64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

std::string_view PostgresRow::text(int column) const
{
    if (is_null(column) || !is_number(column)) return bytes(column);
    spelt_.resize(static_cast<std::size_t>(PQnfields(result_)));
    std::string& spelt = spelt_[static_cast<std::size_t>(column)];
    spelt = std::to_string(number(column));
    return spelt;
}

} // namespace ribbon::storage
