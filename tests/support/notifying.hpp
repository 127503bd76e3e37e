// A record with a case, its mother Ada, and what goes to her by GOV.UK Notify: for the tests of it.
#pragma once

#include "daemons/notify/send.hpp"
#include "tests/support/notify_stand_in.hpp"
#include "tests/support/small_record.hpp"

namespace ribbon {

class NotifyingRecord {
public:
    /// `url` is where the service is.
    NotifyingRecord(storage::Place place, const std::string& url);
    /// On SQLite, in its own folder: "ribbon.db".
    explicit NotifyingRecord(const std::string& url);

    storage::Archive& archive() { return small_.archive(); }
    daemons::NotifySettings& settings() { return settings_; }
    const std::string& folder() const { return path_; }
    /// A text to Ada that waits.
    void put_text(const std::string& key, const std::string& to = "07700 900318",
                  std::int64_t entry = 0);
    /// An answer to Ada, which is queued as a letter: the letter.
    storage::ServiceLetter queue_letter();
    void add(const StreamId& stream, const Detail& detail);
    daemons::NotifyCounts work();
    daemons::NotifySender sender();
    storage::SentMail sent(const std::string& key);
    storage::OutboxRow row(const std::string& key);
    std::vector<PaperLetter> letters();
    /// The last that the case was told.
    Detail last();

    Moment now() const { return now_; }
    void pass(std::int64_t seconds) { now_.seconds += seconds; }
    std::function<Moment()> clock()
    {
        return [this] { return now_; };
    }

private:
    void begin(const std::string& url);
    TemporaryFolder folder_;
    std::string path_;
    SmallRecord small_;
    daemons::NotifySettings settings_;
    Moment now_ = *parse_moment("2026-03-02T09:00Z");
};

} // namespace ribbon
