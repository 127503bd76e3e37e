#include "tests/support/mail_servers/stand_in_mailbox.hpp"

#include "calendar/london.hpp"
#include "inbound/mail/dates.hpp"
#include "tests/support/mail_servers/socket_lines.hpp"

#include <iterator>

namespace ribbon {
namespace {

/// The number after "UID FETCH " and the like.
std::int64_t uid_in(const std::string& command, std::size_t at)
{
    return std::strtoll(command.c_str() + at, nullptr, 10);
}

} // namespace

StandInMailbox::StandInMailbox(Believes believes)
    : believes_(std::move(believes)), server_([this](int socket) { talk(socket); })
{
}

void StandInMailbox::put(const std::string& message, const std::string& arrived)
{
    const std::lock_guard lock{mutex_};
    messages_[next_++] = {message, arrived};
}

void StandInMailbox::go_on_at(std::int64_t uid)
{
    const std::lock_guard lock{mutex_};
    next_ = uid;
}

std::vector<std::string> StandInMailbox::searches() const
{
    const std::lock_guard lock{mutex_};
    return searches_;
}

/// RFC 9051 section 6.4.4: "UID 5:*", where "*" is the last message there is, and "BEFORE
/// 1-Mar-2026".
std::string StandInMailbox::found(const std::string& search) const
{
    const auto day_of = [](const std::string& text) {
        return day_in_london(*read_mail_date(text + " 12:00:00 +0000"));
    };
    std::string all = "* SEARCH";
    for (const auto& [uid, lying] : messages_) {
        const bool last = uid == messages_.rbegin()->first;
        if (search.starts_with("UID ") ? last || uid >= uid_in(search, 4)
                                       : day_of(lying.arrived.substr(0, lying.arrived.find(' '))) <
                                             day_of(search.substr(7)))
            all += " " + std::to_string(uid);
    }
    return all + "\r\n";
}

std::size_t StandInMailbox::left() const
{
    const std::lock_guard lock{mutex_};
    return messages_.size();
}

bool StandInMailbox::sign_in(SocketLines& lines, const std::string& command,
                             const std::function<void(const std::string&)>& say)
{
    if (command.starts_with("LOGIN ")) return !believes_ || believes_("LOGIN", command.substr(6));
    std::string said;
    say("+ ");
    return lines.line(said) && (!believes_ || believes_(command.substr(13), said));
}

/// The answer but for its last line.
std::string StandInMailbox::answer(const std::string& command)
{
    const std::lock_guard lock{mutex_};
    if (command == "CAPABILITY")
        return "* CAPABILITY IMAP4rev1 IDLE UIDPLUS AUTH=PLAIN AUTH=XOAUTH2\r\n";
    if (command.starts_with("SELECT "))
        return "* " + std::to_string(messages_.size()) +
               " EXISTS\r\n* OK [UIDVALIDITY 7] as ever\r\n";
    if (command.starts_with("UID SEARCH ")) {
        searches_.push_back(command.substr(11));
        return found(searches_.back());
    }
    if (command.starts_with("UID FETCH ")) {
        const auto found = messages_.find(uid_in(command, 10));
        if (found == messages_.end()) return {};
        const std::string size = std::to_string(found->second.message.size());
        const std::string head =
            "* 1 FETCH (UID " + std::to_string(found->first) + " RFC822.SIZE " + size;
        if (command.find("BODY.PEEK[]") == std::string::npos)
            return head + " INTERNALDATE \"" + found->second.arrived + "\")\r\n";
        return head + " BODY[] {" + size + "}\r\n" + found->second.message + ")\r\n";
    }
    if (command.starts_with("UID STORE ")) marked_.insert(uid_in(command, 10));
    if (command.starts_with("UID EXPUNGE "))
        if (const auto uid = uid_in(command, 12); marked_.erase(uid) > 0)
            deleted_ += messages_.erase(uid);
    return {};
}

/// RFC 2177: says that something came, until the other side says DONE.
bool StandInMailbox::idle(SocketLines& lines, const std::function<void(const std::string&)>& say)
{
    const auto newest = [this] {
        const std::lock_guard lock{mutex_};
        return next_;
    };
    std::int64_t told = newest();
    say("+ idling");
    while (!lines.heard(10)) {
        const std::int64_t now = newest();
        if (now != told) say("* " + std::to_string(now) + " EXISTS");
        told = now;
    }
    std::string done;
    return lines.line(done);
}

void StandInMailbox::talk(int socket)
{
    SocketLines lines{socket};
    const auto say = [&](const std::string& text) { say_on(socket, text + "\r\n"); };
    say("* OK here is a mailbox");
    std::string line;
    while (lines.line(line)) {
        const auto blank = line.find(' ');
        const std::string tag = line.substr(0, blank);
        const std::string command = blank == std::string::npos ? "" : line.substr(blank + 1);
        if (command.starts_with("LOGIN ") || command.starts_with("AUTHENTICATE ")) {
            say(tag + (sign_in(lines, command, say) ? " OK welcome" : " NO not you"));
            continue;
        }
        if (command == "IDLE") {
            if (!idle(lines, say)) return;
        } else {
            say_on(socket, answer(command));
        }
        if (command == "LOGOUT") say("* BYE");
        say(tag + " OK done");
        if (command == "LOGOUT") return;
    }
}

} // namespace ribbon
