// A case for a child of whom a mail tells and who is new to us: asked, checked, opened.
#include "inbound/forms/new_child.hpp"
#include "pages/mail/new_child.hpp"
#include "server/answers.hpp"
#include "server/routes/mail.hpp"
#include "server/routes/mail_others.hpp"
#include "server/routes/mail_place.hpp"
#include "server/routes/mail_reading.hpp"
#include "storage/mail/opening.hpp"
#include "storage/mail/recording.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

constexpr std::chrono::seconds for_what_came_with_it{12};

Response show_page(const Ask& ask, const NewChildPage& page)
{
    return show(ask,
                {.title = page.check ? "Open a case?" : "A child who is new to us",
                 .current = "/mail",
                 .problems = !page.problems.empty(),
                 .back = page.mail.path},
                render(page, form_keys(ask)));
}

/// The page of this mail, with nothing typed yet.
NewChildPage page_of(const Ask& ask, const storage::MailRow& row)
{
    NewChildPage page{.mail = mail_page_of(ask, row), .form = {}, .begins = {}};
    const MailFound found = storage::found_or_bytes(row);
    page.begins = in_words(storage::day_of_mail(row, found));
    ask.shell.archive.reading([&](storage::Connection& from) {
        const std::string& area = ask.shell.archive.area();
        page.address = storage::address_to_keep(from, area, found, ask.shell.filing);
        page.known = storage::people_at(from, area, found.from);
    });
    for (auto& [key, name] : page.known)
        if (name.empty()) name = "whoever has " + found.from;
    const PersonName writer = name_in_mail(found.from_name);
    page.form.add("writer-given", writer.given);
    page.form.add("writer-family", writer.family);
    page.form.add("reach", "yes");
    // Where the sender may be another, somebody says so themself.
    if (page.known.size() == 1 && !page.address.empty())
        page.form.add("person", page.known.front().first);
    return page;
}

std::string name_of_writer(const NewChildPage& page, const NewChild& child)
{
    if (child.part == "young person") return child.child.whole();
    for (const auto& [key, name] : page.known)
        if (key == child.known) return name;
    return child.writer.whole();
}

/// What was typed, to be checked, with the children who may be the same.
void put_check(Ask& ask, NewChildPage& page, const storage::MailRow& row, const NewChild& child)
{
    page.check = true;
    page.child = child.child.whole();
    page.writer = name_of_writer(page, child);
    page.is_read = child.part != no_part;
    const std::string not_said = "Not known yet";
    page.answers = {{"Child", page.child},
                    {"Birthday", child.born ? in_words(*child.born) : not_said},
                    {"School or college", child.school.empty() ? not_said : child.school},
                    {"Who wrote it", std::string{part_in_words(child.part)}}};
    if (page.is_read) {
        page.answers.emplace_back("Their name", page.writer);
        const bool reached = child.reach && !page.address.empty();
        page.answers.emplace_back("We write to them at", reached ? page.address : "No address");
    }
    const std::string address = storage::found_or_bytes(row).from;
    ask.shell.archive.reading([&](storage::Connection& from) {
        page.same.clear();
        const std::string& area = ask.shell.archive.area();
        for (const auto& one : storage::perhaps_the_same(from, area, child, address))
            if (auto line = child_of(from, ask, one.a_case)) {
                line->why = one.why;
                page.same.push_back({*std::move(line), may_not_file(ask, one.a_case)});
            }
    });
}

/// What of the check is not done yet: somebody must have looked at every child who may be the same.
Problems not_checked(const Ask& ask, const NewChildPage& page)
{
    const auto looked = ask.http.form.all("looked");
    const bool all = std::all_of(page.same.begin(), page.same.end(), [&](const auto& one) {
        return std::find(looked.begin(), looked.end(), one.child.a_case) != looked.end();
    });
    if (!all)
        return {{"others", "Somebody entered a child meanwhile who may be the same. Look at them"}};
    if (!page.same.empty() && ask.http.form.one("others") != "yes")
        return {{"others", "Look at each child above, and say that it is another"}};
    return {};
}

Result<storage::FiledIn> open_case(Ask& ask, const NewChildPage& page, NewChild child)
{
    child.case_key = ask.shell.new_key();
    child.child_key = ask.shell.new_key();
    child.writer_key = ask.shell.new_key();
    for (const auto& one : page.same) child.others.push_back(one.child.a_case);
    return storage::open_from_mail(
        ask.shell.archive,
        {.id = ask.parts[0],
         .child = std::move(child),
         .who = {ask.visitor.by(), std::string{access::name_of(ask.visitor.role)}}},
        ask.shell.filing, ask.now);
}

std::vector<std::string> keys_of(const std::vector<std::pair<std::string, std::string>>& people)
{
    std::vector<std::string> keys;
    keys.reserve(people.size());
    for (const auto& [key, name] : people) keys.push_back(key);
    return keys;
}

} // namespace

Response new_child_form(Ask& ask)
{
    const auto row = mail_asked(ask);
    if (!row) return not_found(ask);
    if (const auto place = stands_elsewhere(ask, *row)) return see_other(*place);
    const NewChildPage page = page_of(ask, *row);
    return page.mail.can_open ? show_page(ask, page) : see_other(page.mail.path);
}

Response new_child(Ask& ask)
{
    const auto row = mail_asked(ask);
    if (!row) return not_found(ask);
    if (const auto place = stands_elsewhere(ask, *row)) return see_other(*place);
    NewChildPage page = page_of(ask, *row);
    if (!page.mail.can_open) return see_other(page.mail.path);
    page.form = ask.http.form;
    const auto child = read_new_child(page.form, keys_of(page.known), ask.today);
    if (!child) page.problems = child.problems();
    if (!child || page.form.has("change")) return show_page(ask, page);
    put_check(ask, page, *row, *child);
    const bool checked = page.form.has("checked");
    if (checked) page.problems = not_checked(ask, page);
    if (checked && page.problems.empty()) {
        const auto opened = open_case(ask, page, *child);
        if (opened) return see_other("/cases/" + in_url(opened->a_case) + "?done=opened");
        page.problems = opened.problems();
        put_check(ask, page, *row, *child);
    }
    // Of no case yet: then every child it names is another whom we know.
    const std::string none;
    page.warnings = warnings_of(ask, ask.parts[0], {&none, 1}, ReadingTime{for_what_came_with_it});
    return show_page(ask, page);
}

} // namespace ribbon::server
