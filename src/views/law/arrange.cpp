#include "views/law/view.hpp"

#include "views/words.hpp"

namespace ribbon {
namespace {

template <class List> std::vector<std::string> phrases(const List& kinds)
{
    std::vector<std::string> words;
    for (const Kind kind : kinds) words.push_back(phrase(kind));
    return words;
}

/// The count of a provision in words, with its second date and its roll.
std::string count_words(const Provision& under)
{
    std::string text = in_words(under.limit);
    if (under.combine != Combine::none) {
        text += under.combine == Combine::later_of ? "; the later of that and "
                                                   : "; the earlier of that and ";
        text += in_words(under.limb.limit) + ", from " + phrase(under.limb.from[0]);
    }
    const Roll roll = under.roll == Roll::none ? under.limit.roll : under.roll;
    if (roll == Roll::next_working) text += "; a closed last day runs to the next working day";
    if (roll == Roll::lodging)
        text += "; a last day at Christmas or in August runs to the first working day after";
    return text;
}

} // namespace

ProvisionView arrange_provision(const Provision& under)
{
    ProvisionView view;
    view.id = under.id;
    view.title = under.title;
    view.process = under.process;
    view.nature = in_words(under.nature);
    view.kind = under.kind;
    view.status = in_words(under.status);
    view.who = under.who;
    view.to = under.to;
    view.action = under.action;
    view.runs_from = under.runs_from;
    view.says = under.says;
    view.count = count_words(under);
    view.cite = under.cite;
    view.url = under.url;
    view.note = under.note;
    view.why_none = under.why_none;
    view.verified = under.verified;
    if (under.from != earliest_day && under.from != latest_day) view.from = iso(under.from);
    if (under.until != latest_day) view.until = iso(under.until);
    view.before = under.before;
    view.starts = phrases(under.starts);
    view.met_by = phrases(under.met_by);
    view.ended_by = phrases(under.ended_by);
    for (const Kind kind : under.spent_by) view.ended_by.push_back(phrase(kind));
    for (const Ground ground : under.lifted_by) view.lifted_by.emplace_back(in_words(ground));
    view.lift_cite = under.lift_cite;
    if (under.extended_by != Kind::none)
        view.extended = in_words(under.extended) + " on \"" + phrase(under.extended_by) + "\"";
    for (std::size_t i = 0; i < matter_kind_count; ++i)
        if (under.in != any_matter && (under.in & in(static_cast<MatterKind>(i))))
            view.matters.push_back(in_words(static_cast<MatterKind>(i)));
    return view;
}

std::vector<ProvisionView> arrange_law(const Law& law)
{
    std::vector<ProvisionView> views;
    for (const Provision& under : law.provisions()) views.push_back(arrange_provision(under));
    return views;
}

} // namespace ribbon
