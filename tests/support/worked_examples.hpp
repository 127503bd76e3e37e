// The published worked examples, read from tests/published/worked-examples.jsonl while the tests
// run: a date that changes in the file makes its example fail.
#pragma once

#include "base/json/value.hpp"
#include "tests/support/given.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace ribbon {

/// One line of the file. What a test asks of it is noted, so that nothing published is passed over.
class WorkedExample {
public:
    explicit WorkedExample(JsonValue record);

    const std::string& id() const { return id_; }
    std::vector<std::string> clocks() const;

    /// A member of "given" or of "expected", as text ("21" and "true" too). Throws
    /// std::out_of_range where it is absent.
    std::string given(const std::string& name) const;
    std::string expected(const std::string& name) const;
    int number_given(const std::string& name) const;
    int number_expected(const std::string& name) const;
    /// What was published is wrong or reads another convention, and what the strict count gives.
    struct Disputed {
        std::string published, strict;
    };
    Disputed disputed() const { return {expected("published"), expected("strict")}; }
    /// "given.note" and the like that no test has asked for.
    std::vector<std::string> passed_over() const;

private:
    std::string member(const std::string& of, const std::string& name) const;

    JsonValue record_;
    std::string id_;
    mutable std::set<std::string> asked_;
};

/// Every line of the file, in order. Throws std::runtime_error where one can not be read.
std::vector<WorkedExample> worked_examples();

/// Makes a test of one example, named after it. It fails, too, when it leaves a member of the
/// example unasked. For a variable at namespace scope; the value means nothing.
bool worked(const std::string& id, std::function<void(const WorkedExample&)> test);
/// The ids that have a test.
const std::set<std::string>& worked_ids();

/// The last lawful day of one clock from one day, as `ribbon deadline` gives it: "2025-07-21", a
/// stretch where the day is rough, or the reason why there is none.
std::string last_day_of(const std::string& clock, const std::string& day);

/// "--10-01" in every year in which our calendars hold: 2015 to 2027.
std::vector<std::string> in_every_year(const std::string& day);

/// Some days on: "2025-03-03" and 7 is "2025-03-10".
std::string days_on(const std::string& day, int n);

} // namespace ribbon
