#include "storage/desk/drafts.hpp"

namespace ribbon::storage {
namespace {

Draft draft_in(const Row& row)
{
    return {.id = std::string(row.text(0)),
            .owner = std::string(row.text(1)),
            .form = std::string(row.text(2)),
            .body = std::string(row.text(3)),
            .saved = {row.number(4)},
            .expires = {row.number(5)}};
}

} // namespace

bool Drafts::save(const Draft& draft)
{
    return connection_.run(
               "INSERT INTO drafts (area, id, owner, form, body, saved, expires) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (area, id) DO UPDATE SET "
               "form = excluded.form, body = excluded.body, saved = excluded.saved, "
               "expires = excluded.expires WHERE drafts.owner = excluded.owner",
               {area_, draft.id, draft.owner, draft.form, draft.body, draft.saved.seconds,
                draft.expires.seconds}) == 1;
}

std::optional<Draft> Drafts::find(std::string_view owner, std::string_view id, Moment now) const
{
    std::optional<Draft> found;
    connection_.query("SELECT id, owner, form, body, saved, expires FROM drafts "
                      "WHERE area = $1 AND id = $2 AND owner = $3 AND expires > $4",
                      {area_, std::string(id), std::string(owner), now.seconds},
                      [&](const Row& row) { found = draft_in(row); });
    return found;
}

std::vector<Draft> Drafts::of(std::string_view owner, Moment now) const
{
    std::vector<Draft> found;
    connection_.query("SELECT id, owner, form, body, saved, expires FROM drafts "
                      "WHERE area = $1 AND owner = $2 AND expires > $3 ORDER BY saved DESC, id",
                      {area_, std::string(owner), now.seconds},
                      [&](const Row& row) { found.push_back(draft_in(row)); });
    return found;
}

bool Drafts::throw_away(std::string_view owner, std::string_view id)
{
    return connection_.run("DELETE FROM drafts WHERE area = $1 AND id = $2 AND owner = $3",
                           {area_, std::string(id), std::string(owner)}) == 1;
}

} // namespace ribbon::storage
