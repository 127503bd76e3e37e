// ribbon deadline ID DATE: one clock, from a day or from the days of its events.
#include "cli/shell.hpp"

#include "inbound/cases/known_words.hpp"
#include "inbound/cases/nearest.hpp"
#include "outbound/json/render.hpp"

namespace ribbon::cli {
namespace {

std::optional<Kind> event_called(const std::string& name, Problems& problems)
{
    if (const auto kind = kind_called(name)) return kind;
    std::vector<std::string> names;
    for (const KindEntry& one : all_kinds()) names.push_back(json_name(one.kind));
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    problems.push_back({name, "there is no such event" + did_you_mean(name, candidates)});
    return std::nullopt;
}

/// "2025-03-03" or "request-received=2025-03-03"; a month or a year stands for all its days.
void read_event(const std::string& written, std::vector<GivenDay>& given, Problems& problems)
{
    const auto equals = written.find('=');
    const std::string date = equals == std::string::npos ? written : written.substr(equals + 1);
    const auto when = parse_days(date);
    if (!when)
        problems.push_back({written, "\"" + date + "\" is not a day; write it as 2025-03-03"});
    std::optional<Kind> event;
    if (equals != std::string::npos) event = event_called(written.substr(0, equals), problems);
    if (when) given.push_back({event, *when});
}

} // namespace

int deadline(const Common& common, const DeadlineOptions& options)
{
    const auto books = open_books(common);
    if (!books) return tell("", books.problems()), 2;
    Problems problems;
    if (books->law.versions(options.id).empty()) {
        const KnownWords known = known_words(books->law);
        problems.push_back({options.id, "there is no such clock" +
                                            did_you_mean(options.id, known.clocks.words()) +
                                            " (\"ribbon law\" lists them)"});
    }
    std::vector<GivenDay> given;
    for (const std::string& written : options.events) read_event(written, given, problems);
    if (!problems.empty()) return tell("", problems), 2;
    const auto view = arrange_deadline(options.id, given, books->law, books->calendar);
    if (!view) return tell("", view.problems()), 2;
    print(common.json ? render_deadline_json(*view) + "\n"
                      : render_deadline(*view, terminal(common)));
    return 0;
}

} // namespace ribbon::cli
