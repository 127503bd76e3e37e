// The area SEND framework and handbook of Ofsted and the CQC: the plan after priority actions.
//
// In our words. A local area whose report sets priority actions submits a plan for them within 35
// working days of receiving the report. The number is from memory; the handbook was updated on
// 6 June 2025 and must be read before anybody relies on it.
//
// Not modelled: what follows (monitoring visits, the stocktakes of the department), which has no
// time of its own.
#include "law/inspection_framework/instrument.hpp"

namespace ribbon::inspection_framework {
namespace {

constexpr Provision provisions[]{
    {.id = "inspection.priority-action-plan",
     .title = "priority action plan",
     .process = "area-inspection",
     .nature = Nature::aim,
     .kind = "inspectorate-framework",
     .who = "the local area partnership",
     .to = "Ofsted and the Care Quality Commission",
     .action = "submit the priority action plan",
     .runs_from = "the day the inspection report with priority actions is received",
     .says = "within 35 working days of receiving the report",
     .cite = "Area SEND framework and handbook",
     .url = "https://www.gov.uk/government/publications/area-send-framework-and-handbook/"
            "area-send-inspections-framework-and-handbook",
     .note = "The number is from memory: check it in the handbook of 6 June 2025.",
     .verified = false,
     .from = Day{std::chrono::year{2023} / 1 / 1},
     .before = "the framework of 2016, with its written statement of action",
     .in = in(MatterKind::area),
     .starts = {Kind::inspection_reported},
     .limit = within(working_days{35}, Over::england),
     .met_by = {Kind::action_plan_submitted}},
};

} // namespace

std::span<const Provision> priority_action_plan() { return provisions; }

} // namespace ribbon::inspection_framework
