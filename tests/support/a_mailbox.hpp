// A record that takes in mail over a real socket, for tests of the way in.
#pragma once

#include "commands/case_commands.hpp"
#include "daemons/mail/filer.hpp"
#include "daemons/mail/listen.hpp"
#include "storage/desk/outbox.hpp"
#include "tests/support/lmtp_client.hpp"
#include "tests/support/small_record.hpp"
#include "tests/support/stores.hpp"

#include <memory>
#include <string>
#include <vector>

namespace ribbon {

/// The reader, in this process: what it does is tested elsewhere, and here its answers count.
daemons::ReadApart reads_here();

class AMailbox {
public:
    /// Two children of one family, C1 and C2; their mother Ada is a party of both, their school of
    /// C1. Officer Grace Hall holds C1.
    explicit AMailbox(storage::Place place, daemons::ReadApart reader = reads_here());

    storage::Archive& archive() { return small_.archive(); }
    storage::AttachmentStore& store() { return small_.attachments(); }
    daemons::Filer& filer() { return *filer_; }
    unsigned short port() const { return listener_->port(); }
    daemons::MailListener& listener() { return *listener_; }
    storage::MailIntake intake();

    /// The address of a case, as its letters give it.
    std::string address(const std::string& a_case);
    /// Delivers by LMTP, and files all that waits.
    void receive(const std::string& from, const std::vector<std::string>& to,
                 const std::string& mail);
    void file_all();
    std::vector<storage::MailRow> mails();
    /// How often words stand in messages that came in to a case.
    int messages(const std::string& a_case, const std::string& words);
    std::vector<storage::OutboxRow> outgoing();
    storage::FilingRules rules() const;

    Day today{std::chrono::year{2026} / 3 / 2};
    Moment clock; ///< what it reads, for each mail

    /// Records it, as officer 7.
    void add(const StreamId& stream, const Detail& detail);

private:
    void open_case(const std::string& key, const std::string& child);

    TemporaryFolder folder_;
    SmallRecord small_;
    int keys_ = 0;
    std::mutex mutex_;
    std::unique_ptr<daemons::Filer> filer_;
    std::unique_ptr<daemons::MailListener> listener_;
};

/// A test with a mailbox of its own, on SQLite and on PostgreSQL.
class OnAMailbox : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (!IsSkipped()) box_ = std::make_unique<AMailbox>(place());
    }
    AMailbox& box() { return *box_; }

private:
    std::unique_ptr<AMailbox> box_;
};

} // namespace ribbon
