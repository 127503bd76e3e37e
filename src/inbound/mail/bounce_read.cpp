#include "base/lower_case.hpp"
#include "inbound/mail/bounce_reasons.hpp"
#include "inbound/mail/bounce_words.hpp"
#include "inbound/mail/report.hpp"
#include "inbound/mail/scan.hpp"
#include "inbound/mail/status_code.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// A report is short; what is below is what comes back.
constexpr std::size_t most_lines = 200, longest_line = 1000;

class WordsReader {
public:
    WordsReader(std::string_view text, const std::vector<MailAddress>& own) : lines_(lines_of(text))
    {
        for (const MailAddress& one : own) not_failed_.push_back(lower_case(one.addr));
        if (lines_.size() > most_lines) lines_.resize(most_lines);
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            lines_[at] = lines_[at].substr(0, longest_line);
            plain_.push_back(plain_words(lines_[at]));
            // The lead of Exim has the word "message" in it, but no address comes before it.
            if (at > 0 && leads_to_returned(plain_[at]) && !leads_to_failed(plain_[at])) {
                lines_.resize(at);
                plain_.pop_back();
                break;
            }
        }
    }

    DeliveryReport read(std::string_view head, std::string_view subject)
    {
        for (const std::string& address : addresses_in(head)) add(address);
        if (none()) after_lead();
        if (none()) labelled();
        if (none()) alone_on_lines();
        if (none()) in_the_words();
        if (none())
            for (const std::string& address : addresses_in(subject)) add(address);
        if (none()) whom_it_was_for();
        // What follows the colon of a subject, or "Subject:", is the sender's own.
        std::string all, plain = plain_words(subject.substr(0, subject.find(": "))) + ' ';
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            (all += lines_[at]) += '\n';
            if (!is_about_the_mail(plain_[at])) (plain += plain_[at]) += ' ';
        }
        report_.status = status_codes(all);
        const bool late = says_delayed(plain);
        const bool hard =
            reply_class(all) == '5' || std::ranges::any_of(report_.status, [](const auto& code) {
                return code.starts_with('5');
            });
        const bool soft = reply_class(all) == '4' || !report_.status.empty();
        const bool given_up = !late && (says_given_up(plain) || hard || !soft);
        const std::size_t times = std::max<std::size_t>(1, report_.failed_recipients.size());
        report_.action.assign(times, given_up ? "failed" : "delayed");
        report_.permanent = given_up;
        report_.tells_failure = true;
        return std::move(report_);
    }

    /// An address stands beside a code that says something went wrong. That needs no language.
    bool names_by_code() const
    {
        constexpr std::size_t above = 3, below = 4;
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            if (lines_[at].find('@') == std::string_view::npos || is_about_the_mail(plain_[at]))
                continue;
            const std::size_t end = std::min(lines_.size(), at + below + 1);
            for (std::size_t line = at - std::min(at, above); line < end; ++line)
                if (has_code(line)) return true;
        }
        return false;
    }

