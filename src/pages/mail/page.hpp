// The post table: mail that a person must look at, because we could not tell whose it is, or could
// not read it. Nothing leaves it unseen, and what was put aside can be taken out again.
#pragma once

#include "base/html.hpp"
#include "base/result.hpp"
#include "components/form.hpp"
#include "pages/mail/warned.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ribbon {

/// One list of the table. Of all of them the first is where something is to be done.
enum class MailList : std::uint8_t { to_file, set_aside, taken, filed, again };

struct MailDeskPage {
    struct Line {
        std::string id, path, subject, who, when, why;
        std::string danger = {}; ///< words that may mean that somebody is in danger
        std::vector<std::string> asks = {}; ///< what it reads like, and by when, a sentence each
    };
    struct Tab {
        std::string says, path;
        std::int64_t count = 0;
        bool here = false;
    };
    MailList list = MailList::to_file;
    std::vector<Tab> tabs;
    std::vector<Line> lines; ///< of what waits the most urgent first; else the oldest
    std::string next;        ///< the page after, where there is one
    std::string done;        ///< what was just done, to be said once
    bool can_file = false;   ///< several of them at once
};
Html render(const MailDeskPage& page, const FormKeys& keys);

/// One mail, whole, with what we think of it.
struct MailPage {
    struct Piece {
        std::string words;
        bool quoted = false; ///< of an earlier mail: folded, never taken away
    };
    struct File {
        std::string name, about; ///< "Photo, 2.1 MB"
        std::string path;        ///< empty where it can only be had with the original
        std::string notice; ///< what a scanner said, or that none looked; empty where unknown
    };
    struct Guess {
        std::string a_case, child, about; ///< "born 4 May 2017, North team"
        std::string why; ///< "a reply to our letter of 3 November"
        bool ticked = false;
    };
    struct Fact {
        std::string name, says, path;
    };
    std::string path;
    std::string subject, who, sent_to, when, via;
    std::string state, why; ///< "To be filed by a person"; because of what
    std::vector<Piece> words;
    std::vector<File> files;
    std::vector<Fact> meeting; ///< of an invitation
    std::string locked; ///< that it is encrypted, and what to do
    std::string doubt; ///< that the sender may be another than it says
    std::vector<Fact> asks; ///< what it seems to ask for, and the words that say so
    std::vector<Guess> guesses; ///< to choose from, the likeliest first
    std::vector<Guess> chosen; ///< to be checked before it is filed
    MailWarnings warnings; ///< where a child was chosen
    MachineOrPerson wrote; ///< the same
    std::string sender; ///< whose address it is, among the people of the chosen children
    std::vector<std::pair<std::string, std::string>> writers; ///< else who may have: keys, names
    std::string writer; ///< as chosen
    std::string typed, reason; ///< another child's reference; why it is put aside
    bool can_file = false, can_set_aside = false;
    bool can_open = false; ///< a case may begin with it
    bool can_read_again = false; ///< it could not be read
    Problems problems;
};
Html render(const MailPage& page, const FormKeys& keys);
/// The email alone, with what came with it and what it may ask for.
Html email_of(const MailPage& page);

/// Several mails that go to one child, to be checked before they are filed.
struct SeveralMails {
    std::vector<MailDeskPage::Line> mails;
    std::vector<MailPage::Guess> chosen; ///< none: it still asks for the child
    std::string typed;
    MailWarnings warnings; ///< where a child was chosen, each under its mail's subject
    MachineOrPerson wrote; ///< of any of them
    std::vector<std::string> refused; ///< mails that could not be filed, and why
    Problems problems;
};
Html render(const SeveralMails& page, const FormKeys& keys);

} // namespace ribbon
