#include "tests/support/timeline_digest.hpp"

#include <fmt/format.h>

namespace ribbon {

void Digest::add_text(std::string_view text)
{
    constexpr std::uint64_t prime = 0x100000001b3u;
    for (const char c : text) value_ = (value_ ^ static_cast<unsigned char>(c)) * prime;
    // A byte no text of ours holds, so that "ab", "c" and "a", "bc" differ.
    value_ = (value_ ^ 0xffu) * prime;
}

void Digest::add_number(std::int64_t number) { add_text(std::to_string(number)); }

void Digest::add_days(Days span)
{
    add_number(span.first.number());
    add_number(span.last.number());
}

void Digest::add(const Duty& duty)
{
    add_text(duty.under->id);
    add_number(duty.under->from.number());
    add_number(duty.matter);
    add_number(static_cast<int>(duty.state));
    for (const bool yes : {duty.dated, duty.safe_known, duty.second_governs, duty.school_assumed})
        add_number(yes);
    add_days(duty.legal);
    add_days(duty.safe);
    add_number(duty.late ? duty.late->least : 0);
    add_number(duty.late ? duty.late->most : 0);
    for (const FactId id : {duty.started_by, duty.second_by, duty.met_by, duty.ended_by,
                            duty.lifted_by, duty.extended_by, duty.directed_by})
        add_number(id);
    add_number(static_cast<int>(duty.ground));
    add_number(duty.rung);
    add_text(duty.held_by);
    add_number(static_cast<int>(duty.missing.what));
    add_number(static_cast<int>(duty.missing.kind));
    add_text(duty.beyond ? duty.beyond->name() : "");
    add_number(duty.next_change.number());
}

void Digest::add(const Timeline& timeline)
{
    add_number(timeline.today.number());
    for (const Duty& duty : timeline.duties) add(duty);
    add_number(timeline.next_change.number());
}

void Digest::add(const ExplainView& view)
{
    for (const std::string* text :
         {&view.title, &view.today, &view.today_iso, &view.next_change, &view.summary})
        add_text(*text);
    for (const ExplainedDuty& duty : view.duties) {
        for (const std::string_view text : std::initializer_list<std::string_view>{
                 duty.clock, duty.title, duty.matter, duty.nature, duty.kind, duty.who, duty.to,
                 duty.action, duty.legal, duty.safe, duty.reads, duty.why_none, duty.cite, duty.url,
                 duty.note, duty.next_change})
            add_text(text);
        for (const std::string& sentence : duty.reasons) add_text(sentence);
        for (const FactId id : duty.because) add_number(id);
        add_number(static_cast<int>(duty.state));
        add_number(duty.verified);
    }
}

std::string Digest::text() const { return fmt::format("{:016x}", value_); }

} // namespace ribbon
