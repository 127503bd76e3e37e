#include "storage/desk/sweep.hpp"

namespace ribbon::storage {

Swept sweep(Connection& connection, std::string_view area, Moment now)
{
    const Values values{std::string(area), now.seconds};
    const auto take_away = [&](std::string_view sql) {
        return connection.run(sql, std::span<const Value>{values});
    };
    return {
        .drafts = take_away("DELETE FROM drafts WHERE area = $1 AND expires <= $2"),
        .sessions = take_away("DELETE FROM sessions WHERE area = $1 AND expires <= $2"),
        .links = take_away("DELETE FROM links WHERE area = $1 AND expires <= $2"),
        .sent = take_away("DELETE FROM outbox WHERE area = $1 AND expires <= $2 "
                          "AND state = 'sent'"),
        .forms = take_away("DELETE FROM sent_once WHERE area = $1 AND expires <= $2"),
        .notices = take_away("DELETE FROM notice_waiting WHERE area = $1 AND expires <= $2"),
        // No window is longer than an hour.
        .attempts = take_away("DELETE FROM attempt WHERE area = $1 AND window_start <= $2 - 86400"),
    };
}

} // namespace ribbon::storage
