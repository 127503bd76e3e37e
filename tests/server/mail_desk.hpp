// The post table over HTTP against the real server, with one child and two officers of their team.
#pragma once

#include "inbound/mail/found.hpp"
#include "ledger/hash.hpp"
#include "storage/attachments/states.hpp"
#include "storage/mail/mails.hpp"
#include "storage/mail/reads_like.hpp"
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {

class MailDesk : public ::testing::Test {
protected:
    using enum DetailField;
    static constexpr Day today{std::chrono::year{2026} / 11 / 19};
    static constexpr Day born{std::chrono::year{2017} / 5 / 2};

    void SetUp() override
    {
        for (const char* key : {"officer-1", "officer-2"})
            served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{300})
                                   .set(officer, key)
                                   .set(name, std::string{"Officer "} + key)
                                   .set(team, "North"));
        served.open_case("OWN", born, "officer-2", "North");
        one = served.sign_in_officer("officer-1");
    }

    /// A file in the store with its row, as a mail's files have.
    std::string kept(const std::string& bytes)
    {
        auto incoming = served.shell().attachments->receive();
        incoming.write(bytes);
        const auto received = incoming.finish();
        served.archive().writing([&](storage::Connection& in) {
            storage::acknowledge(in, served.archive().area(), *served.shell().attachments, incoming,
                                 *received, served.shell().clock.now());
        });
        return received->hash;
    }
    /// A mail that waits for a person.
    void waits(const std::string& id, const std::string& words_said,
               std::vector<FoundFile> files = {}, bool machine = false)
    {
        MailFound found;
        found.is_auto_reply = found.machine_sent = machine;
        found.from = "gp@practice.example";
        found.subject = "About " + id;
        found.text = found.reply_text = words_said;
        found.files = std::move(files);
        served.archive().writing([&](storage::Connection& in) {
            storage::Mails mails{in, served.archive().area()};
            mails.take({.id = id,
                        .received = served.shell().clock.now(),
                        .raw = ledger::sha256_hex(id),
                        .bytes = 100,
                        .via = "lmtp",
                        .envelope_from = "gp@practice.example",
                        .envelope_to = {"send@northshire.example"}});
            mails.note_read(id, {.message_id = id + "@practice.example",
                                 .delivery_key = id,
                                 .near_key = id,
                                 .sender = "gp@practice.example",
                                 .subject = found.subject,
                                 .reading = written(found)});
            mails.to_person(id, storage::MailState::taken, "We do not know the sender.");
        });
    }
    storage::MailState state_of(const std::string& id)
    {
        storage::MailState state{};
        served.archive().reading([&](storage::Connection& from) {
            state = storage::Mails(from, served.archive().area()).find(id)->state;
        });
        return state;
    }
    std::size_t notes()
    {
        std::size_t n = 0;
        for (const Detail& detail : served.archive().read_case("OWN").details)
            n += detail.kind == DetailKind::note_made;
        return n;
    }
    std::size_t messages()
    {
        std::size_t n = 0;
        for (const Detail& detail : served.archive().read_case("OWN").details)
            n += detail.kind == DetailKind::message_filed;
        return n;
    }

    ServedRecord served{today};
    SignedInAs one;
};

} // namespace ribbon::server
