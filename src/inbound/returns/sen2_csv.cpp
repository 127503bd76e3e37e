#include "inbound/returns/sen2_csv.hpp"

#include "inbound/returns/sen2_csv_table.hpp"
#include "inbound/returns/sen2_notes.hpp"

namespace ribbon {
namespace {

constexpr std::array<Sen2Module, 9> modules{{
    {"sen2", "", {Sen2Part::collection_details, Sen2Part::source}},
    {"person", "sen2", {Sen2Part::person, Sen2Part::person}},
    {"requests", "person", {Sen2Part::requests, Sen2Part::requests}},
    {"assessment", "requests", {Sen2Part::assessment, Sen2Part::assessment}},
    {"namedplan", "assessment", {Sen2Part::named_plan, Sen2Part::named_plan}},
    {"plandetail", "namedplan", {Sen2Part::plan_detail, Sen2Part::plan_detail}},
    {"activeplans", "requests", {Sen2Part::active_plans, Sen2Part::active_plans}},
    {"placementdetail", "activeplans", {Sen2Part::placement_detail, Sen2Part::placement_detail}},
    {"senneed", "activeplans", {Sen2Part::sen_need, Sen2Part::sen_need}},
}};

using Module = Sen2Module::Number;
using enum Sen2Module::Number;

/// "person" of "Blade-Export_31-03-2025_person.csv"; the whole name where there is no underscore.
std::string_view module_of(std::string_view name)
{
    if (const auto slash = name.find_last_of("/\\"); slash != std::string_view::npos)
        name.remove_prefix(slash + 1);
    if (name.size() < 4 || !same_tag(name.substr(name.size() - 4), ".csv")) return {};
    name.remove_suffix(4);
    const auto underscore = name.find_last_of('_');
    return underscore == std::string_view::npos ? name : name.substr(underscore + 1);
}

class Reader {
public:
    Reader(std::span<const NamedBytes> files, const Sen2Profiles& profiles,
           const Progress& progress)
        : profiles_(profiles), progress_(progress)
    {
        for (const NamedBytes& file : files) {
            take(file);
            all_ += file.bytes.size();
        }
    }

    Result<Sen2Reading> read();

private:
    void take(const NamedBytes& file);
    void read_tables();
    void join();

    template <class Record> std::vector<Sen2TableRow<Record>> table(Module module)
    {
        const NamedBytes& file = *files_[module];
        auto rows = sen2_table<Record>(file, module, modules[module], profiles_, report_);
        done_ += file.bytes.size();
        if (progress_) progress_(done_, all_);
        if (!rows) {
            joinable_ = false;
            return {};
        }
        ids_[module] = sen2_ids(*rows, file, modules[module], report_);
        return *std::move(rows);
    }

    /// Moves each child into its parent by `put`, which says whether there is room for it.
    template <class Parent, class Child, class Put>
    void move_into(std::vector<Sen2TableRow<Parent>>& parents,
                   std::vector<Sen2TableRow<Child>>& children, Module parent, Module child,
                   const Put& put)
    {
        const auto& ids = ids_[parent];
        for (Sen2TableRow<Child>& one : children) {
            const auto found = ids.find(one.parent);
            const std::string column = std::string(modules[parent].name) + "tableid";
            const Sen2Place place = one.record.place;
            if (found == ids.end())
                report_.problem(column,
                                "The " + std::string(modules[parent].name) +
                                    " of this row is not in the other file",
                                place, files_[child]->name);
            else if (!put(parents[found->second].record, std::move(one.record)))
                report_.problem(column,
                                "This is a second one in the same " +
                                    std::string(modules[parent].name) + ", where there can be one",
                                place, files_[child]->name);
        }
    }

    const Sen2Profiles& profiles_;
    const Progress& progress_;
    std::array<const NamedBytes*, 9> files_{};
    std::array<std::unordered_map<std::string, std::size_t>, 9> ids_;
    bool joinable_ = true; ///< every file could be read, and has its ids
    std::size_t done_ = 0;
    std::size_t all_ = 0;
    Sen2Reading reading_;
    Sen2Report report_;

