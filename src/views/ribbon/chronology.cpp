// What happened in a case, day by day, each with the law it was due under and how late it came;
// and every limit that ran, with what became of it.
#include "views/ribbon/arrange.hpp"

#include "views/parts/duties.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <unordered_map>

namespace ribbon {
namespace {

constexpr std::string_view answer = "corr.local-standard";

bool is_told(const Fact& fact)
{
    return fact.kind != Kind::message_received && fact.kind != Kind::message_answered &&
           fact.kind != Kind::born;
}

/// The council's duties that a fact met, and those that are late now.
struct Met {
    std::unordered_map<FactId, std::vector<const Duty*>> by;
    explicit Met(const Timeline& timeline)
    {
        for (const Duty& duty : timeline.duties)
            if (duty.met_by != 0 && is_ours(*duty.under) && duty.dated &&
                (duty.under->nature == Nature::duty || duty.under->nature == Nature::promise))
                by[duty.met_by].push_back(&duty);
    }
};

RibbonLine line_of(const Fact& fact, const Met& met)
{
    RibbonLine line;
    line.day = fact.when.first;
    line.when = in_words(fact.when);
    line.what = capital(std::string{entry(fact.kind).meaning});
    if (!fact.says.name.empty()) line.more = fact.says.name + ".";
    const auto found = met.by.find(fact.id);
    if (found == met.by.end()) return line;
    for (const Duty* duty : found->second) {
        const int late = duty->late ? duty->late->least : 0;
        if (!line.law.empty() && late <= line.late) continue;
        line.law = duty->under->cite;
        line.url = duty->under->url;
        line.late = std::max(late, 0);
        line.slip = late > 0;
    }
    if (line.slip)
        line.more += (line.more.empty() ? "" : " ") + capital(days_late(line.late)) + ".";
    return line;
}

void add_officers(std::vector<RibbonLine>& lines, const CaseHistory& history, Day today)
{
    bool first = true;
    for (const Holding& one : arrange_officers(history, today).all) {
        RibbonLine line;
        line.day = one.from;
        line.when = in_short_words(one.from);
        if (one.officer.empty()) {
            if (one.days < 2) continue;
            line.what = "Nobody had the case";
            line.more =
                "For " + counted(one.days, "day") + (one.now ? ", and nobody has it today." : ".");
            line.slip = true;
        } else {
            line.what = "Change of officer: " + one.name + " took the case";
            if (first) line.what = one.name + " took the case";
            line.more = (one.team.empty() ? "" : one.team + ", ") + "for " +
                        counted(one.days, "day") + (one.now ? " so far." : ".");
            first = false;
        }
        lines.push_back(std::move(line));
    }
}

void add_what_is_late(std::vector<RibbonLine>& lines, const Timeline& timeline,
                      const CaseFacts& facts)
{
    for (const DutyView& duty : open_duties(timeline, facts, false)) {
        if (duty.look != Standing::late) continue;
        RibbonLine line;
        line.day = duty.legal;
        line.when = in_short_words(duty.legal);
        line.what = "Last day to do this: " + duty.what;
        line.more = "Not done: " + duty.state + " on " + in_short_words(timeline.today) + ".";
        line.law = duty.law;
        line.url = duty.url;
        line.late = duty.late;
        line.slip = true;
        lines.push_back(std::move(line));
    }
}

void add_unanswered(std::vector<RibbonLine>& lines, const std::vector<RibbonThread>& threads)
{
    for (const RibbonThread& thread : threads)
        for (const RibbonMessage& one : thread.messages) {
            if (!one.unanswered && !one.no_answer) continue;
            RibbonLine line;
            line.day = one.day;
            line.when = in_short_words(one.day);
            line.what = one.who + " wrote: " + (one.subject.empty() ? thread.subject : one.subject);
            line.more = one.stands + ".";
            if (one.unanswered) line.law = "The council's promise";
            line.slip = one.late > 0 || one.no_answer;
            line.message = one.number;
            lines.push_back(std::move(line));
        }
}

std::string stage_of(const Duty& duty, const CaseFacts& facts)
{
    const std::string_view id = duty.under->id;
    if (id.starts_with("comp.stage1")) return "First stage of the complaint";
    if (id.starts_with("comp.stage2")) return "Second stage of the complaint";
    if (id.starts_with("nhs.complaint")) return "Complaint to the health body";
    const MatterKind kind = facts.matter(duty.matter).kind;
    if (kind == MatterKind::complaint) return "Complaint";
    if (kind == MatterKind::representation) return "Complaint under the Children Act";
    return {};
}

/// The Ombudsman leaves what can be appealed to the Tribunal, and data to the Commissioner (V15).
std::string route_of(const Duty& duty, const CaseFacts& facts)
{
    switch (facts.matter(duty.matter).kind) {
    case MatterKind::appeal:
    case MatterKind::order:
    case MatterKind::concession: return "SEND Tribunal";
    case MatterKind::subject_access:
    case MatterKind::data_complaint:
    case MatterKind::foi: return "Information Commissioner";
    case MatterKind::nhs_complaint: return "Health Service Ombudsman";
    default: return {};
    }
}

} // namespace

std::vector<RibbonLine> chronology_of(const CaseHistory& history, const Timeline& timeline,
                                      const std::vector<RibbonThread>& threads, const Names& names)
{
    const Met met(timeline);
    std::vector<RibbonLine> lines;
    for (const Fact* fact : standing(history.facts))
        if (is_told(*fact) && fact->when.first <= timeline.today)
            lines.push_back(line_of(*fact, met));
    add_officers(lines, history, timeline.today);
    add_what_is_late(lines, timeline, history.facts);
    add_unanswered(lines, threads);
    for (RibbonLine& one : promise_lines(history, names, timeline.today))
        lines.push_back(std::move(one));
    std::stable_sort(lines.begin(), lines.end(), [](const RibbonLine& a, const RibbonLine& b) {
        return std::tie(a.day, a.what) < std::tie(b.day, b.what);
    });
    return lines;
}

std::vector<RibbonDate> dates_of(const CaseHistory& history, const Timeline& timeline,
                                 const RibbonOf& of)
{
    std::vector<RibbonDate> dates = promise_dates(history, of.names, timeline.today);
    for (const Duty& duty : timeline.duties) {
        if (!duty.dated || !is_ours(*duty.under) || duty.under->id == answer) continue;
        if (duty.under->nature != Nature::duty && duty.under->nature != Nature::promise) continue;
        const DutyView view = arrange_duty(duty, history.facts, timeline.today, false);
        RibbonDate date;
        date.what = view.what;
        date.due = in_short_words(duty.legal.last);
        date.became = view.state;
        date.law = view.law;
        date.url = view.url;
        date.stage = stage_of(duty, history.facts);
        date.route = route_of(duty, history.facts);
        date.late = std::max(view.late, 0);
        date.day = duty.legal.last;
        dates.push_back(std::move(date));
    }
    std::stable_sort(dates.begin(), dates.end(), [&](const RibbonDate& a, const RibbonDate& b) {
        const bool complaints =
            of.kind == RibbonKind::ombudsman && a.stage.empty() != b.stage.empty();
        return complaints ? b.stage.empty() : std::tie(a.day, a.what) < std::tie(b.day, b.what);
    });
    return dates;
}

} // namespace ribbon
