#include "cli/record_options.hpp"

#include "cli/sub_command.hpp"

#include <CLI/CLI.hpp>

namespace ribbon::cli {
namespace {

/// Adds a sub-command that runs a function with the common and its own options.
template <class Options>
CLI::App* add(CLI::App& app, const char* name, const char* about, Common& common, int& code,
              Options& options, int (*run)(const Common&, const Options&))
{
    auto* command = app.add_subcommand(name, about);
    add_common(*command, common);
    command->callback([&common, &code, &options, run] { code = run(common, options); });
    return command;
}

void add_init(CLI::App& app, Common& common, InitOptions& options, int& code)
{
    auto* command =
        add(app, "init", "Make a record: an empty log and its key", common, code, options, init);
    add_record(*command, options.record, "--into");
    command->add_option("--origin", options.origin, "The log's public name, the council's own")
        ->required();
    command->add_option("--name", options.name, "The name of the council")->required();
    command->footer("Example:  ribbon init --into sqlite:record/ribbon.db --area 830 --name "
                    "\"Northshire\" --origin ribbon.northshire.example/log/830");
}

void add_signer(CLI::App& app, Common& common, SignerOptions& options, int& code)
{
    auto* command = add(app, "signer", "The process that holds the signing key", common, code,
                        options, run_signer);
    command->add_option("--key", options.key, "The key file")->required();
    command->add_option("--reach", options.reach, "The file of how far it has signed")->required();
    command->add_option("--socket", options.socket, "Listen on a Unix socket here");
    command->add_option("--on", options.on, "Answer on this descriptor and end with it");
    command->footer("Example:  ribbon signer --key keys/830.key --reach keys/830.reach "
                    "--socket /run/ribbon/signer");
}

void add_log(CLI::App& app, Common& common, LogOptions& options, int& code)
{
    auto* log = app.add_subcommand("log", "The tree over everything recorded");
    log->require_subcommand(1);
    auto* show =
        add(*log, "show", "Its size, root, key and checkpoint", common, code, options, show_log);
    auto* policy =
        add(*log, "policy", "A policy for \"ribbon verify\"", common, code, options, show_policy);
    auto* audit = add(*log, "audit", "Compute everything again; the first difference, if any",
                      common, code, options, audit_log);
    auto* key = add(*log, "new-key", "Sign with a new key from here on", common, code, options,
                    new_log_key);
    auto* epoch = add(*log, "new-epoch", "After a loss: begin again, and say what is missing",
                      common, code, options, new_epoch);
    for (CLI::App* one : {show, policy, audit}) add_record(*one, options.record, "--from");
    for (CLI::App* one : {key, epoch}) {
        add_record(*one, options.record, "--into");
        one->add_option("--reason", options.reason, "Why; it stands in the record");
    }
    log->footer("Example:  ribbon log audit --from sqlite:record/ribbon.db");
}

void add_receipt(CLI::App& app, Common& common, ReceiptOptions& options, int& code)
{
    auto* command =
        add(app, "receipt", "The proof of one entry of a case", common, code, options, receipt);
    add_record(*command, options.record, "--from");
    command->add_option("CASE", options.a_case, "The reference of the case")->required();
    command->add_option("NUMBER", options.number, "The entry; \"ribbon case\" lists them")
        ->required();
    command->add_option("--out", options.out, "The file to write; else standard output");
    command->footer("Example:  ribbon receipt 7Q3KXW2M9 3 --from sqlite:record/ribbon.db --out "
                    "receipt.tlog-proof");
}

void add_serve(CLI::App& app, Common& common, ServeOptions& options, int& code)
{
    auto* command = add(app, "serve", "The pages of families and officers, over HTTP", common, code,
                        options, serve);
    add_record(*command, options.record, "--from");
    command->add_option("--listen", options.listen, "The address and port; else 127.0.0.1:8080");
    command
        ->add_option("--address", options.address,
                     "As browsers reach it: https://ribbon.northshire.example")
        ->envname("RIBBON_ADDRESS");
    command->add_option("--proxy", options.proxies,
                        "A proxy in front, whose X-Forwarded-For and -Proto are believed");
    command->add_option("--workers", options.workers, "Threads that answer; else 16")
        ->check(CLI::Range(1, 64));
    command->add_option("--clock", options.clock, "Of an invented county: its clock's first day");
    command->add_option("--issuer", options.issuer, "The council's own sign-in (OpenID Connect)");
    command->add_option("--client", options.client, "Which client we are there");
    command->add_option("--client-secret", options.client_secret, "Our secret there")
        ->envname("RIBBON_CLIENT_SECRET");
    command->add_option("--mail-domain", options.mail_domain, "As of \"ribbon mail\"");
    command->add_flag("--bind-by-email", options.bind_by_email, "Know staff first by their email");
    command->add_flag("--log", options.log, "A line of JSON for each request, that names nobody");
    command->add_option("--ready", options.ready, "A file to write the port into once it listens");
    command->set_config("--config", "", "A file with these options, one a line: listen=\"...\"");
    command->footer(
        "Example:  ribbon serve --from sqlite:record/ribbon.db --listen 127.0.0.1:8080");
}

void add_case(CLI::App& app, Common& common, CaseOptions& options, int& code)
{
    auto* command = add(app, "case", "What is recorded of a case, or what follows from it", common,
                        code, options, show_case);
    add_record(*command, options.record, "--from");
    command->add_option("CASE", options.key, "The reference of the case")->required();
    command->add_flag("--duties", options.duties, "Every duty with its day and reasons");
    command->add_option("--on", options.on, "The day to look from; else today");
    command->add_option("--recorded-by", options.recorded,
                        "As it had been recorded by the end of this day");
    command->footer("Example:  ribbon case 7Q3KXW2M9 --duties --from sqlite:record/ribbon.db");
}

void add_worklist(CLI::App& app, Common& common, WorklistOptions& options, int& code)
{
    auto* command = add(app, "worklist", "What is owed, in the order in which it is due", common,
                        code, options, show_worklist);
    add_record(*command, options.record, "--from");
    command->add_option("--officer", options.officer, "Only what this officer holds");
    command->add_flag("--nobody", options.nobody, "Only cases that nobody holds");
    command->add_option("--team", options.team, "Only this team");
    command->add_option("--clock", options.clock, "Only this clock (ehc.finalise-plan)");
    command->add_option("--due-by", options.due_by, "Only what is due on or before this day");
    command->add_option("--most", options.most, "How many lines; else 25");
    command->add_option("--on", options.on, "The day to look from; else today");
    command->footer("Example:  ribbon worklist --officer rashid --from sqlite:record/ribbon.db");
}

void add_account_commands(CLI::App& app, Common& common, AccountOptions& options, int& code)
{
    auto* account = app.add_subcommand("account", "Who can sign in to the server");
    account->require_subcommand(1);
    auto* made = add(*account, "add", "A new account; prints its first link", common, code, options,
                     add_account);
    auto* list = add(*account, "list", "Every account", common, code, options, list_accounts);
    auto* end = add(*account, "end", "End an account and every session of it", common, code,
                    options, end_account);
    auto* reset = add(*account, "reset", "Take password and app away; prints a link for a new one",
                      common, code, options, reset_account);
    auto* glass = add(*account, "break-glass", "Print a link that signs an administrator in",
                      common, code, options, break_glass);
    for (CLI::App* one : {made, list, end, reset, glass})
        add_record(*one, options.record, "--from");
    for (CLI::App* one : {end, reset, glass})
        one->add_option("ACCOUNT", options.account, "Its email or key")->required();
    for (CLI::App* one : {made, reset, glass})
        one->add_option("--server", options.server, "The address of the server: https://...")
            ->envname("RIBBON_SERVER");
    made->add_option("--name", options.name, "What the person is called");
    made->add_option("--email", options.email, "Where they can be written to");
    made->add_option("--officer", options.officer, "The post, of staff");
    made->add_option("--role", options.role, "What the record says they may do: administrator");
    made->add_option("--person", options.person, "The person of the record, of a family");
    made->add_option("--issuer", options.issuer,
                     "The council's sign-in; of Entra ID \"entra:TENANT\"");
    made->add_option("--subject", options.subject, "Who they are there; of Entra ID the object id");
    glass->add_option("--reason", options.reason, "Why; it stands in the record");
    account->footer("Example:  ribbon account add --officer rashid --name \"Rashid Khan\" --email "
                    "rashid@northshire.example --from sqlite:record/ribbon.db");
}

void add_doctor(CLI::App& app, Common& common, DoctorOptions& options, int& code)
{
    auto* command = add(app, "doctor", "Whether the index is what the facts say", common, code,
                        options, doctor);
    add_record(*command, options.record, "--from");
    command->add_flag("--rebuild", options.rebuild, "Drop the index and make it again");
    command->add_option("--on", options.on, "The day to judge from; else today");
    command->footer("Example:  ribbon doctor --rebuild --from sqlite:record/ribbon.db");
}

void add_record_case(CLI::App& app, Common& common, RecordCaseOptions& options, int& code)
{
    auto* command = add(app, "record", "Record a case written as text or JSON", common, code,
                        options, record_case);
    add_record(*command, options.record, "--into");
    command->add_option("FILE", options.file, "A case (docs/case-format.md)")->required();
    command->footer("Example:  ribbon record demo/one-child.case --into sqlite:record/ribbon.db");
}

void add_county(CLI::App& app, Common& common, CountyOptions& options, int& code)
{
    auto* command = add(app, "county", "Make an invented county, to try Ribbon on", common, code,
                        options, county);
    add_record(*command, options.record, "--into");
    command->add_option("--seed", options.seed, "The same seed makes the same county; else 1");
    command->add_option("--plans", options.plans, "Plans in January 2025; else 7625, as published");
    command->add_option("--until", options.until, "The last day; else 2026-10-31");
    command->footer("Example:  ribbon county --plans 400 --into sqlite:county/ribbon.db");
}

} // namespace

void add_common(CLI::App& command, Common& common)
{
    command.add_flag("--json", common.json, "Write JSON, for programs");
    command
        .add_option("--data", common.data,
                    "A folder of tables that take the place of the built-in ones (data/README.md)")
        ->envname("RIBBON_DATA");
}

void add_record(CLI::App& command, RecordOptions& options, const char* url)
{
    command.add_option(url, options.url, "The record: sqlite:FILE or postgresql://...")
        ->required()
        ->envname("RIBBON_RECORD");
    command.add_option("--area", options.area, "The council's number, where there are several");
    command
        .add_option("--keys", options.keys,
                    "The folder of the signer's files; else keys/ beside "
                    "the record")
        ->envname("RIBBON_KEYS");
    command
        .add_option("--signer", options.signer,
                    "The socket of a signer that runs; else one is started for this command")
        ->envname("RIBBON_SIGNER");
    command
        .add_option("--files", options.files,
                    "The folder of attached files; else files/ beside the record")
        ->envname("RIBBON_FILES");
    command
        .add_option("--erasures", options.erasures,
                    "The list of erasures; else beside the signer's files")
        ->envname("RIBBON_ERASURES");
}

SubCommand SubCommand::runs(const char* name, const char* about, std::function<int()> run) const
{
    auto* command = app_.add_subcommand(name, about);
    add_common(*command, common_);
    command->callback([&code = code_, run = std::move(run)] { code = run(); });
    return {*command, common_, code_};
}

SubCommand SubCommand::holds(const char* name, const char* about) const
{
    auto* command = app_.add_subcommand(name, about);
    command->require_subcommand(1);
    return {*command, common_, code_};
}

const SubCommand& SubCommand::asks(const char* name, std::string& into, const char* about,
                                   Must must) const
{
    return app_.add_option(name, into, about)->required(must == Must::be_given), *this;
}

const SubCommand& SubCommand::asks(const char* name, std::vector<std::string>& into,
                                   const char* about, Must must) const
{
    return app_.add_option(name, into, about)->required(must == Must::be_given), *this;
}

const SubCommand& SubCommand::asks(const char* name, long long& into, const char* about,
                                   Must must) const
{
    return app_.add_option(name, into, about)->required(must == Must::be_given), *this;
}

const SubCommand& SubCommand::flag(const char* name, bool& into, const char* about) const
{
    return app_.add_flag(name, into, about), *this;
}

const SubCommand& SubCommand::record(RecordOptions& options, const char* url) const
{
    add_record(app_, options, url);
    return *this;
}

const SubCommand& SubCommand::footer(const char* text) const
{
    app_.footer(text);
    return *this;
}

void add_record_commands(CLI::App& app, Common& common, RecordChoices& choices, int& code)
{
    add_init(app, common, choices.init, code);
    add_record_case(app, common, choices.record_case, code);
    add_county(app, common, choices.county, code);
    add_serve(app, common, choices.serve, code);
    add_case(app, common, choices.a_case, code);
    add_worklist(app, common, choices.worklist, code);
    add_receipt(app, common, choices.receipt, code);
    add_log(app, common, choices.log, code);
    add_doctor(app, common, choices.doctor, code);
    add_account_commands(app, common, choices.account, code);
    add_signer(app, common, choices.signer, code);
}

} // namespace ribbon::cli
