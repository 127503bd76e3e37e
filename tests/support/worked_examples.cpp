#include "tests/support/worked_examples.hpp"

#include "tests/scenarios/books.hpp"
#include "views/deadline/view.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <stdexcept>

namespace ribbon {
namespace {

std::string as_text(const JsonValue& value)
{
    if (const auto* text = value.text()) return *text;
    if (const auto* number = value.number()) return std::to_string(*number);
    if (const auto* truth = std::get_if<bool>(&value.held)) return *truth ? "true" : "false";
    throw std::out_of_range{"a worked example holds a list where text or a number is meant"};
}

class OneExample : public testing::Test {
public:
    OneExample(std::string id, std::function<void(const WorkedExample&)> test)
        : id_(std::move(id)), test_(std::move(test))
    {
    }

    void TestBody() override
    {
        for (const WorkedExample& one : worked_examples()) {
            if (one.id() != id_) continue;
            test_(one);
            for (const std::string& name : one.passed_over())
                ADD_FAILURE() << id_ << " says " << name << ", and its test does not ask";
            return;
        }
        FAIL() << id_ << " is not in the file";
    }

private:
    std::string id_;
    std::function<void(const WorkedExample&)> test_;
};

std::set<std::string>& tested()
{
    static std::set<std::string> ids;
    return ids;
}

} // namespace

WorkedExample::WorkedExample(JsonValue record) : record_(std::move(record))
{
    id_ = as_text(*record_.find("id"));
}

std::vector<std::string> WorkedExample::clocks() const
{
    std::vector<std::string> all;
    for (const JsonValue& one : *record_.find("rule_ids")->array()) all.push_back(as_text(one));
    return all;
}

std::string WorkedExample::member(const std::string& of, const std::string& name) const
{
    const JsonValue* value = record_.find(of)->find(name);
    if (!value) throw std::out_of_range{id_ + " has no " + of + "." + name};
    asked_.insert(of + "." + name);
    return as_text(*value);
}

std::string WorkedExample::given(const std::string& name) const { return member("given", name); }
std::string WorkedExample::expected(const std::string& name) const
{
    return member("expected", name);
}
int WorkedExample::number_given(const std::string& name) const { return std::stoi(given(name)); }
int WorkedExample::number_expected(const std::string& name) const
{
    return std::stoi(expected(name));
}

std::vector<std::string> WorkedExample::passed_over() const
{
    std::vector<std::string> all;
    for (const std::string of : {"given", "expected"})
        for (const auto& [name, value] : *record_.find(of)->object())
            if (!asked_.contains(of + "." + name)) all.push_back(of + "." + name);
    return all;
}

std::vector<WorkedExample> worked_examples()
{
    std::ifstream in{repository() + "/tests/published/worked-examples.jsonl", std::ios::binary};
    std::vector<WorkedExample> all;
    std::string line;
    while (std::getline(in, line)) {
        auto record = parse_json(line, {});
        if (!record || !record->find("id") || !record->find("given") || !record->find("expected"))
            throw std::runtime_error{"worked-examples.jsonl: line " +
                                     std::to_string(all.size() + 1)};
        all.emplace_back(*std::move(record));
    }
    return all;
}

bool worked(const std::string& id, std::function<void(const WorkedExample&)> test)
{
    std::string name = "Example" + id.substr(3);
    tested().insert(id);
    testing::RegisterTest("WorkedExamples", name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                          [id, test]() -> testing::Test* {
                              return std::make_unique<OneExample>(id, test).release();
                          });
    return true;
}

const std::set<std::string>& worked_ids() { return tested(); }

std::string last_day_of(const std::string& clock, const std::string& day)
{
    const auto view = arrange_deadline(clock, {{std::nullopt, parse_days(day).value()}}, our_law(),
                                       our_calendar());
    if (!view) return view.problems().front().sentence;
    return view->legal.empty() ? view->why_none : view->legal;
}

std::vector<std::string> in_every_year(const std::string& day)
{
    std::vector<std::string> all;
    for (int year = 2015; year <= 2027; ++year) all.push_back(std::to_string(year) + day.substr(1));
    return all;
}

std::string days_on(const std::string& start, int n) { return iso(day(start) + days{n}); }

} // namespace ribbon
