// The officers of a council's own list: who came, who moved, who left.
#include "record/imported.hpp"
#include "storage/imports/lists.hpp"

#include <algorithm>
#include <set>

namespace ribbon::storage {
namespace {

/// What the area's stream says of officers so far, and what a row of the list adds to it.
class Posts {
public:
    enum class Row : std::uint8_t { here, appointed, renamed, moved, in_doubt };

    explicit Posts(const DetailHistory& area)
    {
        for (const Detail* one : standing(area.details)) learn(*one);
    }

    /// Where a row stands to what is known. An officer was in a team before and is in another now:
    /// only the row's own day can say whether they went back.
    Row look(const ImportedOfficer& row, const std::string& key, Day from) const
    {
        const auto found = officers_.find(key);
        if (found == officers_.end()) return Row::appointed;
        const One& one = found->second;
        // Only an appointment carries a name: somebody who married is appointed under the new one.
        if (!one.left && row.name != one.name && row.team == one.team) return Row::renamed;
        if (one.posts.contains({row.team, from})) return Row::here;
        const bool been_there = one.teams.contains(row.team);
        if (one.left) return !row.from && been_there ? Row::here : Row::appointed;
        if (row.team == one.team || row.team.empty()) return Row::here;
        if (row.from ? from < one.since : been_there) return Row::in_doubt;
        return Row::moved;
    }
    bool has_team(const std::string& team) const { return teams_.contains(team); }
    bool has_left(const std::string& key, Day day) const
    {
        const auto found = officers_.find(key);
        return found != officers_.end() && (found->second.left || found->second.since > day);
    }
    void learn(const Detail& said)
    {
        const std::string team{said[DetailField::team]};
        if (said.kind == DetailKind::team_formed) teams_.insert(team);
        if (said.kind != DetailKind::officer_appointed && said.kind != DetailKind::officer_moved &&
            said.kind != DetailKind::officer_left)
            return;
        One& one = officers_[std::string{said[DetailField::officer]}];
        one.left = said.kind == DetailKind::officer_left;
        if (one.left) return;
        if (said.kind == DetailKind::officer_appointed) one.name = said[DetailField::name];
        one.team = team;
        one.since = said.when.first;
        one.teams.insert(team);
        one.posts.emplace(team, one.since);
    }

private:
    struct One {
        std::string name, team;
        Day since;
        bool left = false;
        std::set<std::string> teams;
        std::set<std::pair<std::string, Day>> posts; ///< each team with the first day in it
    };
    std::map<std::string, One> officers_;
    std::set<std::string> teams_;
};

Detail appointment(const ImportedOfficer& row, const std::string& key, Day from)
{
    Detail post = detail_of(DetailKind::officer_appointed, from);
    post.set(DetailField::officer, key).set(DetailField::name, row.name);
    post.set(DetailField::team, row.team).set(DetailField::title, row.role);
    return post.set(DetailField::email, row.email);
}

/// Somebody who moved stands twice: the earlier place first, however the file is sorted.
std::vector<const ImportedOfficer*> by_first_day(const OfficersTable& table, Day today)
{
    std::vector<const ImportedOfficer*> rows;
    for (const ImportedOfficer& row : table.officers) rows.push_back(&row);
    std::stable_sort(rows.begin(), rows.end(), [today](const auto* a, const auto* b) {
        return a->from.value_or(today) < b->from.value_or(today);
    });
    return rows;
}

/// The last day here, where it is over and no later row of the list says that they went on.
std::optional<Day> last_day_here(const std::vector<const ImportedOfficer*>& rows, std::size_t which,
                                 Day today)
{
    const ImportedOfficer& row = *rows[which];
    if (!row.until || *row.until >= today) return {};
    const bool goes_on =
        std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(which) + 1, rows.end(),
                    [&](const ImportedOfficer* later) { return later->officer == row.officer; });
    return goes_on ? std::optional<Day>{} : row.until;
}

} // namespace

std::string officer_key(std::string_view named)
{
    std::string key;
    for (const char c : named) {
        const bool fits =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (fits || key.empty() || key.back() != '-') key += fits ? c : '-';
    }
    return key.substr(0, 64);
}

void ListImport::officers(const OfficersTable& table, const std::string& file)
{
    const DetailHistory area = archive_.read({StreamKind::area, "area"});
    Posts posts{area};
    StreamProposal proposal{.stream = area.stream, .expected = area.number, .adds = {}};
    officers_taken.read = static_cast<int>(table.officers.size());
    const auto rows = by_first_day(table, today_);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ImportedOfficer& row = *rows[i];
        const auto add = [&](Detail detail) {
            posts.learn(detail);
            detail.evidence = imported_evidence(file, row.line);
            proposal.adds.emplace_back(std::move(detail));
        };
        if (row.from && *row.from > today_) {
            to_look_at.push_back({file, row.line, "this post begins later; take the list in then"});
            continue;
        }
        const Day from = row.from.value_or(std::min(row.until.value_or(today_), today_));
        const std::string key = officer_key(row.officer);
        const Posts::Row stands = posts.look(row, key, from);
        if (stands == Posts::Row::in_doubt) {
            to_look_at.push_back({file, row.line,
                                  "this officer has been in another team since; give the day on "
                                  "which they came back to this one, or leave the row out"});
            continue;
        }
        if (!row.team.empty() && !posts.has_team(row.team))
            add(detail_of(DetailKind::team_formed, from).set(DetailField::team, row.team));
        if (stands == Posts::Row::appointed) add(appointment(row, key, from));
        if (stands == Posts::Row::renamed) add(appointment(row, key, today_));
        if (stands == Posts::Row::moved)
            add(detail_of(DetailKind::officer_moved, from)
                    .set(DetailField::officer, key)
                    .set(DetailField::team, row.team));
        officers_moved += stands == Posts::Row::moved;
        ++(stands == Posts::Row::here ? officers_taken.here : officers_taken.recorded);
        const auto last = last_day_here(rows, i, today_);
        if (!last || posts.has_left(key, *last)) continue;
        add(detail_of(DetailKind::officer_left, *last).set(DetailField::officer, key));
        ++officers_left;
    }
    if (!proposal.adds.empty()) batch_.add({std::move(proposal)});
    batch_.send();
}

} // namespace ribbon::storage
