#include "storage/mail/mails.hpp"

namespace ribbon::storage {

std::optional<std::int64_t> MailCases::number_of(std::string_view a_case) const
{
    std::optional<std::int64_t> number;
    connection_.query("SELECT number FROM mail_case WHERE area = $1 AND a_case = $2",
                      {area_, std::string{a_case}},
                      [&](const Row& row) { number = row.number(0); });
    return number;
}

std::int64_t MailCases::number_for(const std::string& a_case)
{
    if (const auto number = number_of(a_case)) return *number;
    // Two that make a number at once: on SQLite they take turns; on PostgreSQL the second meets
    // the index, is a conflict, and is tried again by whoever asked.
    connection_.run("INSERT INTO mail_case (area, number, a_case) SELECT $1, "
                    "COALESCE(MAX(number), 1000) + 1, $2 FROM mail_case WHERE area = $1 "
                    "ON CONFLICT DO NOTHING",
                    {area_, a_case});
    const auto number = number_of(a_case);
    if (!number)
        throw DatabaseError(DatabaseError::What::conflict,
                            "Two cases asked for a number for their mail at once");
    return *number;
}

std::optional<std::string> MailCases::case_with(std::int64_t number) const
{
    std::optional<std::string> found;
    connection_.query("SELECT a_case FROM mail_case WHERE area = $1 AND number = $2",
                      {area_, number}, [&](const Row& row) { found = row.text(0); });
    return found;
}

} // namespace ribbon::storage