private:
    bool none() const { return report_.failed_recipients.empty(); }
    bool has_code(std::size_t line) const
    {
        return reply_class(lines_[line]) != 0 || !status_codes(lines_[line]).empty();
    }

    void add(const std::string& address)
    {
        const std::string small = lower_case(address);
        if (small.find("//") != std::string::npos) return; // within a link
        if (std::ranges::find(not_failed_, small) != not_failed_.end()) return;
        if (is_mail_system(small.substr(0, small.find('@')))) return;
        for (const std::string& one : report_.failed_recipients)
            if (lower_case(one) == small) return;
        report_.failed_recipients.push_back(address);
    }

    /// The addresses below "The following address(es) failed:", to the next words about something
    /// else.
    void after_lead()
    {
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            // The words of a lead may be broken over two lines.
            const std::string two =
                plain_[at] + (at + 1 < plain_.size() ? " " + plain_[at + 1] : "");
            if (!leads_to_failed(two)) continue;
            std::size_t without = 0;
            for (std::size_t line = at; line < lines_.size() && without < 6; ++line) {
                const auto found = addresses_in(lines_[line]);
                const bool named = names_recipient(line) || line == at;
                if (named && !found.empty()) add(found[0]);
                if (only_addresses(line))
                    for (const std::string& address : found) add(address);
                without = named && !found.empty() ? 0 : without + (plain_[line].empty() ? 0 : 1);
                if (plain_[line].find("transcript of session") != std::string::npos) break;
            }
            if (!report_.failed_recipients.empty()) return;
        }
    }

    /// The line begins with an address, or with a name and an address.
    bool names_recipient(std::size_t at) const
    {
        const std::string_view line = without_blanks(lines_[at]);
        const auto sign = line.find('@');
        if (sign == std::string_view::npos) return false;
        return line.find(": ") > sign && !line.starts_with("(") && !line.starts_with("Subject");
    }

    /// Nothing but addresses, and the signs around and between them.
    bool only_addresses(std::size_t at) const
    {
        std::string rest{lines_[at]};
        for (const std::string& address : addresses_in(lines_[at]))
            for (auto place = rest.find(address); place != std::string::npos;
                 place = rest.find(address))
                rest.erase(place, address.size());
        return rest.size() < lines_[at].size() &&
               std::ranges::none_of(
                   rest,
                   [](char letter) {
                       return is_letter_or_figure(letter) ||
                              static_cast<unsigned char>(letter) >= 0x80;
                   });
    }

    /// "Recipient: <ann@school.example>", ">>> RCPT TO:<ann@school.example>".
    void labelled()
    {
        constexpr std::size_t longest = 60;
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            const std::string_view line = lines_[at];
            const auto colon = line.find(':');
            if (colon == std::string_view::npos || is_about_the_mail(plain_[at])) continue;
            const std::string_view label = line.substr(0, colon);
            if (label.size() > longest || label.find('@') != std::string_view::npos) continue;
            if (!is_label(plain_words(label))) continue;
            const auto found = addresses_in(line);
            if (!found.empty()) add(found[0]);
        }
    }

    void alone_on_lines()
    {
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            const auto found = addresses_in(lines_[at]);
            if (found.empty()) continue;
            std::string_view line = without_blanks(lines_[at]);
            while (!line.empty() && !is_letter_or_figure(line[0])) line.remove_prefix(1);
            const bool named = lower_case(line).find("rcpt to:") != std::string::npos;
            if (line.starts_with(found[0]) || named) add(found[0]);
            if (only_addresses(at))
                for (const std::string& address : found) add(address);
        }
    }

    /// No lead and no line of its own: "Unknown user: bob@school.example". Where the words name one
    /// address alone it is meant; of several, those whose line tells of a failure, else those that
    /// stand in brackets.
    void in_the_words()
    {
        std::vector<std::string> told, bracketed, all;
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            if (is_about_the_mail(plain_[at]) || plain_[at].starts_with("to:")) continue;
            for (std::string& address : addresses_in(lines_[at])) {
                if (tells_of_failure(plain_[at]) || has_code(at)) told.push_back(address);
                if (lines_[at].find("<" + address + ">") != std::string_view::npos)
                    bracketed.push_back(address);
                all.push_back(std::move(address));
            }
        }
        for (const std::string& address : told.empty() ? bracketed : told) add(address);
        if (!none()) return;
        for (const std::string& address : all) add(address);
        if (report_.failed_recipients.size() > 1) report_.failed_recipients.clear();
    }

    /// "To: ann@school.example", where that is one address.
    void whom_it_was_for()
    {
        std::vector<std::string> all;
        for (std::size_t at = 0; at < lines_.size(); ++at)
            if (plain_[at].starts_with("to:"))
                for (std::string& address : addresses_in(lines_[at])) all.push_back(address);
        if (all.size() == 1) add(all[0]);
    }

    std::vector<std::string_view> lines_;
    std::vector<std::string> plain_, not_failed_;
    DeliveryReport report_;
};

} // namespace

DeliveryReport read_bounce_words(const BounceWords& words)
{
    return WordsReader{words.text, words.own}.read(words.failed, words.subject);
}

bool names_by_code(const BounceWords& words)
{
    return WordsReader{words.text, words.own}.names_by_code();
}

} // namespace ribbon
