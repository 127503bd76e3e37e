// The program: its sub-commands and their options, and nothing else.
#include "cli/backup_commands.hpp"
#include "cli/commands.hpp"
#include "cli/import_options.hpp"
#include "cli/record_options.hpp"
#include "cli/work_options.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <sys/ioctl.h>
#include <unistd.h>

namespace {

using namespace ribbon::cli;

/// Colour when somebody looks and has not asked for none (https://no-color.org); plain in a pipe.
void look_at_terminal(Common& common)
{
    if (isatty(STDOUT_FILENO) == 0) return;
    common.colour = std::getenv("NO_COLOR") == nullptr;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        common.width = size.ws_col < 100 ? size.ws_col : 100;
}

CLI::App* add_explain(CLI::App& app, ExplainOptions& options)
{
    auto* command = app.add_subcommand("explain", "A case: every duty, its day and why");
    command->add_option("FILE", options.file, "A case, as text (.case) or JSON")->required();
    command->add_option("--on", options.on,
                        "The day to look from (2025-07-22); else the file's own, or today");
    command->add_option("--clock", options.clock, "Only this clock (ehc.finalise-plan)");
    command->add_flag("--brief", options.brief, "A line a duty, without reasons");
    command->footer("Example:  ribbon explain demo/one-child.case --on 2025-07-22");
    return command;
}

CLI::App* add_deadline(CLI::App& app, DeadlineOptions& options)
{
    auto* command = app.add_subcommand("deadline", "One clock: its day, from a day");
    command->add_option("ID", options.id, "The clock; \"ribbon law\" lists them")->required();
    command
        ->add_option("DATE", options.events,
                     "The day it runs from (2025-03-03), or EVENT=DATE for each event")
        ->required();
    command->footer("Examples:\n  ribbon deadline ehc.finalise-plan 2025-03-03\n"
                    "  ribbon deadline appeal.lodge assessment-refused=2026-10-01 "
                    "certificate-issued=2026-11-29");
    return command;
}

CLI::App* add_check(CLI::App& app, CheckOptions& options)
{
    auto* command = app.add_subcommand("check", "Published decisions, answered from the law");
    command->add_option("FILE", options.file, "Decisions, one JSON object a line")->required();
    command->footer("Example:  ribbon check data/decisions/decisions.jsonl --json");
    return command;
}

CLI::App* add_verify(CLI::App& app, Common& common, VerifyOptions& options)
{
    auto* command = app.add_subcommand("verify", "Whether a receipt holds, without any network");
    command->add_option("RECEIPT", options.receipt, "A receipt (.tlog-proof)")->required();
    command->add_option(
        "--policy", options.policy,
        "The keys of the log and its witnesses; else policy.txt beside the receipt");
    command->add_flag("--json", common.json, "Write JSON, for programs");
    command->footer("Exit 0: it holds. 1: it does not, or no signature was checked. 2: a file can "
                    "not be used.\n"
                    "Example:  ribbon verify receipt.tlog-proof --policy policy.txt");
    return command;
}

/// Everything that is wrong with a command line, not only what the parser met first.
std::string what_is_wrong(const CLI::App* whole, const CLI::Error& met)
{
    const CLI::App* command = whole;
    std::string name = whole->get_name();
    while (!command->get_subcommands().empty()) {
        command = command->get_subcommands().front();
        (name += ' ') += command->get_name();
    }
    std::string wrong;
    for (const std::string& word : whole->remaining(true))
        wrong.append("\"").append(word).append("\" is not known to \"").append(name + "\".\n");
    for (const CLI::Option* option : command->get_options())
        if (option->get_required() && option->count() == 0)
            wrong += option->get_name() + " is missing (" + option->get_description() + ").\n";
    if (command->get_require_subcommand_min() > 0) {
        wrong += "\"" + name + "\" needs to be told what to do, one of:";
        for (const CLI::App* one : command->get_subcommands([](const CLI::App*) { return true; }))
            wrong += " " + one->get_name();
        wrong += ".\n";
    }
    const bool told = met.get_name() == "RequiredError" || met.get_name() == "ExtrasError";
    if (wrong.empty() || !told) wrong += std::string(met.what()) + ".\n";
    return wrong + "\"" + name + " --help\" says how it is used, with an example.\n";
}

int run(int argc, char** argv)
{
    CLI::App app{"Ribbon: every date the law sets for a child's special educational needs.\n"
                 "This is not legal advice.",
                 "ribbon"};
    app.require_subcommand(1);
    app.failure_message(what_is_wrong);
    app.set_help_all_flag("--help-all", "Help for every command");
    app.set_version_flag("--version", "ribbon " RIBBON_VERSION, "Which version this is");
    app.footer("Examples:\n"
               "  ribbon explain demo/one-child.case\n"
               "  ribbon deadline ehc.finalise-plan 2025-03-03\n"
               "  ribbon law ehc.finalise-plan\n"
               "  ribbon check data/decisions/decisions.jsonl");
    Common common;
    look_at_terminal(common);

    ExplainOptions explain_options;
    auto* explain_command = add_explain(app, explain_options);

    DeadlineOptions deadline_options;
    auto* deadline_command = add_deadline(app, deadline_options);

    LawOptions law_options;
    auto* law_command = app.add_subcommand("law", "The statute book as Ribbon applies it");
    law_command->add_option("ID", law_options.id, "One clock; else the whole book");
    law_command->add_flag("--markdown", law_options.markdown, "Write docs/law.md");
    law_command->footer("Example:  ribbon law ar.decision");

    CheckOptions check_options;
    auto* check_command = add_check(app, check_options);

    VerifyOptions verify_options;
    auto* verify_command = add_verify(app, common, verify_options);

    for (CLI::App* command : {explain_command, deadline_command, law_command, check_command})
        add_common(*command, common);
    int code = 0;
    RecordChoices record_choices;
    add_record_commands(app, common, record_choices, code);
    BackupChoices backup_choices;
    add_backup_commands(app, common, backup_choices, code);
    WorkChoices work_choices;
    add_work_commands({app, common, code}, common, work_choices);
    ImportChoices import_choices;
    add_import(app, common, import_choices, code);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return app.exit(wrong) == 0 ? 0 : 2;
    }
    if (*explain_command) return explain(common, explain_options);
    if (*deadline_command) return deadline(common, deadline_options);
    if (*law_command) return law(common, law_options);
    if (*check_command) return check(common, check_options);
    if (*verify_command) return verify(common, verify_options);
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& failed) {
        std::fprintf(stderr, "ribbon: %s\n", failed.what());
        return 70;
    }
}
