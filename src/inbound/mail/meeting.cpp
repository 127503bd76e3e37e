#include "inbound/mail/meeting.hpp"

#include "calendar/london.hpp"
#include "inbound/forms/text.hpp"
#include "inbound/mail/parameters.hpp"

#include <array>
#include <chrono>
#include <libical/ical.h>
#include <memory>

namespace ribbon {
namespace {

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

/// What Outlook and others call the clock on a wall in England.
bool is_englands(const std::string& zone)
{
    // Ireland's has been the same since 1972.
    for (const char* const name :
         {"Europe/London", "Europe/Dublin", "GMT Standard Time", "Greenwich Standard Time", "GB",
          "Europe/Belfast", "(UTC+00:00) Dublin, Edinburgh, Lisbon, London"})
        if (zone == name || zone.ends_with(std::string{"/"} + name)) return true;
    return false;
}

bool is_utc(std::string_view zone)
{
    return zone == "UTC" || zone == "Etc/UTC" || zone == "Etc/GMT" || zone == "Z";
}

/// The moment a wall in England shows this time; of the two in autumn the first, and in the hour
/// that is left out in spring the one an hour later.
Moment in_england(Moment as_if_utc)
{
    const Moment earlier{as_if_utc.seconds - 3600};
    const WallTime there = in_london(earlier);
    const auto of_day = (as_if_utc.seconds % 86400 + 86400) % 86400;
    return there.minute * 60 == of_day - of_day % 60 ? earlier : as_if_utc;
}

/// Whether a zone's clocks change by rules of the year, as all do. libical writes out every change
/// for years ahead, and one that changes each second would keep it for ever.
bool changes_yearly(icalcomponent* zone)
{
    for (icalcomponent* part = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT);
         part != nullptr; part = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT))
        for (icalproperty* rule = icalcomponent_get_first_property(part, ICAL_RRULE_PROPERTY);
             rule != nullptr; rule = icalcomponent_get_next_property(part, ICAL_RRULE_PROPERTY)) {
            const icalrecurrencetype read = icalproperty_get_rrule(rule);
            if (read.freq != ICAL_YEARLY_RECURRENCE ||
                read.by_second[0] != ICAL_RECURRENCE_ARRAY_MAX ||
                read.by_minute[0] != ICAL_RECURRENCE_ARRAY_MAX ||
                read.by_hour[0] != ICAL_RECURRENCE_ARRAY_MAX)
                return false;
        }
    return true;
}

std::optional<Moment> moment_of(const icaltimetype& time, icalproperty* property,
                                icalcomponent* calendar)
{
    if (icaltime_is_null_time(time) || !icaltime_is_valid_time(time)) return std::nullopt;
    using namespace std::chrono;
    const year_month_day date{year{time.year}, month{static_cast<unsigned>(time.month)},
                              day{static_cast<unsigned>(time.day)}};
    if (!date.ok() || time.year < 1 || time.year > 9999) return std::nullopt;
    Moment moment{std::int64_t{sys_days{date}.time_since_epoch().count()} * 86400};
    if (!time.is_date) moment.seconds += time.hour * 3600 + time.minute * 60 + time.second;
    if (icaltime_is_utc(time)) return moment;
    icalparameter* const parameter =
        icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const char* const name = parameter ? icalparameter_get_tzid(parameter) : nullptr;
    if (name == nullptr || is_englands(name)) return in_england(moment);
    icaltimezone* const zone = icalcomponent_get_timezone(calendar, name);
    if (zone == nullptr && is_utc(name)) return moment;
    if (zone == nullptr || !changes_yearly(icaltimezone_get_component(zone))) return std::nullopt;
    icaltimetype local = time;
    int is_daylight = 0;
    return Moment{moment.seconds - icaltimezone_get_utc_offset(zone, &local, &is_daylight)};
}

std::optional<Moment> moment_of(icalcomponent* event, icalproperty_kind kind,
                                icalcomponent* calendar)
{
    icalproperty* const property = icalcomponent_get_first_property(event, kind);
    if (property == nullptr) return std::nullopt;
    const icaltimetype time = kind == ICAL_DTSTART_PROPERTY ? icalproperty_get_dtstart(property)
                                                            : icalproperty_get_dtend(property);
    return moment_of(time, property, calendar);
}

std::string words(const char* text)
{
    return text ? without_edges(without_controls(text)) : std::string{};
}

} // namespace

std::optional<MailMeeting> read_meeting(const std::string& calendar, const std::string& method)
{
    // Invitations have some thousand bytes. A NUL would end the text for libical and not for us.
    constexpr std::size_t most_bytes = std::size_t{1} << 20;
    if (calendar.size() > most_bytes || calendar.find('\0') != std::string::npos)
        return std::nullopt;
    icalerror_set_errors_are_fatal(false);
    const Component root{icalparser_parse_string(calendar.c_str())};
    if (!root) return std::nullopt;
    icalcomponent* outer = root.get();
    if (icalcomponent_isa(outer) == ICAL_XROOT_COMPONENT)
        outer = icalcomponent_get_first_component(outer, ICAL_VCALENDAR_COMPONENT);
    if (outer == nullptr) return std::nullopt;
    icalcomponent* const event =
        icalcomponent_isa(outer) == ICAL_VEVENT_COMPONENT
            ? outer
            : icalcomponent_get_first_component(outer, ICAL_VEVENT_COMPONENT);
    if (event == nullptr) return std::nullopt;
    MailMeeting meeting;
    icalproperty* const said = icalcomponent_get_first_property(outer, ICAL_METHOD_PROPERTY);
    if (said != nullptr) meeting.method = words(icalproperty_get_value_as_string(said));
    if (meeting.method.empty()) meeting.method = method;
    for (char& letter : meeting.method)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 32);
    meeting.uid = words(icalcomponent_get_uid(event));
    meeting.summary = words(icalcomponent_get_summary(event));
    meeting.start = moment_of(event, ICAL_DTSTART_PROPERTY, outer);
    meeting.end = moment_of(event, ICAL_DTEND_PROPERTY, outer);
    icalproperty* const lasts = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY);
    if (!meeting.end && meeting.start && lasts != nullptr)
        meeting.end = Moment{meeting.start->seconds +
                             icaldurationtype_as_int(icalproperty_get_duration(lasts))};
    return meeting;
}

} // namespace ribbon
