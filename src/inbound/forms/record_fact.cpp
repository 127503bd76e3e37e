#include "inbound/forms/record_fact.hpp"

#include "base/whole_number.hpp"
#include "inbound/cases/bytes.hpp"
#include "inbound/cases/clauses.hpp"
#include "inbound/cases/limits.hpp"
#include "inbound/forms/days.hpp"
#include "views/recording/choose.hpp"
#include "views/recording/fields.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// A line as it was meant: no blanks at its ends, and one where there were several or a new line.
std::string one_line(std::string_view text)
{
    std::string line;
    for (const char letter : text) {
        const bool blank = letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
        if (!blank)
            line += letter;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (line.ends_with(' ')) line.pop_back();
    return line;
}

/// Whether something was written there, blanks apart.
bool filled(const Form& form, std::string_view name)
{
    return form.one(name).find_first_not_of(" \t\n") != std::string_view::npos;
}

class Reader {
public:
    Reader(const Form& form, const CaseFacts& facts, const Law& law, Day today)
        : form_(form), facts_(facts), law_(law), today_(today)
    {
    }

    Result<RecordFact> read()
    {
        command_.corrects = corrected_in(form_, facts_);
        const Fact* old = facts_.fact(command_.corrects);
        if (filled(form_, "corrects") && !old)
            problem("corrects", "The fact to put right is not there; look at the case again");
        command_.struck = filled(form_, "withdraw");
        if (command_.struck) return withdrawn();
        if (old)
            command_.kind = old->kind, command_.matter = old->matter;
        else if (const auto kind = kind_in(form_))
            command_.kind = *kind;
        if (command_.kind == Kind::none) {
            problem("what", "Choose what happened");
            return problems_;
        }
        happened();
        if (!old) matter();
        for (const FieldWords& words : fields_of(command_.kind)) particular(words);
        not_asked();
        evidence(false);
        if (!problems_.empty()) return problems_;
        return command_;
    }

private:
    void problem(std::string_view field, std::string sentence)
    {
        problems_.push_back({std::string{field}, std::move(sentence)});
    }

    Result<RecordFact> withdrawn()
    {
        if (command_.corrects == 0 && problems_.empty())
            problem("corrects", "Say which fact is withdrawn");
        command_.when = Days::on(today_);
        evidence(true);
        if (!problems_.empty()) return problems_;
        return command_;
    }

    void happened()
    {
        const FormDays read = read_day_boxes(form_, "when", true);
        if (!read.problem.empty()) return problem("when", read.problem);
        if (!read.days) return problem("when", "Give the day it happened");
        if (read.days->first > today_)
            return problem("when", "The day it happened must be today or in the past");
        // Some day of this month can only be one that has come.
        command_.when = {read.days->first, std::min(read.days->last, today_)};
    }

    void matter()
    {
        if (!asks_matter(facts_, command_.kind)) return;
        const std::string_view said = form_.one("matter");
        if (said == "new") {
            command_.new_matter = true;
            if (entry(command_.kind).opens == MatterKind::none)
                problem("matter", "Choose one of the parts of the case");
            return;
        }
        const auto admitting = matters_admitting(facts_, command_.kind);
        const auto chosen = whole_number<int>(said);
        if (!said.empty() &&
            (!chosen || std::find(admitting.begin(), admitting.end(), *chosen) == admitting.end()))
            return problem("matter", "Choose one of the parts of the case");
        if (chosen)
            command_.matter = *chosen;
        else if (const auto found = matter_unasked(facts_, command_.kind); !found)
            problem("matter", "Choose which part of the case it is about");
    }

    void particular(const FieldWords& words)
    {
        const std::string name{form_name(words.field)};
        const bool needed = (entry(command_.kind).needs & bit(words.field)) != 0;
        if (words.input == Input::day) return day(words, name, needed);
        const std::string value = one_line(form_.one(name));
        if (value.empty()) {
            if (needed) problem(name, std::string{words.missing});
            return;
        }
        if (words.field == Field::clock) return clock(value);
        if (words.field == Field::like && !law_.knows(value))
            return problem(name, std::string{words.missing});
        if (unreadable(value))
            return problem(name, "It holds a character that can not be shown; write it again");
        FactDraft draft;
        draft.fact.says = command_.says;
        if (words.input == Input::choice && !is_choice(words.field, value))
            return problem(name, std::string{words.missing});
        if (const auto why = set_clause(draft, clause_of(words.field), value))
            return problem(name, words.field == Field::name ? "Shorten it to 100 characters"
                                                            : std::string{words.missing});
        command_.says = std::move(draft.fact.says);
    }

    /// The readers of cases take a hyphen for a blank; a form sends just the words it was given.
    static bool is_choice(Field field, std::string_view value)
    {
        if (field == Field::count) return value == "1" || value == "2";
        const auto words = choices(clause_of(field));
        return std::find(words.begin(), words.end(), value) != words.end();
    }

    void day(const FieldWords& words, const std::string& name, bool needed)
    {
        const FormDays read = read_day_boxes(form_, name, false);
        if (!read.problem.empty()) return problem(name, read.problem);
        if (!read.days) {
            if (needed) problem(name, std::string{words.missing});
            return;
        }
        const Day day = read.days->first;
        if (words.field == Field::until && day < first_day().value_or(day))
            return problem(name, "The last day can not come before the first");
        if (words.field == Field::on) command_.says.on = day;
        if (words.field == Field::until) command_.says.until = day;
        if (words.field == Field::asked) command_.says.asked = day;
    }

    /// What a last day is the last of. A reason for delay is accepted after the absence it is
    /// about, and names the first day itself; of all else the day it happened is the first.
    std::optional<Day> first_day() const
    {
        const Fields taken = entry(command_.kind).needs | entry(command_.kind).may;
        if (taken & bit(Field::on)) return command_.says.on;
        if (problem_at("when")) return std::nullopt;
        return command_.when.first;
    }

    /// "ehc.finalise-plan@2": a clock and its matter; without the matter, the only one there is.
    void clock(const std::string& value)
    {
        const auto at = value.find('@');
        command_.says.clock = value.substr(0, at);
        if (!law_.knows(command_.says.clock))
            return problem("clock", "Choose one of the dates of this case");
        if (command_.corrects > 0) return;
        const int last = static_cast<int>(facts_.matters.size());
        const auto matter = at == std::string::npos
                                ? std::optional{last == 1 ? 1 : 0}
                                : whole_number<int>(std::string_view{value}.substr(at + 1));
        if (!matter || *matter < 1 || *matter > last ||
            facts_.matter(*matter).kind == MatterKind::none)
            return problem("clock", "Choose one of the dates of this case");
        command_.matter = *matter;
    }

    /// A particular that this kind does not take came with another page, or was made up.
    void not_asked()
    {
        const Fields taken = entry(command_.kind).needs | entry(command_.kind).may;
        for (unsigned n = 0; n < field_count; ++n) {
            const auto field = static_cast<Field>(1U << n);
            const std::string name{form_name(field)};
            const bool sent = filled(form_, name) || filled(form_, name + "-day");
            if (!(taken & bit(field)) && sent)
                problem(name, "This is not asked here; go back to what happened and choose again");
        }
    }

    void evidence(bool needed)
    {
        const std::string what = one_line(form_.one("evidence"));
        const std::string from = command_.struck ? "" : one_line(form_.one("evidence-from"));
        if (unreadable(what) || unreadable(from))
            return problem("evidence", "It holds a character that can not be shown; write it "
                                       "again");
        if (needed && what.empty()) return problem("evidence", "Say why it is withdrawn");
        command_.evidence = what;
        if (!from.empty()) command_.evidence += (what.empty() ? "From " : ", from ") + from;
        if (characters(command_.evidence) > max_evidence_characters)
            problem("evidence", "Shorten it to 400 characters; a longer text can be added as a "
                                "document");
    }

    bool problem_at(std::string_view field) const
    {
        return std::any_of(problems_.begin(), problems_.end(),
                           [&](const Problem& one) { return one.field == field; });
    }

    const Form& form_;
    const CaseFacts& facts_;
    const Law& law_;
    Day today_;
    RecordFact command_;
    Problems problems_;
};

} // namespace

std::optional<Kind> kind_in(const Form& form)
{
    const std::string_view words = form.one("what");
    return words.empty() ? std::nullopt : kind_called(words);
}

FactId corrected_in(const Form& form, const CaseFacts& facts)
{
    const auto number = whole_number<int>(form.one("corrects"));
    if (!number || *number < 1 || !facts.fact(*number)) return 0;
    const Fact& fact = *facts.fact(*number);
    return fact.kind == Kind::none || fact.matter == 0 ? 0 : fact.id;
}

Result<RecordFact> read_record_fact(const Form& form, const CaseFacts& facts, const Law& law,
                                    Day today)
{
    return Reader{form, facts, law, today}.read();
}

} // namespace ribbon
