#include "storage/derived/case_line.hpp"

namespace ribbon::storage {

std::optional<CaseLine> case_line(Connection& from, const std::string& area, std::string_view key)
{
    std::optional<CaseLine> line;
    from.query("SELECT name, born, officer, team FROM case_row WHERE area = $1 AND a_case = $2",
               {area, std::string{key}}, [&](const Row& row) {
                   line = CaseLine{.name = std::string{row.text(0)},
                                   .born = {},
                                   .officer = std::string{row.text(2)},
                                   .team = std::string{row.text(3)}};
                   if (!row.is_null(1)) line->born = Day{static_cast<std::int32_t>(row.number(1))};
               });
    return line;
}

} // namespace ribbon::storage
