// What can be missing from a provision: a trigger, an ending, an exception.
#include "tests/mutation/mutants.hpp"

namespace ribbon {
namespace {

std::string name_of(Kind kind) { return phrase(kind); }
std::string name_of(Ground ground) { return std::string{in_words(ground)}; }

/// One mutant for each entry of a list, without it.
template <class List>
void drop_each(Mutating& to, const std::string& kind, const std::string& name,
               List& (*in)(Provision&))
{
    Provision copy = to.original();
    const List list = in(copy);
    for (std::size_t i = 0; i < list.size(); ++i)
        to.add(kind, name + " without " + name_of(list[i]), [&](Provision& p) { in(p).erase(i); });
}

void drop(Mutating& to, const std::string& kind, const std::string& name, Kind Provision::* member)
{
    if (to.original().*member != Kind::none)
        to.add(kind, "no " + name, [&](Provision& p) { p.*member = Kind::none; });
}

} // namespace

void mutate_lists(Mutating& to)
{
    const auto kinds = [&](const char* kind, const char* name, Kinds& (*in)(Provision&)) {
        drop_each<Kinds>(to, kind, name, in);
    };
    kinds("trigger", "starts", [](Provision& p) -> Kinds& { return p.starts; });
    kinds("trigger", "limb.from", [](Provision& p) -> Kinds& { return p.limb.from; });
    kinds("trigger", "needs", [](Provision& p) -> Kinds& { return p.needs; });
    kinds("trigger", "foreseen_from", [](Provision& p) -> Kinds& { return p.foreseen_from; });
    kinds("what meets it", "met_by", [](Provision& p) -> Kinds& { return p.met_by; });
    kinds("what ends it", "ended_by", [](Provision& p) -> Kinds& { return p.ended_by; });
    kinds("what ends it", "spent_by", [](Provision& p) -> Kinds& { return p.spent_by; });
    kinds("version", "governed_from", [](Provision& p) -> Kinds& { return p.governed_from; });
    drop_each<Grounds>(to, "exception", "lifted_by",
                       [](Provision& p) -> Grounds& { return p.lifted_by; });

    const Provision& one = to.original();
    if (one.combine != Combine::none)
        to.add("trigger", "no limb", [](Provision& p) {
            p.combine = Combine::none;
            p.limb = {};
        });
    if (one.by_second_class.word != Word::no_number)
        to.add("exception", "no by_second_class", [](Provision& p) { p.by_second_class = {}; });
    drop(to, "exception", "extended_by", &Provision::extended_by);
    drop(to, "exception", "paused_by", &Provision::paused_by);
    drop(to, "exception", "resumed_by", &Provision::resumed_by);
    drop(to, "exception", "restarted_by", &Provision::restarted_by);
    drop(to, "what ends it", "revived_by", &Provision::revived_by);
    drop(to, "exception", "held_open_by", &Provision::held_open_by);
    drop(to, "exception", "held_open_until", &Provision::held_open_until);
    if (one.only_if != OnlyIf::always)
        to.add("condition", "no only_if", [](Provision& p) { p.only_if = OnlyIf::always; });
}

} // namespace ribbon
