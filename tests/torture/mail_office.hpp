// An office whose mail flows: a record, families, and Ribbon's programs around it, each of which
// can be ended at any moment and started again.
#pragma once

#include "storage/archive.hpp"
#include "storage/attachments/store.hpp"
#include "storage/bundles/shelf.hpp"
#include "tests/support/mail_servers/stand_in.hpp"
#include "tests/support/mail_servers/stand_in_mailbox.hpp"

#include <atomic>
#include <string>
#include <sys/types.h>
#include <vector>

namespace ribbon::torture {

/// One of Ribbon's programs.
class Worker {
public:
    /// `ready`: the file it writes its port into, where it has one.
    Worker(std::vector<std::string> words, std::string complaints, std::string ready = {});
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Comes back once it is ready. Throws where it ends instead.
    void start();
    void stop(int signal);
    void kill_and_start();
    /// Kills what it has started to read a mail, where there is such a process just now: that for
    /// one mail, or else the one that becomes it.
    bool kill_reader() const;
    unsigned short port() const { return port_; }

private:
    std::vector<std::string> words_;
    std::string complaints_, ready_;
    pid_t process_ = -1;
    std::atomic<unsigned short> port_ = 0;
};

/// A folder in memory, where there is one: a process that is killed loses nothing that it wrote,
/// on a disk or not, and what a power cut loses is tried elsewhere (disk.hpp).
class QuickFolder {
public:
    QuickFolder();
    ~QuickFolder();
    QuickFolder(const QuickFolder&) = delete;
    QuickFolder& operator=(const QuickFolder&) = delete;
    std::string path(const std::string& name) const { return folder_ + "/" + name; }

private:
    std::string folder_;
};

class MailOffice {
public:
    /// Of each family one child, whose case has one party: p0@family.example and so on.
    explicit MailOffice(int families);

    std::unique_ptr<storage::Archive> open();
    std::string url() const { return "sqlite:" + folder_.path("ribbon.db"); }
    std::string bundles() const { return folder_.path("bundles"); }
    storage::AttachmentStore store() const { return {folder_.path("files"), "830"}; }
    const int families;

    /// How many reports the relay handed back: of every other mail, before it answers the dot, so
    /// that a sender may be killed between what is reported and what it hears.
    std::atomic<int> reports = 0;
    StandInRelay relay;
    StandInMailbox mailbox;

private:
    void report(const RelayedMail& mail);
    QuickFolder folder_;

public:
    Worker listener, poller, sender, server;
};

} // namespace ribbon::torture
