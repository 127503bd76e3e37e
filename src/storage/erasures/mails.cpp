#include "storage/erasures/mails.hpp"

#include "storage/mail/mails.hpp"

#include <algorithm>
#include <set>

namespace ribbon::storage {
namespace {

bool has_words(Connection& in, const std::string& area, const FiledIn& one)
{
    bool has = false;
    in.query("SELECT 1 FROM entry WHERE area = $1 AND stream_kind = 'case' AND stream_key = $2 AND "
             "number = $3 AND salt IS NOT NULL",
             {area, one.a_case, one.entry}, [&](const Row&) { has = true; });
    return has;
}

/// The mails that may stand in a case. A line of `filed` is "CASE ENTRY", and a longer key may end
/// as this one does, so that who reads it looks closer.
std::vector<std::string> may_be_of(Connection& in, const std::string& area,
                                   const std::string& a_case)
{
    std::vector<std::string> ids;
    in.query("SELECT id FROM mail WHERE area = $1 AND state = 'filed' AND filed LIKE $2",
             {area, "%" + a_case + " %"}, [&](const Row& row) { ids.emplace_back(row.text(0)); });
    return ids;
}

/// Empties the rows of a mail and of its later deliveries.
void forget(Connection& in, const std::string& area, const std::string& id,
            std::vector<std::string>& bytes)
{
    in.query("SELECT raw FROM mail WHERE area = $1 AND (id = $2 OR first = $2) AND raw <> ''",
             {area, id}, [&](const Row& row) { bytes.emplace_back(row.text(0)); });
    in.run("UPDATE mail SET raw = '', bytes = 0, envelope_from = '', envelope_to = '', "
           "message_id = '', delivery_key = '', near_key = '', sender = '', subject = '', "
           "reading = '', said = 'What this mail said was erased' "
           "WHERE area = $1 AND (id = $2 OR first = $2)",
           {area, id});
    // There is nothing left to be told that we have; unless that is being sent just now.
    for (const char* before : {"acknowledgement-", "received-"}) {
        const std::string told = before + id;
        in.run("DELETE FROM outbox WHERE area = $1 AND key = $2 AND state <> 'in hand' AND NOT "
               "EXISTS (SELECT 1 FROM mail_sent WHERE area = $1 AND outbox = $2 AND "
               "state IN ('waiting', 'on its way'))",
               {area, told});
        // A bare receipt is of no case, so nothing else leads to it.
        in.run("UPDATE mail_sent SET sent_to = '', said = '' WHERE area = $1 AND outbox = $2 AND "
               "state NOT IN ('waiting', 'on its way')",
               {area, told});
    }
}

/// What was sent about an entry, or told of it with other things. What is still to go out is not
/// called back: it goes, and its row ends with it.
void forget_letters(Connection& in, const ErasedEntry& one)
{
    for (const char* table : {"mail_sent", "digest_told"}) {
        const std::string about = std::string{"(SELECT outbox FROM "} + table +
                                  " WHERE area = $1 AND a_case = $2 AND entry = $3)";
        in.run("DELETE FROM outbox WHERE area = $1 AND state IN ('sent', 'given up') AND key IN " +
                   about,
               {one.area, one.stream_key, one.number});
        in.run("UPDATE mail_sent SET sent_to = '', said = '' WHERE area = $1 AND state NOT IN "
               "('waiting', 'on its way') AND outbox IN " +
                   about,
               {one.area, one.stream_key, one.number});
    }
}

} // namespace

std::vector<std::string> forget_mails(Connection& in, const std::vector<ErasedEntry>& entries)
{
    std::vector<std::string> bytes;
    std::set<std::pair<std::string, std::string>> cases;
    for (const ErasedEntry& one : entries) {
        if (one.stream_kind != "case") continue;
        cases.insert({one.area, one.stream_key});
        forget_letters(in, one);
    }
    for (const auto& [area, a_case] : cases)
        for (const std::string& id : may_be_of(in, area, a_case)) {
            // Of another case it has words still, or was forgotten before.
            const auto row = Mails(in, area).find(id);
            if (std::none_of(row->filed.begin(), row->filed.end(),
                             [&](const FiledIn& one) { return has_words(in, area, one); }))
                forget(in, area, id, bytes);
        }
    return bytes;
}

bool is_mail(Connection& in, const std::string& area, const std::string& hash)
{
    return Mails(in, area).has_bytes(hash);
}

} // namespace ribbon::storage
