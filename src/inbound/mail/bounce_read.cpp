#include "base/lower_case.hpp"
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

    DeliveryReport read(std::string_view head)
    {
        for (const std::string& address : addresses_in(head)) add(address);
        if (report_.failed_recipients.empty()) after_lead();
        if (report_.failed_recipients.empty()) alone_on_lines();
        if (report_.failed_recipients.empty()) in_the_words();
        std::string all, plain;
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            (all += lines_[at]) += '\n';
            (plain += plain_[at]) += ' ';
        }
        report_.status = status_codes(all);
        const bool late = says_delayed(plain);
        const bool hard = std::ranges::any_of(
            report_.status, [](const std::string& code) { return code.starts_with('5'); });
        const bool given_up = !late && (says_given_up(plain) || hard || report_.status.empty());
        const std::size_t times = std::max<std::size_t>(1, report_.failed_recipients.size());
        report_.action.assign(times, given_up ? "failed" : "delayed");
        report_.permanent = given_up;
        report_.tells_failure = true;
        return std::move(report_);
    }

private:
    void add(const std::string& address)
    {
        const std::string small = lower_case(address);
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

    void alone_on_lines()
    {
        for (const std::string_view whole : lines_) {
            const std::string_view line = without_blanks(whole);
            const auto found = addresses_in(line);
            if (found.empty()) continue;
            const bool alone = line.size() <= found[0].size() + 3;
            const bool begins = line.starts_with('<') && line.substr(1).starts_with(found[0]);
            const bool named = lower_case(line).find("rcpt to:") != std::string::npos;
            if (alone || begins || named) add(found[0]);
        }
    }

    /// No lead and no line of its own: "Unknown user: bob@school.example". Where the words name one
    /// address alone it is meant; of several, those whose line tells of a failure.
    void in_the_words()
    {
        std::vector<std::string> told, all;
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            if (is_about_the_mail(plain_[at])) continue;
            for (std::string& address : addresses_in(lines_[at])) {
                if (tells_of_failure(plain_[at])) told.push_back(address);
                all.push_back(std::move(address));
            }
        }
        for (const std::string& address : told) add(address);
        if (!told.empty()) return;
        for (const std::string& address : all) add(address);
        if (report_.failed_recipients.size() > 1) report_.failed_recipients.clear();
    }

    std::vector<std::string_view> lines_;
    std::vector<std::string> plain_, not_failed_;
    DeliveryReport report_;
};

} // namespace

DeliveryReport read_bounce_words(std::string_view text, std::string_view head,
                                 const std::vector<MailAddress>& own)
{
    return WordsReader{text, own}.read(head);
}

} // namespace ribbon
