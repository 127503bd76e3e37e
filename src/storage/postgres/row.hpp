// A row as PostgreSQL sends it in its binary form, and the results it stands in.
#pragma once

#include "storage/sql/connection.hpp"

#include <libpq-fe.h>

namespace ribbon::storage {

struct EndResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using OwnedResult = std::unique_ptr<PGresult, EndResult>;

/// A number in the binary form of the type numeric, without its fraction. Throws DatabaseError
/// where it is no number of 64 bits.
std::int64_t whole_number(std::string_view numeric);

/// The first row of a result.
class PostgresRow final : public Row {
public:
    explicit PostgresRow(const PGresult* result) : result_(result) {}
    bool is_null(int column) const override;
    std::int64_t number(int column) const override;
    std::string_view text(int column) const override;
    std::string_view bytes(int column) const override;

private:
    bool is_number(int column) const;

    const PGresult* result_;
    mutable std::vector<std::string> spelt_; ///< numbers asked for as text, by column
};

} // namespace ribbon::storage
