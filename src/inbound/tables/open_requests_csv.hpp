// Requests for an assessment that are open today, from a council's own list: what the last return
// can not have. Columns: docs/operators/importing.md.
#pragma once

#include "base/day.hpp"
#include "inbound/tables/column_map.hpp"

#include <optional>

namespace ribbon {

struct ImportedRequest {
    std::string child; ///< the council's own number of the child
    std::string surname, forename;
    std::optional<Day> born;
    std::string upn, uln, nhs_number; ///< sound where given, and folded
    std::string postcode; ///< folded
    std::optional<Day> received;
    std::string requested_by; ///< parent, young person, school, health, social care or other
    std::optional<Day> told; ///< the day the family was told whether there is an assessment
    std::optional<bool> assess;
    std::string officer;
    std::string school; ///< URN
    int line = 0;

    bool operator==(const ImportedRequest&) const = default;
};

struct OpenRequestsTable {
    std::vector<ImportedRequest> requests; ///< in the order of the file
    std::vector<std::string> not_read;
};

const WantedTable& open_requests_table();

/// The requests, or every problem with its line. Refused: a number that can not be one, the same
/// child with the same day of request twice, a child asked for before it was born, a decision
/// without its day or a day without its decision, a decision before the request, and what
/// `read_mapped_table` refuses.
Result<OpenRequestsTable> parse_open_requests_csv(std::string_view csv, const ColumnMap& map = {});

} // namespace ribbon
