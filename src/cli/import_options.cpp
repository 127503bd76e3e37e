#include "cli/import_options.hpp"

#include "cli/record_options.hpp"

#include <CLI/CLI.hpp>

namespace ribbon::cli {

namespace {

void add_csv(CLI::App& in, Common& common, ImportCsvOptions& options, int& code)
{
    auto* csv = in.add_subcommand("csv", "The council's own lists, which no return has");
    add_common(*csv, common);
    add_record(*csv, options.record, "--into");
    csv->add_option("--officers", options.officers, "The officers and their teams");
    csv->add_option("--requests", options.requests, "The requests that are open today");
    csv->add_option("--contacts", options.contacts, "Parents and carers, one a row");
    csv->add_option("--mapping", options.mapping, "What your columns are called");
    csv->add_flag("--dry-run", options.dry_run, "Change nothing; report all the same");
    csv->footer("Columns: docs/operators/importing.md. Safe to run again.\n"
                "Example:  ribbon import csv --officers officers.csv --requests open.csv "
                "--mapping ours.txt --into sqlite:record/ribbon.db");
    csv->callback([&common, &options, &code] { code = import_csv(common, options); });
}

void add_tables(CLI::App& in, Common& common, ImportTableOptions& options, int& code)
{
    constexpr std::pair<const char*, const char*> tables[]{
        {"holidays", "The bank holidays of England"},
        {"uk-holidays", "The bank holidays of each nation"},
        {"terms", "School terms"},
        {"training-days", "Training days of schools"},
        {"postcodes", "Postcodes with their districts and constituencies"},
        {"schools", "The national register of schools, as it is downloaded"},
    };
    for (const auto& [name, about] : tables) {
        auto* table = in.add_subcommand(name, about);
        add_common(*table, common);
        table->add_option("FILE", options.file, "The new table (data/README.md)")->required();
        table->footer(std::string{"It is put into the folder that --data names, or nothing is.\n"
                                  "Example:  ribbon import "} +
                      name + " new.csv --data tables");
        table->callback([&common, &options, &code, what = std::string{name}] {
            options.what = what;
            code = import_table(common, options);
        });
    }
}

void add_export(CLI::App& app, Common& common, ExportSen2Options& options, int& code)
{
    auto* out = app.add_subcommand("export", "Write what the record holds for others");
    out->require_subcommand(1);
    auto* back = out->add_subcommand("sen2", "The SEN2 return of a year, from the record");
    add_common(*back, common);
    add_record(*back, options.record, "--from");
    back->add_option("--year", options.year, "The year of its census day")->required();
    back->add_option("--xml", options.xml, "The file to write as XML");
    back->add_option("--csv", options.csv, "The folder to write COLLECT's nine files to");
    back->add_option("--gaps", options.gaps, "The file to list in what the record does not know");
    back->add_option("--dmo", options.dmo, "Is the designated medical officer in post: Y, N, R");
    back->add_option("--dco", options.dco, "The same of the designated clinical officer");
    back->add_option("--dsco", options.dsco, "The same of the social care officer");
    back->footer("Who came with the return of that year goes out as stated; everybody else from "
                 "the facts.\n"
                 "Example:  ribbon export sen2 --from sqlite:record/ribbon.db --year 2026 --xml "
                 "return-2026.xml --gaps gaps.csv");
    back->callback([&common, &options, &code] { code = export_sen2(common, options); });
}

} // namespace

void add_import(CLI::App& app, Common& common, ImportChoices& choices, int& code)
{
    auto* in = app.add_subcommand("import", "Take a file of the council's into the record");
    in->require_subcommand(1);
    auto* sen2 = in->add_subcommand("sen2", "The last SEN2 return, with all its cases");
    add_common(*sen2, common);
    add_record(*sen2, choices.sen2.record, "--into");
    sen2->add_option("PATH", choices.sen2.path,
                     "The return as XML, or the folder with COLLECT's nine files")
        ->required();
    sen2->add_flag("--dry-run", choices.sen2.dry_run, "Change nothing; report all the same");
    sen2->footer("Safe to run again: who is here already is left as it is.\n"
                 "Example:  ribbon import sen2 return-2025.xml --into sqlite:record/ribbon.db "
                 "--dry-run");
    sen2->callback([&] { code = import_sen2(common, choices.sen2); });

    add_csv(*in, common, choices.csv, code);
    add_tables(*in, common, choices.table, code);

    add_export(app, common, choices.out, code);
}

} // namespace ribbon::cli
