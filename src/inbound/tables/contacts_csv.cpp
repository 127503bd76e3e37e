#include "inbound/tables/contacts_csv.hpp"

#include "inbound/tables/import_fields.hpp"
#include "record/people/identifiers.hpp"

#include <array>
#include <set>

namespace ribbon {
namespace {

enum Column {
    child,
    name,
    relation,
    responsibility,
    lives_with_child,
    court_order,
    sealed,
    email,
    phone,
    address,
    postcode
};

constexpr std::array<WantedColumn, 11> columns{{
    {"child", true},
    {"name", true},
    {"relation", true},
    {"responsibility"},
    {"lives_with_child"},
    {"court_order"},
    {.name = "sealed", .column_needed = true},
    {"email"},
    {"phone"},
    {"address"},
    {"postcode"},
}};

ImportedContact read(const ImportFields& fields, int line)
{
    return {.child = fields.text(child),
            .name = fields.text(name),
            .relation = fields.text(relation),
            .responsibility = fields.yes_no(responsibility),
            .lives_with_child = fields.yes_no(lives_with_child),
            .court_order = fields.yes_no(court_order),
            .sealed = fields.yes_no(sealed),
            .email = fields.email(email),
            .phone = fields.text(phone),
            .address = fields.text(address),
            .postcode = folded_postcode(fields.checked(postcode, why_no_postcode)),
            .line = line};
}

} // namespace

const WantedTable& contacts_table()
{
    static constexpr WantedTable table{"contacts", columns};
    return table;
}

Result<ContactsTable> parse_contacts_csv(std::string_view csv, const ColumnMap& map)
{
    auto rows = read_mapped_table(csv, contacts_table(), map);
    if (!rows) return rows.problems();
    ContactsTable table{.not_read = std::move(rows->not_read)};
    Problems problems;
    std::set<std::pair<std::string, std::string>> seen;
    for (const MappedRow& row : rows->rows) {
        const ImportFields fields{row, contacts_table(), map.days, problems};
        ImportedContact made = read(fields, row.line);
        if (fields.text(email).empty() && made.phone.empty() && made.address.empty())
            fields.wrong(email, "Give an address for mail, a telephone number or an address");
        if (!seen.emplace(made.child, made.name).second)
            fields.wrong(name, "This name stands twice for this child");
        table.contacts.push_back(std::move(made));
    }
    if (!problems.empty()) return problems;
    return table;
}

} // namespace ribbon
