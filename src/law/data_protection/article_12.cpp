// UK GDPR, Article 12(3), with DPA 2018 as amended in 2025: answering a request for one's own data.
//
// In our words. The data is given without undue delay, and within one month of receiving the
// request: the corresponding date in the next month, or its last day where there is none; a
// weekend or public holiday runs on to the next working day. Where the request is complex or one
// of many, up to two months more, if the person is told within the first. While the council waits
// for proof of identity or for clarification that it reasonably needs, time stands still.
//
// Where the text leaves room, we chose:
//   - until 15 August 2019, when it changed its guidance, the ICO counted from the day after
//     receipt; requests received before that day keep it
//                                                     docs/decisions/0052-data-request-month.md
//   - the days from asking for clarification to receiving it are added; others count a month
//     from the clarification, which is later                                      (the same)
//   - time stood still before 5 February 2026 too, when Article 12A put it into statute (SI
//     2026/82 reg 2), on the ICO's guidance                                         (the same)
//   - an extension not told by the last day extends nothing     docs/decisions/0051-longer-times.md
// Not modelled: refusal of a request that is manifestly unfounded or excessive; the pupil's
// educational record, another right against the school with 15 school days of its own.
#include "law/data_protection/instrument.hpp"

namespace ribbon::data_protection {
namespace {

constexpr Day gdpr{std::chrono::year{2018} / 5 / 25};
constexpr Day last_of_old_count{std::chrono::year{2019} / 8 / 14};

/// The clock, in either version; only the limits and their dates differ.
constexpr Provision respond(Limit limit, Limit extended)
{
    return {.id = "sar.respond",
            .title = "answer to data request",
            .process = "subject-access",
            .nature = Nature::duty,
            .kind = "statutory-duty",
            .who = "the council, as data controller",
            .to = "the person the data is about, or a parent on their behalf",
            .action = "provide the data",
            .runs_from = "the day the request is received",
            .says = "within one month: the corresponding date of the next month, or its last day "
                    "where there is none, and the next working day where that is a weekend or "
                    "public holiday; up to two months more where it is complex, if told in the "
                    "first",
            .cite = "UK GDPR Art 12(3); DPA 2018; ICO guidance",
            .url = "https://ico.org.uk/global/sar-checklist-for-smes/i-need-to-complete-a-sar",
            .note = "While the council waits for identity or clarification that it reasonably "
                    "needs, time stands still and the days are added. A pupil's educational "
                    "record is another right, against the school.",
            .in = in(MatterKind::subject_access),
            .starts = {Kind::access_requested},
            .limit = limit,
            .roll = Roll::next_working,
            .met_by = {Kind::access_answered},
            .extended_by = Kind::access_extended,
            .extended = extended,
            .paused_by = Kind::access_clarification_asked,
            .resumed_by = Kind::access_clarified};
}

constexpr Provision until_2019()
{
    Provision version = respond(within_of_next(months{1}), within_of_next(months{3}));
    version.from = gdpr;
    version.before = "the Data Protection Act 1998, with 40 days";
    version.until = last_of_old_count;
    version.status = Status::superseded;
    version.runs_from = "the day after the request is received";
    return version;
}

constexpr Provision since_2019()
{
    Provision version = respond(within(months{1}), within(months{3}));
    version.from = last_of_old_count + days{1};
    version.before = "sar.respond";
    return version;
}

constexpr Provision provisions[]{until_2019(), since_2019()};

} // namespace

std::span<const Provision> article_12() { return provisions; }

} // namespace ribbon::data_protection
