// A record with an outbox, and the sender that empties it, for the tests of sending.
#pragma once

#include "daemons/mail/send.hpp"
#include "tests/support/small_record.hpp"

namespace ribbon {

class SendingRecord {
public:
    explicit SendingRecord(std::string relay_url);

    storage::Archive& archive() { return small_.archive(); }
    SmallRecord& small() { return small_; }
    daemons::SendSettings& settings() { return settings_; }
    const std::string& folder() const { return path_; }
    void put(const std::string& key, const MailLetter& letter);
    /// A letter with nothing special in it.
    void put(const std::string& key, const std::string& to);
    /// What is due, sent by a sender of its own, at the moment the clock reads.
    daemons::SendCounts send();
    daemons::Sender sender();
    storage::SentMail sent(const std::string& key);
    std::vector<storage::OutboxRow> not_sent();
    void pass(std::int64_t seconds) { now_.seconds += seconds; }
    Moment now() const { return now_; }

    /// A case "CASE00001" with a message that came in, answered by one that went out: its entry.
    std::int64_t answered_case();
    /// Whether the message in that case has an answer that stands.
    bool is_answered();

private:
    TemporaryFolder folder_;
    std::string path_;
    SmallRecord small_;
    daemons::SendSettings settings_;
    Moment now_ = *parse_moment("2026-03-02T09:00Z");
};

} // namespace ribbon
