// The golden files: every kind of fact, in every version it was ever written in, as it stands in
// records out there. They are read for ever; a line is added and none is changed.
#include "base/json/canonical.hpp"
#include "inbound/cases/case_text.hpp"
#include "outbound/cases/case_format.hpp"
#include "record/encode.hpp"
#include "tests/scenarios/books.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>

namespace ribbon {
namespace {

constexpr const char* file = "tests/golden/facts/version-1.txt";

/// "kind version json" of an example of every kind of law and every detail.
std::map<std::string, std::string> written_now()
{
    std::map<std::string, std::string> all;
    for (const KindEntry& kind : all_kinds()) {
        const auto cases = parse_case_text(example_case(kind.kind), known_words(our_law()));
        if (!cases) continue;
        const CaseFacts& facts = cases->front().facts;
        const Fact& fact = facts.facts.back();
        all[json_name(kind.kind)] = canonical_json(encode(fact, &facts.matter(fact.matter)));
    }
    for (const DetailEntry& kind : all_details()) {
        Detail one = detail_of(kind.kind, Day{std::chrono::year{2026} / 3 / 2});
        for (std::size_t i = 0; i < detail_field_count; ++i) {
            const auto field = static_cast<DetailField>(i);
            if ((kind.needs | kind.may) & bit(field))
                one.set(field, entry(field).shape == DetailShape::whole ? "7" : "2026-03-02");
        }
        one.evidence = "letter of 2 March";
        all[json_name(kind.kind)] = canonical_json(encode(one));
    }
    return all;
}

std::map<std::string, std::string> golden()
{
    std::map<std::string, std::string> all;
    std::ifstream in{file};
    for (std::string line; std::getline(in, line);) {
        const auto blank = line.find(' ');
        all[line.substr(0, blank)] = line.substr(blank + 1);
    }
    return all;
}

TEST(GoldenFacts, AreReadAndWrittenAgainAsTheyStand)
{
    for (const auto& [name, json] : golden()) {
        const auto body = parse_json(json, {});
        ASSERT_TRUE(body) << name;
        if (const auto kind = kind_called(name)) {
            const auto fact = decode_fact(*kind, 1, *body);
            ASSERT_TRUE(fact) << name << ": " << fact.problems().front().sentence;
            EXPECT_EQ(canonical_json(encode(fact->fact, fact->opens ? &*fact->opens : nullptr)),
                      json)
                << name;
            continue;
        }
        const auto kind = detail_called(name);
        ASSERT_TRUE(kind) << name << " was written once and can not be read any more";
        const auto detail = decode_detail(*kind, 1, *body);
        ASSERT_TRUE(detail) << name << ": " << detail.problems().front().sentence;
        EXPECT_EQ(canonical_json(encode(*detail)), json) << name;
    }
}

TEST(GoldenFacts, HaveOneOfEveryKind)
{
    const auto now = written_now();
    EXPECT_EQ(now.size(), kind_count + detail_kind_count);
    if (std::getenv("RIBBON_APPROVE")) {
        auto all = golden();
        all.insert(now.begin(), now.end()); // what stands there already stays
        std::ofstream out{file};
        for (const auto& [name, json] : all) out << name << ' ' << json << '\n';
    }
    const auto all = golden();
    for (const auto& [name, json] : now)
        EXPECT_TRUE(all.contains(name)) << name << " has no line in " << file;
}

TEST(Encoding, RefusesWhatAnotherVersionWrote)
{
    const auto body = parse_json(R"({"when":"2026-03-02","matter":1,"colour":"red"})", {});
    const auto fact = decode_fact(Kind::born, 1, *body);
    ASSERT_FALSE(fact);
    EXPECT_EQ(fact.problems().front().sentence,
              "It has a member this version of Ribbon does not know");
    const auto later = decode_fact(Kind::born, 2, *body);
    ASSERT_FALSE(later);
    EXPECT_EQ(later.problems().front().sentence,
              "It is written in version 2, which this version of Ribbon can not read");
}

} // namespace
} // namespace ribbon
