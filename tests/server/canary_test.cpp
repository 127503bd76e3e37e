// Two parents apart. All that is the father's has one word in it; the mother goes through every
// page there is for her, follows every link, sends every form, takes everything away, and never
// meets it.
#include "tests/complaints/complaint_served.hpp"
#include "tests/support/program.hpp"
#include "views/parts/concerns.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

namespace ribbon::server {
namespace {

using enum DetailField;
constexpr Day today = complaints_told_on;
constexpr std::string_view canary = "zqcanary";

/// A page and what it said.
struct Seen {
    std::string path;
    Answer answer;
};

class Canary : public ComplaintServed {
protected:
    void SetUp() override
    {
        ComplaintServed::SetUp();
        holder = served.sign_in_officer("leaver");
        father = served.parent_joins("ISLA", "FATHER", "father", "Daniel Marsden", today - days{5});
        name_person("FATHER", "Daniel");
        name_person("MOTHER", "Rebecca");
        father_writes();
        council_writes_to_father();
        council_records_of_father();
        council_records_schools();
        served.post("/cases/ISLA/write", "subject=Hers&words=What+she+wrote", &mother);
    }
    void name_person(const std::string& key, const char* first)
    {
        const StreamId stream{StreamKind::person, key};
        add_to_person(stream, detail_of(DetailKind::person_named, today - days{5})
                                  .set(given, first)
                                  .set(family, "Marsden"));
    }
    void add_to_person(const StreamId& stream, const Detail& one)
    {
        const auto decided = decide(one, stream, served.archive().read(stream).number, today);
        ASSERT_TRUE(decided) << decided.problems().front().sentence;
        served.record({*decided});
    }
    void father_writes()
    {
        const auto sends = [&](const char* path, const std::string& fields) {
            const Answer answer = served.post("/cases/ISLA/" + std::string{path}, fields, &father);
            EXPECT_EQ(answer.status, 303) << path;
        };
        sends("write", "subject=zqcanary&words=Please+send+me+zqcanary.+He+hit+her%2C+zqcanary");
        sends("write", "subject=zqcanary&words=I+want+an+EHC+needs+assessment+zqcanary");
        sends("call", "day=2026-11-23&slot=morning&phone=07700+900318&about=zqcanary");
        sends("needs", "large=yes&other=zqcanary");
        sends("acting", "name=zqcanary&email=zqcanary%40law.example&what=A+lawyer");
        add_to_person({StreamKind::person, "FATHER"}, detail_of(DetailKind::address_recorded, today)
                                                          .set(address, "1 zqcanary Lane")
                                                          .set(sealed, "yes"));
    }
    void council_writes_to_father()
    {
        const auto history = served.archive().read_case("ISLA");
        const auto first =
            std::find_if(history.details.begin(), history.details.end(),
                         [](const Detail& one) { return one.kind == DetailKind::message_filed; });
        ASSERT_NE(first, history.details.end());
        const Answer answer = served.post(
            "/cases/ISLA/messages/" + std::to_string(first->number),
            "to=FATHER&read-to=" + std::to_string(history.number) +
                "&words=Dear+Mr+Marsden%2C+zqcanary.&answers=" + std::string{(*first)[matter]},
            &holder);
        EXPECT_EQ(answer.status, 303);
        served.add("ISLA", detail_of(DetailKind::promise_made, today)
                               .set(words, "We send zqcanary")
                               .set(due, "2026-12-01")
                               .set(person, "FATHER"));
        served.add("ISLA", detail_of(DetailKind::apology_made, today)
                               .set(words, "Sorry for zqcanary")
                               .set(person, "FATHER"));
        served.add("ISLA", detail_of(DetailKind::document_added, today)
                               .set(attachment, std::string(64, 'a'))
                               .set(name, "zqcanary.pdf")
                               .set(person, "FATHER"));
    }
    bool record_of_father(Kind kind, const Particulars& says)
    {
        const auto decided = decide(RecordFact{.kind = kind,
                                               .when = Days::on(today - days{1}),
                                               .says = says,
                                               .matter_name = "zqcanary",
                                               .new_matter = true,
                                               .evidence = "a letter of Daniel Marsden"},
                                    served.archive().read_case("ISLA"), today);
        if (decided) served.record({*decided});
        return static_cast<bool>(decided);
    }
    /// Every kind of fact that concerns one party alone and opens a matter, by an officer.
    void council_records_of_father()
    {
        for (const KindEntry& kind : all_kinds()) {
            if (kind.opens == MatterKind::none || kind.opens == MatterKind::thread) continue;
            if (concerns(kind.kind, kind.opens) != Concerns::one_party) continue;
            Particulars of_parent;
            of_parent.from = Party::parent;
            if (record_of_father(kind.kind, {}) || record_of_father(kind.kind, of_parent))
                recorded.insert(kind.kind);
        }
        served.add("ISLA", detail_of(DetailKind::court_order_recorded, today)
                               .set(person, "FATHER")
                               .set(words, "zqcanary")
                               .set(until, "2026-11-18"));
        served.add("ISLA", detail_of(DetailKind::note_made, today).set(words, "zqcanary"));
    }