    std::vector<Sen2TableRow<Sen2Header>> headers_;
    std::vector<Sen2TableRow<Sen2Person>> persons_;
    std::vector<Sen2TableRow<Sen2Request>> requests_;
    std::vector<Sen2TableRow<Sen2Assessment>> assessments_;
    std::vector<Sen2TableRow<Sen2NamedPlan>> plans_;
    std::vector<Sen2TableRow<Sen2PlanDetail>> details_;
    std::vector<Sen2TableRow<Sen2ActivePlan>> actives_;
    std::vector<Sen2TableRow<Sen2Placement>> placements_;
    std::vector<Sen2TableRow<Sen2Need>> needs_;
};

void Reader::take(const NamedBytes& file)
{
    const std::string_view name = module_of(file.name);
    for (std::size_t i = 0; i < modules.size(); ++i) {
        if (!same_tag(modules[i].name, name)) continue;
        if (files_[i])
            report_.problem("",
                            "There is a second file of " + std::string(name) +
                                "; give the nine files of one export",
                            {}, file.name);
        files_[i] = &file;
        return;
    }
    report_.note(file.name, "This file is not one of the nine, and was not read", {});
}

void Reader::read_tables()
{
    headers_ = table<Sen2Header>(sen2);
    persons_ = table<Sen2Person>(person);
    requests_ = table<Sen2Request>(requests);
    assessments_ = table<Sen2Assessment>(assessment);
    plans_ = table<Sen2NamedPlan>(namedplan);
    details_ = table<Sen2PlanDetail>(plandetail);
    actives_ = table<Sen2ActivePlan>(activeplans);
    placements_ = table<Sen2Placement>(placementdetail);
    needs_ = table<Sen2Need>(senneed);
}

/// Every table into its parent's, the leaves first, so that a record is whole before it is moved.
void Reader::join()
{
    const auto only_one = [](auto& room, auto&& record) {
        if (room) return false;
        room = std::move(record);
        return true;
    };
    const auto among = [](auto& list, auto&& record) {
        list.push_back(std::move(record));
        return true;
    };
    move_into(plans_, details_, namedplan, plandetail,
              [&](auto& plan, auto&& one) { return among(plan.details, std::move(one)); });
    move_into(actives_, placements_, activeplans, placementdetail,
              [&](auto& active, auto&& one) { return among(active.placements, std::move(one)); });
    move_into(actives_, needs_, activeplans, senneed,
              [&](auto& active, auto&& one) { return among(active.needs, std::move(one)); });
    move_into(assessments_, plans_, assessment, namedplan,
              [&](auto& one, auto&& plan) { return only_one(one.plan, std::move(plan)); });
    move_into(requests_, assessments_, requests, assessment,
              [&](auto& one, auto&& made) { return only_one(one.assessment, std::move(made)); });
    move_into(requests_, actives_, requests, activeplans,
              [&](auto& one, auto&& plan) { return only_one(one.active_plan, std::move(plan)); });
    move_into(persons_, requests_, person, requests,
              [&](auto& one, auto&& made) { return among(one.requests, std::move(made)); });
    // With no header, or two, one problem says more than one for each person.
    if (headers_.size() != 1) return;
    move_into(headers_, persons_, sen2, person,
              [&](auto&, auto&& one) { return among(reading_.whole.persons, std::move(one)); });
}

} // namespace

std::span<const Sen2Module, 9> sen2_modules() { return modules; }

Result<Sen2Reading> Reader::read()
{
    for (std::size_t i = 0; i < modules.size(); ++i) {
        reading_.whole.files.push_back(files_[i] ? files_[i]->name : std::string(modules[i].name));
        if (!files_[i])
            report_.problem(std::string(modules[i].name),
                            "There is no file of this; export all nine from COLLECT, named like "
                            "Blade-Export_31-03-2025_" +
                                std::string(modules[i].name) + ".csv",
                            {});
    }
    if (all_ > max_sen2_bytes) report_.problem("", "The files are longer than 512 MiB", {});
    if (!report_.sound()) return report_.take_problems();
    read_tables();
    if (!joinable_) return report_.take_problems();
    if (headers_.size() != 1)
        report_.problem("", "There must be one row, the header of the return", {},
                        files_[sen2]->name);
    else
        reading_.whole.header = headers_.front().record;
    join();
    if (headers_.size() == 1) note_sen2_return(reading_.whole, profiles_, report_);
    if (!report_.sound()) return report_.take_problems();
    reading_.notes = report_.notes();
    return std::move(reading_);
}

Result<Sen2Reading> parse_sen2_csv(std::span<const NamedBytes> files, const Sen2Profiles& profiles,
                                   const Progress& progress)
{
    return Reader{files, profiles, progress}.read();
}

} // namespace ribbon
