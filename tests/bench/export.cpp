// The cases as its peers read them. Only facts that stand and have happened, sorted into their
// matters: what Ribbon does to find those, its peers are spared.
#include "tests/bench/bench.hpp"
#include "tests/scenarios/books.hpp"

#include "duties/timeline.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace ribbon::bench {
namespace {

std::string joined(const std::vector<std::string>& parts)
{
    std::string all;
    for (const std::string& part : parts) all += (all.empty() ? "" : ",") + part;
    return all;
}

std::string facts_of(const CaseFacts& facts, MatterId matter, Day today)
{
    std::vector<std::string> parts;
    for (const Fact* fact : standing(facts))
        if (fact->matter == matter && fact->when.first <= today)
            parts.push_back(fmt::format(R"({{"what":"{}","first":"{}","last":"{}"}})",
                                        entry(fact->kind).name, iso(fact->when.first),
                                        iso(fact->when.last)));
    return joined(parts);
}

std::string due_in(const Timeline& timeline)
{
    std::vector<std::string> parts;
    for (const Duty& duty : timeline.duties)
        if (duty.dated)
            parts.push_back(fmt::format(R"({{"clock":"{}","matter":{},"first":"{}","last":"{}"}})",
                                        duty.under->id, duty.matter, iso(duty.legal.first),
                                        iso(duty.legal.last)));
    return joined(parts);
}

std::string one_case(const CountyCase& one)
{
    std::vector<std::string> matters;
    for (const Matter& matter : one.facts.matters)
        matters.push_back(fmt::format(R"({{"id":{},"kind":"{}","facts":[{}]}})", matter.id,
                                      in_words(matter.kind),
                                      facts_of(one.facts, matter.id, one.today)));
    const Timeline due = timeline(one.facts, twenty_clocks(), our_calendar(), one.today);
    return fmt::format(R"({{"matters":[{}],"due":[{}]}})", joined(matters), due_in(due));
}

} // namespace

void write_cases(const std::string& path)
{
    std::vector<std::string> parts;
    for (const CountyCase& one : the_cases()) parts.push_back(one_case(one));
    std::ofstream out{path, std::ios::binary};
    out << "[" << joined(parts) << "]\n";
    if (!out.flush()) throw std::runtime_error{path + " can not be written"};
}

} // namespace ribbon::bench
