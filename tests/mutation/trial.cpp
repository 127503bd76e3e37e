#include "tests/mutation/trial.hpp"

#include "inbound/cases/case_text.hpp"
#include "inbound/tables/commencement.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

namespace ribbon {
namespace {

/// The number of "line 12, on 2025-03-03 ...", as `failures` begins.
std::string line_of(const std::string& failure)
{
    const auto begin = std::string_view{"line "}.size();
    return failure.substr(begin, failure.find(',') - begin);
}

/// The law a scenario is tried under: the changed book, and the same with a table laid over it.
class Books {
public:
    explicit Books(const std::vector<Provision>& book) : book_(book) {}

    /// Null where the table can not be laid over the book.
    const Law* under(const std::string* table)
    {
        auto [found, fresh] = laws_.try_emplace(table);
        if (!fresh) return found->second ? &*found->second : nullptr;
        if (!table) {
            found->second.emplace(book_, our_law().policy());
        } else if (auto laid = overlay(book_, *table)) {
            found->second.emplace(*std::move(laid), our_law().policy());
        }
        return found->second ? &*found->second : nullptr;
    }

private:
    const std::vector<Provision>& book_;
    std::map<const std::string*, std::optional<Law>> laws_;
};

/// FILE:LINE of the first expectation that does not hold; empty when all do.
std::string complaint(const Story& story, Books& books)
{
    const Law* law = books.under(story.table);
    if (!law) return story.file + ": its table can not be laid over the book";
    const auto wrong = failures(*story.block, *law, our_calendar(), Stop::at_first);
    return wrong.empty() ? std::string{} : story.file + ":" + line_of(wrong.front());
}

} // namespace

Trial::Trial() : pairs_(law_pairs())
{
    for (const ScenarioFile& one : scenario_files())
        add("tests/scenarios/" + one.name + ".case", one.text, nullptr);
    for (const LawPair& one : pairs_) add("tests/law/" + one.name + ".case", one.text, &one.table);
}

void Trial::add(const std::string& file, const std::string& text, const std::string* table)
{
    auto cases = parse_case_text(text, our_words());
    if (!cases) throw std::runtime_error{file + ": " + with_line(cases.problems().front())};
    files_.push_back(std::make_unique<CaseFile>(*std::move(cases)));
    for (const CaseBlock& block : *files_.back()) {
        Story story{file, &block, table, {}, {}};
        for (const Fact& fact : block.facts.facts)
            story.kinds.set(static_cast<std::size_t>(fact.kind));
        for (const LookDay& look : block.looks)
            for (const Expectation& one : look.expectations) {
                story.titles.push_back(one.title);
                ++expectations_;
            }
        stories_.push_back(std::move(story));
    }
}

std::vector<std::string> Trial::leave_out_broken(const std::vector<Provision>& book)
{
    Books books{book};
    std::vector<std::string> broken;
    std::erase_if(stories_, [&](const Story& story) {
        const std::string said = complaint(story, books);
        if (!said.empty()) broken.push_back(said);
        return !said.empty();
    });
    return broken;
}

std::vector<const Story*> Trial::in_order(const Provision& suspect) const
{
    std::bitset<kind_count> its_kinds;
    for (const Kinds& kinds : {suspect.starts, suspect.limb.from, suspect.foreseen_from})
        for (const Kind kind : kinds) its_kinds.set(static_cast<std::size_t>(kind));
    std::vector<const Story*> named, touched, others;
    for (const Story& story : stories_) {
        const auto& titles = story.titles;
        if (std::find(titles.begin(), titles.end(), suspect.title) != titles.end())
            named.push_back(&story);
        else if ((story.kinds & its_kinds).any())
            touched.push_back(&story);
        else
            others.push_back(&story);
    }
    named.insert(named.end(), touched.begin(), touched.end());
    named.insert(named.end(), others.begin(), others.end());
    return named;
}

std::string Trial::killer(const std::vector<Provision>& book, const Provision& suspect) const
{
    Books books{book};
    for (const Story* story : in_order(suspect))
        if (std::string said = complaint(*story, books); !said.empty()) return said;
    return {};
}

} // namespace ribbon
