// A family that is new to the council writes an email; a week later an officer opens a case.
#pragma once

#include "storage/derived/rebuild.hpp"
#include "storage/mail/opening.hpp"
#include "tests/support/a_mailbox.hpp"

namespace ribbon {

inline const char* const new_family_asks =
    "I want an EHC needs assessment for my son Leo. He is eight.";

class NewToUs : public OnAMailbox {
protected:
    static constexpr Day came{std::chrono::year{2026} / 3 / 2};
    static constexpr Day week_later{std::chrono::year{2026} / 3 / 9};

    void SetUp() override
    {
        OnAMailbox::SetUp();
        if (IsSkipped()) return;
        box().add({StreamKind::person, "P-C1"}, detail_of(DetailKind::person_named, came)
                                                    .set(DetailField::given, "Maya")
                                                    .set(DetailField::family, "Radford"));
    }
    /// An email that waits for a person; a week goes by.
    void writes(const std::string& from, const std::string& says, const std::string& fields = {})
    {
        box().clock = morning(came);
        box().receive("karen@mail.example", {"send@ribbon.example"},
                      mail_of(from, "send@ribbon.example", "My son", says, fields));
        box().clock = morning(week_later);
    }
    storage::OpenFromMail opening(const std::string& id, const std::string& key = "C9")
    {
        return {.id = id,
                .child = {.child = {"Leo", "Hartshorn"},
                          .born = Day{std::chrono::year{2018} / 1 / 7},
                          .school = {},
                          .part = "mother",
                          .writer = {"Karen", "Hartshorn"},
                          .known = {},
                          .reach = true,
                          .case_key = key,
                          .child_key = "CHILD-" + key,
                          .writer_key = "WRITER-" + key},
                .who = {"officer-7", "officer"}};
    }
    Result<storage::FiledIn> opens(const storage::OpenFromMail& command)
    {
        return storage::open_from_mail(box().archive(), command, box().rules(), box().clock);
    }
    std::int64_t number_of_person(const std::string& key)
    {
        return box().archive().read({StreamKind::person, key}).number;
    }
    void expect_as_rebuilt()
    {
        EXPECT_EQ(storage::differences(box().archive(), week_later), std::vector<std::string>{});
    }
};

} // namespace ribbon
