// Every case in tests/scenarios/ is a test of its own, so that one that fails has a name.
#include "inbound/cases/case_json.hpp"
#include "inbound/cases/case_text.hpp"
#include "outbound/cases/case_json_write.hpp"
#include "outbound/cases/case_text_write.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/scenarios/expect.hpp"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <set>

namespace ribbon {
namespace {

/// A file, read with our law when the first of its tests asks: registering them needs no law.
class Scenarios {
public:
    explicit Scenarios(ScenarioFile file) : file_(std::move(file)) {}

    const std::string& name() const { return file_.name; }
    const std::string& text() const { return file_.text; }
    const Result<CaseFile>& read()
    {
        if (!read_) read_ = parse_case_text(file_.text, our_words());
        return *read_;
    }

private:
    ScenarioFile file_;
    std::optional<Result<CaseFile>> read_;
};
using File = std::shared_ptr<Scenarios>;

/// One case: everything that differs from what it expects, at once.
class CaseHolds : public testing::Test {
public:
    CaseHolds(File file, std::size_t index) : file_(std::move(file)), index_(index) {}

    void TestBody() override
    {
        const auto& cases = file_->read();
        if (!cases) GTEST_FAIL() << file_->name() << ".case can not be read; see its test Reads";
        const CaseBlock& block = cases->at(index_);
        std::string told;
        for (const std::string& one : failures(block, our_law(), our_calendar()))
            told += "\n    " + one;
        if (!told.empty())
            ADD_FAILURE() << "tests/scenarios/" << file_->name() << ".case:" << block.line << ": "
                          << block.title << told;
    }

private:
    File file_;
    std::size_t index_;
};

/// One file: it can be read, every case expects something, and each is the same when written and
/// read again.
class FileReads : public testing::Test {
public:
    explicit FileReads(File file) : file_(std::move(file)) {}

    void TestBody() override
    {
        const auto& cases = file_->read();
        if (!cases) {
            for (const Problem& one : cases.problems())
                ADD_FAILURE() << file_->name() << ".case: " << with_line(one);
            return;
        }
        for (const CaseBlock& block : *cases) check(block);
    }

private:
    void check(const CaseBlock& block)
    {
        EXPECT_FALSE(block.looks.empty()) << block.title << ": looks at no day";
        for (const LookDay& look : block.looks)
            EXPECT_FALSE(look.expectations.empty())
                << "Line " << look.line << ": nothing is expected on this day";
        for (const Problem& one : problems_of(block.facts))
            ADD_FAILURE() << block.title << ": " << one.sentence;
        const auto text = parse_case_text(render_case_text(block.facts), our_words());
        ASSERT_TRUE(text) << block.title << ": " << text.problems().front().sentence;
        EXPECT_EQ(text->front().facts, block.facts) << render_case_text(block.facts);
        const auto json = parse_case_json(render_case_json(block.facts), our_words());
        ASSERT_TRUE(json) << block.title << ": " << json.problems().front().sentence;
        EXPECT_EQ(*json, block.facts) << render_case_json(block.facts);
    }

    File file_;
};

class SomeScenario : public testing::Test {
    void TestBody() override { ADD_FAILURE() << "There is no scenario in tests/scenarios"; }
};

/// Only letters, digits and underscores, which every tool that lists or filters tests can bear.
std::string test_name(std::string_view title)
{
    std::string name;
    for (const char c : title) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain)
            name += c;
        else if (!name.empty() && name.back() != '_')
            name += '_';
    }
    while (!name.empty() && name.back() == '_') name.pop_back();
    return name.empty() ? "Untitled" : name;
}

/// The titles of the cases of a file, found without reading the rest.
std::vector<std::string> titles_of(std::string_view text)
{
    std::vector<std::string> titles;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const auto first = line.find_first_not_of(" \t");
        if (first == std::string_view::npos || !line.substr(first).starts_with("case ")) continue;
        const std::string_view title = line.substr(first + 5);
        titles.emplace_back(title.substr(0, title.find("  law:")));
    }
    return titles;
}

void register_file(const File& file)
{
    const std::string suite = "Scenario/" + file->name();
    const auto add = [&](const std::string& name, auto make) {
        testing::RegisterTest(suite.c_str(), name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                              make);
    };
    add("Reads",
        [file]() -> testing::Test* { return std::make_unique<FileReads>(file).release(); });
    std::set<std::string> taken{"Reads"};
    std::size_t index = 0;
    for (const std::string& title : titles_of(file->text())) {
        std::string name = test_name(title);
        for (int n = 2; !taken.insert(name).second; ++n)
            name = test_name(title) + "_" + std::to_string(n);
        add(name, [file, index]() -> testing::Test* {
            return std::make_unique<CaseHolds>(file, index).release();
        });
        ++index;
    }
}

[[maybe_unused]] const bool registered = [] {
    const auto files = scenario_files();
    for (const ScenarioFile& one : files) register_file(std::make_shared<Scenarios>(one));
    if (files.empty())
        testing::RegisterTest(
            "Scenario", "ThereAreSome", nullptr, nullptr, __FILE__, __LINE__,
            []() -> testing::Test* { return std::make_unique<SomeScenario>().release(); });
    return true;
}();

} // namespace
} // namespace ribbon
