#include "inbound/asks/measure.hpp"

#include "inbound/asks/to_read.hpp"

#include <algorithm>
#include <cmath>

namespace ribbon {
namespace {

std::string_view cut_line(std::string_view& text)
{
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

/// The head of a mail: "= complaint address | a mother".
LabelledMail headed(std::string_view line, int number, Problems& problems)
{
    LabelledMail mail;
    mail.line = number;
    const auto bar = line.find('|');
    if (bar != std::string_view::npos) mail.writer = line.substr(bar + 1);
    std::string_view names = line.substr(1, bar == std::string_view::npos ? bar : bar - 1);
    while (!names.empty()) {
        const auto end = names.find(' ');
        const std::string_view name = names.substr(0, end);
        names.remove_prefix(end == std::string_view::npos ? names.size() : end + 1);
        if (name.empty() || name == "nothing") continue;
        if (const auto label = ask_label_called(name))
            mail.labels.push_back(*label);
        else
            problems.push_back({.field = std::string{name},
                                .sentence = "A mail can not ask for this",
                                .line = number});
    }
    return mail;
}

bool has(const std::vector<AskLabel>& labels, AskLabel label)
{
    return std::find(labels.begin(), labels.end(), label) != labels.end();
}

void count(AskCount& in, bool asked, bool found)
{
    if (asked && found) ++in.right;
    if (!asked && found) ++in.wrong;
    if (asked && !found) ++in.missed;
}

} // namespace

Result<std::vector<LabelledMail>> read_labelled_mails(std::string_view text)
{
    std::vector<LabelledMail> mails;
    Problems problems;
    bool wants_subject = false;
    for (int number = 1; !text.empty(); ++number) {
        const std::string_view line = cut_line(text);
        if (line.starts_with("= ")) {
            mails.push_back(headed(line, number, problems));
            wants_subject = true;
        } else if (mails.empty()) {
            if (!line.empty() && line.front() != '#')
                problems.push_back({.field = "",
                                    .sentence = "A mail begins with \"= label | writer\"",
                                    .line = number});
        } else if (wants_subject) {
            if (line != "-") mails.back().subject = line;
            wants_subject = false;
        } else {
            mails.back().words += std::string{line} + "\n";
        }
    }
    if (!problems.empty()) return problems;
    return mails;
}

AskBounds bounds_of(int part, int whole)
{
    if (whole == 0) return {};
    constexpr double z = 1.959964; // of the normal distribution, for 19 of 20
    const double n = whole, share = part / n, around = 1 + z * z / n;
    const double middle = (share + z * z / (2 * n)) / around;
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / around;
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

AskMeasure measure(const std::vector<LabelledMail>& mails, const AskRules& rules)
{
    AskMeasure all;
    for (const LabelledMail& mail : mails) {
        ++all.mails;
        const auto asks = asks_of(rules, mail.subject, words_to_read(mail.subject, mail.words));
        count(all.nothing, mail.labels.empty(), asks.empty());
        for (const AskLabelEntry& label : all_ask_labels()) {
            const auto ask = std::find_if(asks.begin(), asks.end(),
                                          [&](const Ask& one) { return one.label == label.label; });
            const bool asked = has(mail.labels, label.label), found = ask != asks.end();
            count(all.counts[static_cast<std::size_t>(label.label)], asked, found);
            if (asked == found) continue;
            std::string miss = "line " + std::to_string(mail.line) + ": " +
                               std::string{label.code} + (asked ? " missed" : " found in vain");
            if (found) miss += ": \"" + ask->because.front().words + "\": " + ask->rules.front();
            all.misses.push_back(std::move(miss));
        }
    }
    return all;
}

} // namespace ribbon
