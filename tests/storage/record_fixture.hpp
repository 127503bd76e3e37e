// What the tests of the record's contract share: a fresh area on each engine, and a child in it.
#pragma once

#include "commands/case_commands.hpp"
#include "tests/support/small_record.hpp"
#include "tests/support/stores.hpp"

namespace ribbon {

class RecordTest : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        small = std::make_unique<SmallRecord>(place(), folder);
    }

    storage::Archive& archive() { return small->archive(); }

    /// A case opened on the Monday.
    storage::Decided opening(const std::string& key) const
    {
        auto opened = decide(OpenCase{.a_case = key,
                                      .person = "P-" + key,
                                      .name = "Maya Radford",
                                      .opened = monday,
                                      .born = Days::on(birthday),
                                      .evidence = {}},
                             CaseHistory{}, monday);
        EXPECT_TRUE(opened);
        return {{*opened}, {"officer-7", "officer"}, morning(monday)};
    }

    /// Cases C0, C1 and on, of two entries each, in one transaction.
    void open_cases(int count)
    {
        std::vector<storage::Decided> all;
        all.reserve(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) all.push_back(opening("C" + std::to_string(i)));
        archive().append_all(all);
    }

    /// A fact of law, decided on the case as it stands.
    StreamProposal deciding(const std::string& key, const RecordFact& command)
    {
        const Day day = command.when.last;
        auto proposal = decide(command, archive().read_case(key), day);
        EXPECT_TRUE(proposal) << (proposal ? "" : proposal.problems().front().sentence);
        return *proposal;
    }
    storage::Decided fact(const std::string& key, Kind kind, Day day, Particulars says = {})
    {
        return {{deciding(key, {.kind = kind, .when = Days::on(day), .says = std::move(says)})},
                {"officer-7", "officer"},
                morning(day)};
    }
    storage::Decided request(const std::string& key, Day day)
    {
        return fact(key, Kind::request_received, day, {.from = Party::parent});
    }

    TemporaryFolder folder;
    std::unique_ptr<SmallRecord> small;
    Day monday{std::chrono::year{2025} / 3 / 3};
    Day birthday{std::chrono::year{2015} / 6 / 1};
};

} // namespace ribbon
