// The Date field (RFC 5322 sections 3.3 and 4.3), and what programs write instead.
#pragma once

#include "base/moment.hpp"

#include <optional>
#include <string_view>

namespace ribbon {

/// The moment, in UTC: of "Mon, 3 Mar 2025 09:15:00 +0000", of obsolete zones and years of two
/// figures, of asctime's "Mon Mar  3 09:15:00 2025", and of ISO 8601. Comments are passed over,
/// and bytes that are no ASCII too; a zone that is absent or unknown is UTC. Nothing where the day
/// is on no calendar: a date is never made up.
std::optional<Moment> read_mail_date(std::string_view value);

} // namespace ribbon
