#include "outbound/json/render.hpp"

#include "base/json/writer.hpp"

namespace ribbon {
namespace {

std::string state_name(State state)
{
    std::string name{in_words(state)};
    for (char& c : name)
        if (c == ' ') c = '-';
    return name;
}

std::string render_duty(const ExplainedDuty& duty)
{
    std::vector<std::string> because;
    for (const FactId id : duty.because) because.push_back(std::to_string(id));
    return JsonObject{}
        .text("id", duty.clock)
        .text("title", duty.title)
        .text("matter", duty.matter)
        .text("nature", duty.nature)
        .text("kind", duty.kind)
        .text("who", duty.who)
        .text("to", duty.to)
        .text("action", duty.action)
        .text_or_null("legal", duty.legal)
        .text_or_null("safe", duty.safe)
        .text_or_null("why_none", duty.why_none)
        .text("state", state_name(duty.state))
        .text("reads", duty.reads)
        .raw("facts", json_array(because))
        .texts("steps", duty.reasons)
        .text("citation", duty.cite)
        .text("url", duty.url)
        .text_or_null("note", duty.note)
        .flag("verified", duty.verified)
        .text_or_null("next_change", duty.next_change)
        .json();
}

std::string render_days(const std::optional<Days>& days)
{
    if (!days) return "null";
    return json_array({json_string(iso(days->first)), json_string(iso(days->last))});
}

} // namespace

std::string render_explain_json(const ExplainView& view)
{
    std::vector<std::string> duties;
    for (const ExplainedDuty& duty : view.duties) duties.push_back(render_duty(duty));
    return JsonObject{}
        .text("case", view.title)
        .text("on", view.today_iso)
        .text_or_null("next_change", view.next_change)
        .text("summary", view.summary)
        .raw("duties", json_array(duties))
        .text("note", not_advice)
        .json();
}

std::string render_law_json(const ProvisionView& view)
{
    return JsonObject{}
        .text("id", view.id)
        .text("title", view.title)
        .text("process", view.process)
        .text("nature", view.nature)
        .text("kind", view.kind)
        .text("status", view.status)
        .text("who", view.who)
        .text("to", view.to)
        .text("action", view.action)
        .text("runs_from", view.runs_from)
        .text("count", view.count)
        .text("says", view.says)
        .text_or_null("why_none", view.why_none)
        .texts("starts", view.starts)
        .texts("met_by", view.met_by)
        .texts("ended_by", view.ended_by)
        .texts("lifted_by", view.lifted_by)
        .text_or_null("lift_citation", view.lift_cite)
        .text_or_null("extended", view.extended)
        .text_or_null("in_force_from", view.from)
        .text_or_null("in_force_until", view.until)
        .text_or_null("before", view.before)
        .text("citation", view.cite)
        .text("url", view.url)
        .text_or_null("note", view.note)
        .flag("verified", view.verified)
        .json();
}

std::string render_deadline_json(const DeadlineView& view)
{
    JsonObject events;
    for (const auto& [event, day] : view.events) events.text(event, day);
    return JsonObject{}
        .text("id", view.id)
        .text("trigger", view.trigger)
        .text_or_null("legal", view.legal)
        .text_or_null("safe", view.safe)
        .text_or_null("why_none", view.why_none)
        .text("kind", view.kind)
        .text("nature", view.nature)
        .text("citation", view.citation)
        .text("url", view.url)
        .flag("verified", view.verified)
        .raw("events", events.json())
        .texts("steps", view.steps)
        .json();
}

std::string render_judgement_json(const std::string& ref, int claim, const Judgement& judgement,
                                  const std::string& as_of)
{
    const std::string late = judgement.late_least
                                 ? json_array({std::to_string(*judgement.late_least),
                                               std::to_string(*judgement.late_most)})
                                 : "null";
    return JsonObject{}
        .text("ref", ref)
        .number("claim", claim)
        .text_or_null("clock", judgement.under ? judgement.under->id : std::string_view{})
        .raw("due", render_days(judgement.due))
        .raw("done", render_days(judgement.done))
        .text_or_null("as_of", judgement.judged_on_as_of ? as_of : "")
        .raw("late_days", late)
        .text("breach", in_words(judgement.breach))
        .texts("missing", judgement.missing)
        .text_or_null("citation", judgement.under ? judgement.under->cite : std::string_view{})
        .text("reading", judgement.reading)
        .json();
}

} // namespace ribbon
