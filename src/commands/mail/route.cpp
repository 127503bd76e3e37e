#include "commands/mail/route.hpp"

#include "base/lower_case.hpp"

#include <algorithm>

namespace ribbon {
namespace {

using Keys = std::vector<std::string>;

bool has(const Keys& keys, const std::string& key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

Keys once_each(const Keys& keys)
{
    Keys each;
    for (const std::string& key : keys)
        if (!has(each, key)) each.push_back(key);
    return each;
}

bool all_in(const Keys& some, const Keys& all)
{
    return std::all_of(some.begin(), some.end(), [&](const auto& key) { return has(all, key); });
}

Keys in_both(const Keys& some, const Keys& others)
{
    Keys both;
    for (const std::string& key : once_each(some))
        if (has(others, key)) both.push_back(key);
    return both;
}

/// The weights only order the guesses: an address of a case says more than all that follows it.
void guess(std::vector<MailGuess>& guesses, const Keys& keys, int weight, std::string_view why)
{
    for (const std::string& key : once_each(keys)) {
        const auto found = std::find_if(guesses.begin(), guesses.end(),
                                        [&](const MailGuess& one) { return one.a_case == key; });
        if (found == guesses.end()) {
            guesses.push_back({key, std::string{why}, weight});
            continue;
        }
        found->weight += weight;
        found->why += "; " + std::string{why};
    }
}

std::vector<MailGuess> guesses_from(const MailClues& clues)
{
    std::vector<MailGuess> guesses;
    guess(guesses, clues.addressed, 100, "it was sent to the address of this case");
    guess(guesses, clues.meant, 40, "it was sent to an address that is nearly that of this case");
    guess(guesses, clues.threads, 60, "it answers a message of this case");
    guess(guesses, clues.of_sender, 50, "its sender is a party of this case");
    guess(guesses, clues.in_subject, 20, "its subject has the reference of this case");
    std::stable_sort(guesses.begin(), guesses.end(),
                     [](const auto& a, const auto& b) { return a.weight > b.weight; });
    return guesses;
}

/// The cases it belongs to where its sender may be believed to be a party; none where a person is
/// to say, with `why`.
Keys cases_of_party(const MailClues& clues, std::string& why)
{
    if (!clues.addressed.empty()) {
        if (all_in(clues.addressed, clues.of_sender)) return once_each(clues.addressed);
        why = "It was sent to the address of a case by somebody who is no party of it";
        return {};
    }
    if (!clues.meant.empty()) {
        why = "It was sent to an address that is nearly that of a case";
        return {};
    }
    if (const Keys threads = in_both(clues.threads, clues.of_sender); !threads.empty())
        return threads;
    if (const Keys named = in_both(clues.in_subject, clues.of_sender); !named.empty()) return named;
    Keys own = once_each(clues.of_sender);
    const bool of_family = !own.empty() && has(clues.of_family, own.front());
    if (own.size() == 1 && clues.threads.empty() && of_family) return own;
    if (own.empty())
        why = clues.threads.empty() ? "Nobody with this address is a party of any case"
                                    : "It answers a message of a case whose party did not send it";
    else if (own.size() > 1)
        why = "Its sender is a party of several cases";
    else
        why = clues.threads.empty() ? "Its sender may write about more than one child, and it "
                                      "names no case"
                                    : "It answers a message of another case than its sender's";
    return {};
}

/// The same of a machine's mail: where it was sent, if a party's machine sent it. A report on a
/// mail of ours is told of by that mail; a machine that we do not know files nothing.
Keys cases_of_machine(const MailClues& clues, std::string& why)
{
    if (!clues.forged)
        if (Keys own = in_both(!clues.addressed.empty() ? clues.addressed : clues.threads,
                               clues.of_sender);
            !own.empty())
            return own;
    why = "A machine wrote it, and it is of no case we know";
    return {};
}

} // namespace

MailRoute route(const MailClues& clues)
{
    MailRoute found{.file_in = {}, .guesses = guesses_from(clues), .why = {}};
    if (clues.machine)
        found.file_in = cases_of_machine(clues, found.why);
    else if (clues.forged)
        found.why = "Its sender may not be who it says: the check of the sender's domain failed";
    else if (clues.representative)
        found.why = "It is from Parliament: a person is to say whom it is about";
    else if (clues.unreadable)
        found.why = "It could not be read to its end";
    else
        found.file_in = cases_of_party(clues, found.why);
    if (!in_both(found.file_in, clues.of_several).empty()) {
        found.file_in.clear();
        found.why = "Several people of the case have its sender's address, and it does not say "
                    "which of them wrote it";
    }
    return found;
}

bool is_of_parliament(std::string_view address)
{
    const auto at = address.rfind('@');
    if (at == std::string_view::npos) return false;
    const std::string domain = lower_case(address.substr(at + 1));
    return domain == "parliament.uk" || domain.ends_with(".parliament.uk");
}

} // namespace ribbon