    /// His address is sealed: a school that the child has come to would tell where he lives.
    void council_records_schools()
    {
        Particulars says;
        says.name = "zqcanary School";
        for (const KindEntry& kind : all_kinds()) {
            if (kind.opens == MatterKind::thread || kind.opens == MatterKind::none) continue;
            if (concerns(kind.kind, kind.opens) != Concerns::everybody) continue;
            const auto decided = decide(RecordFact{.kind = kind.kind,
                                                   .when = Days::on(today - days{1}),
                                                   .says = says,
                                                   .matter_name = {},
                                                   .new_matter = true,
                                                   .evidence = "a letter of zqcanary School"},
                                        served.archive().read_case("ISLA"), today);
            if (!decided) continue;
            served.record({*decided});
            schools.insert(kind.kind);
        }
        served.add("ISLA",
                   detail_of(DetailKind::placement_began, today).set(name, "zqcanary School"));
        served.add("ISLA", detail_of(DetailKind::document_added, today)
                               .set(attachment, std::string(64, 'b'))
                               .set(name, "Welcome to zqcanary School.pdf"));
    }

    static bool has_canary(std::string text)
    {
        std::transform(text.begin(), text.end(), text.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return text.find(canary) != std::string::npos;
    }
    /// The pages of ours that a page leads to, and where its forms go.
    static std::set<std::string> ways_on(const std::string& page)
    {
        static const std::regex way{R"re((?:href|action)="(/[^"#]*))re"};
        std::set<std::string> ways;
        for (std::sregex_iterator at{page.begin(), page.end(), way}, end; at != end; ++at)
            ways.insert(std::regex_replace((*at)[1].str(), std::regex{"&amp;"}, "&"));
        return ways;
    }
    static bool may_be_walked(const std::string& path)
    {
        return !path.starts_with("/sign-") && !path.starts_with("/assets") &&
               !path.starts_with("/account");
    }
    /// Everything that somebody reaches from their first page by links, and what else they try.
    std::vector<Seen> walk(const SignedInAs& who, std::set<std::string> tries)
    {
        tries.insert("/home");
        std::deque<std::string> open{tries.begin(), tries.end()};
        std::set<std::string> known = std::move(tries);
        std::vector<Seen> seen;
        while (!open.empty() && seen.size() < 3'000) {
            const std::string path = std::move(open.front());
            open.pop_front();
            seen.push_back({path, served.get(path, &who)});
            const Answer& answer = seen.back().answer;
            auto further = ways_on(answer.body);
            if (const auto to = answer.headers.find("location"); to != answer.headers.end())
                further.insert(to->second);
            for (const std::string& one : further)
                if (may_be_walked(one) && known.insert(one).second) open.push_back(one);
        }
        return seen;
    }
    /// What is behind a number or a name that she could guess.
    std::set<std::string> guesses()
    {
        std::set<std::string> paths;
        const std::int64_t last = served.archive().read_case("ISLA").number;
        for (std::int64_t entry = 1; entry <= last; ++entry)
            for (const char* part : {"messages", "documents", "receipts", "sent"})
                paths.insert("/cases/ISLA/" + std::string{part} + "/" + std::to_string(entry));
        for (const Seen& one : walk(holder, {"/cases/ISLA", "/cases/ISLA/dates"}))
            if (one.path.starts_with("/cases/ISLA")) paths.insert(one.path);
        return paths;
    }
    std::string unpacked(const std::string& zip)
    {
        const TemporaryFolder folder;
        std::ofstream{folder.path("taken.zip"), std::ios::binary} << zip;
        EXPECT_EQ(run_command({"python3", "-m", "zipfile", "-e", folder.path("taken.zip"),
                               folder.path("taken")})
                      .exit,
                  0);
        std::string all;
        for (const auto& one : std::filesystem::recursive_directory_iterator{folder.path("taken")})
            if (one.is_regular_file())
                all += one.path().filename().string() + "\n" + contents(one.path().string());
        return all;
    }

    SignedInAs holder, father;
    std::set<Kind> recorded, schools;
};

TEST_F(Canary, IsInWhatTheFatherReads)
{
    EXPECT_GT(recorded.size(), 8U) << "or there is little to find";
    EXPECT_GT(schools.size(), 0U);
    std::size_t with = 0;
    for (const Seen& one : walk(father, {})) with += has_canary(one.answer.body) ? 1 : 0;
    EXPECT_GT(with, 5U);
    EXPECT_TRUE(has_canary(unpacked(served.post("/cases/ISLA/take-away", "", &father).body)));
}

TEST_F(Canary, IsOnNoPageThatTheMotherReachesOrGuesses)
{
    std::size_t opened = 0;
    for (const Seen& one : walk(mother, guesses())) {
        opened += one.answer.status == 200 ? 1 : 0;
        EXPECT_FALSE(has_canary(one.answer.body)) << one.path << ' ' << one.answer.status;
    }
    EXPECT_GT(opened, 25U) << "or she was shut out";
}

TEST_F(Canary, IsInNoAnswerToAFormOfTheMothers)
{
    const std::string nothing;
    const std::string everything = "subject=a&words=b&message=1&reply-to=1&answers=1&day=never&"
                                   "slot=none&email=x&name=&what=&other=&by=letter&often=weekly";
    for (const char* part : {"write", "no-answer", "call", "needs", "acting", "wishes", "ribbon",
                             "record", "record/check", "identity", "why-open"})
        for (const std::string& fields : {nothing, everything})
            EXPECT_FALSE(
                has_canary(served.post("/cases/ISLA/" + std::string{part}, fields, &mother).body))
                << part << ' ' << fields;
}

TEST_F(Canary, IsInNothingThatTheMotherTakesAway)
{
    const Answer taken = served.post("/cases/ISLA/take-away", "", &mother);
    ASSERT_EQ(taken.status, 200);
    const std::string all = unpacked(taken.body);
    EXPECT_NE(all.find("What she wrote"), std::string::npos);
    EXPECT_FALSE(has_canary(all));
}

} // namespace
} // namespace ribbon::server
