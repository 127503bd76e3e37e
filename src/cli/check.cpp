// ribbon check FILE.jsonl: published decisions, their facts in and the law's answers out. The
// file is read twice, a line at a time: once to find every problem, so that nothing is half done,
// and once to answer. Memory does not grow with it.
#include "cli/shell.hpp"

#include "inbound/decisions/decision.hpp"
#include "outbound/json/render.hpp"

#include <fstream>
#include <functional>

namespace ribbon::cli {
namespace {

constexpr std::size_t most_line_bytes = std::size_t{1} << 20;
constexpr std::size_t most_problems = 200;

/// Hands every line that is not blank to `take`, with its number, until it says stop. False when
/// the file can not be read or a line is too long.
bool each_line(const std::string& path, Problems& problems,
               const std::function<bool(std::string_view, int)>& take)
{
    std::ifstream in{path, std::ios::binary};
    std::string line;
    int number = 1;
    const auto finish = [&] {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        const bool go_on = line.find_first_not_of(" \t") == std::string::npos || take(line, number);
        line.clear();
        ++number;
        return go_on;
    };
    std::string piece(std::size_t{1} << 16, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0) {
        for (std::streamsize i = 0; i < in.gcount(); ++i) {
            const char c = piece[static_cast<std::size_t>(i)];
            if (c != '\n') {
                line += c;
            } else if (!finish()) {
                return true;
            }
            if (line.size() > most_line_bytes) {
                problems.push_back(
                    {"", "this line is longer than 1 MiB; one decision is far shorter", number});
                return false;
            }
        }
    }
    if (!line.empty()) finish();
    return true;
}

Problems find_problems(const std::string& path)
{
    Problems problems;
    bool empty = true;
    each_line(path, problems, [&](std::string_view line, int number) {
        empty = false;
        const auto decision = parse_decision(line, number);
        if (!decision)
            problems.insert(problems.end(), decision.problems().begin(), decision.problems().end());
        return problems.size() < most_problems;
    });
    if (empty && problems.empty())
        problems.push_back({"", "this file holds no decision; give one, as a JSON object, a line"});
    if (problems.size() >= most_problems)
        problems.push_back({"", "more than " + std::to_string(most_problems) +
                                    " problems: the rest of the file was not read"});
    return problems;
}

std::vector<ClaimedEvent> events_of(const Decision& decision)
{
    std::vector<ClaimedEvent> events;
    for (const DatedEvent& fact : decision.facts) events.push_back({fact.event, fact.when});
    return events;
}

std::string plain_line(const Decision& decision, const Claim& claim, const Judgement& judgement)
{
    return decision.ref + "  " + claim.rule + "  " + std::string{in_words(judgement.breach)} +
           "  " + judgement.reading +
           (judgement.under ? "  " + std::string{judgement.under->cite} : "") + "\n";
}

void answer(const Decision& decision, const Books& books, bool json)
{
    const auto events = events_of(decision);
    for (std::size_t i = 0; i < decision.claims.size(); ++i) {
        const Claim& claim = decision.claims[i];
        const Judgement judgement = judge({claim.rule, claim.anchor, claim.end, claim.as_of},
                                          events, books.law, books.calendar);
        print(json ? render_judgement_json(decision.ref, static_cast<int>(i), judgement,
                                           claim.as_of_written) +
                         "\n"
                   : plain_line(decision, claim, judgement));
    }
}

} // namespace

int check(const Common& common, const CheckOptions& options)
{
    const auto books = open_books(common);
    if (!books) return tell("", books.problems()), 2;
    if (const auto problem = why_unreadable(options.file)) return tell("", {*problem}), 2;
    const Problems problems = find_problems(options.file);
    if (!problems.empty()) return tell(options.file, problems), 2;
    Problems none;
    each_line(options.file, none, [&](std::string_view line, int number) {
        if (const auto decision = parse_decision(line, number))
            answer(*decision, *books, common.json);
        return true;
    });
    return 0;
}

} // namespace ribbon::cli
