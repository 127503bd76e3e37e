// A table drawn from its margins.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::county {

/// The table with these sums of rows and columns that is nearest to independence, with nothing
/// where `possible` says no: iterative proportional fitting (Deming and Stephan, 1940). Where the
/// sums and what is possible contradict each other, those of the columns hold. Row by row.
std::vector<double> fitted(const std::vector<double>& rows, const std::vector<double>& columns,
                           const std::function<bool(std::size_t, std::size_t)>& possible);

/// The first and the last age at which the published tables' place of learning can be.
struct Ages {
    int least, most;
};
Ages ages_at(std::string_view placement);

/// "age 10" is 10; "under 3" and "age 2 and under" are 2; "age 20 and over" is 20.
int age_called(std::string_view name);

/// The row of the caseload's placements that a row of the table of needs by placement is:
/// "Mainstream - academy" is "mainstream_academy". Empty for sums.
std::string_view placement_called(std::string_view row);

} // namespace ribbon::county
