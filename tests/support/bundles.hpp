// A family's record on either engine, and the bundles that are made of it.
#pragma once

#include "commands/case_commands.hpp"
#include "commands/erasure.hpp"
#include "storage/bundles/make.hpp"
#include "tests/support/family.hpp"
#include "tests/support/paper.hpp"
#include "tests/support/program.hpp"
#include "tests/support/stores.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <memory>
#include <string>

namespace ribbon::storage {

inline constexpr Day monday{std::chrono::year{2025} / 3 / 3};
inline constexpr Day tuesday = monday + days{1};

class Bundles : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        small = std::make_unique<SmallRecord>(place(), folder);
        family = record_family(*small);
    }
    std::string out(const std::string& name) const { return folder.path(name); }
    Result<BundleMade> make(const std::string& where, Day today = tuesday,
                            RibbonKind kind = RibbonKind::family, const std::string& person = {})
    {
        return make_bundle(small->archive(), &small->attachments(), {"C1", kind, person}, today,
                           out(where));
    }
    void add(const Detail& detail)
    {
        const StreamId stream{StreamKind::a_case, "C1"};
        const auto number = small->archive().read_case("C1").number;
        small->archive().append(
            {{*decide(detail, stream, number, monday)}, {"officer-7", "officer"}, morning(monday)});
    }
    void add_file(const std::string& bytes, const std::string& name, const std::string& type)
    {
        add(detail_of(DetailKind::document_added, monday)
                .set(DetailField::name, name)
                .set(DetailField::attachment, attach(*small, bytes))
                .set(DetailField::media_type, type)
                .set(DetailField::bytes, std::to_string(bytes.size())));
    }
    void seal(std::int64_t entry)
    {
        const auto history = small->archive().read_case("C1");
        small->archive().append(
            {{*decide(SealEntry{.day = monday, .entry = entry, .reason = "risk"},
                      stream_of(history), monday)},
             {"officer-7", "officer"},
             morning(monday)});
    }
    /// Unpacks with bsdtar or Python, which are not ours, and gives the folder.
    std::string unpacked(const std::string& zip)
    {
        const std::string into = zip + ".d";
        std::filesystem::create_directories(into);
        const Ran ran = run_command({"python3", "-m", "zipfile", "-e", zip, into});
        EXPECT_EQ(ran.exit, 0) << ran.err;
        return into;
    }

    TemporaryFolder folder;
    std::unique_ptr<SmallRecord> small;
    Family family;
};

} // namespace ribbon::storage
