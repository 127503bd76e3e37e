// The sub-commands that take files of the council's in, and give a return out again. Exit codes as
// in cli/record_commands.hpp: 2 is that nothing was changed.
#pragma once

#include "cli/record_shell.hpp"

#include <string>

namespace ribbon::cli {

struct ImportSen2Options {
    RecordOptions record;
    std::string path; ///< an XML file, or the folder with COLLECT's nine files
    bool dry_run = false;
};
int import_sen2(const Common& common, const ImportSen2Options& options);

struct ImportCsvOptions {
    RecordOptions record;
    std::string officers, requests, contacts; ///< files; what is empty is not taken
    std::string mapping;
    bool dry_run = false;
};
int import_csv(const Common& common, const ImportCsvOptions& options);

struct ImportTableOptions {
    std::string what; ///< "holidays", "terms", "postcodes" ...: src/cli/import_table.cpp
    std::string file;
};
/// Into the folder of tables that `common.data` names.
int import_table(const Common& common, const ImportTableOptions& options);

struct ExportSen2Options {
    RecordOptions record;
    int year = 0;
    std::string xml; ///< the file to write
    std::string csv; ///< the folder to write the nine files to
    std::string gaps; ///< the file to write to what the record does not know, case by case
    std::string dmo, dco, dsco; ///< whether each designated officer is in post: Y, N or R
};
int export_sen2(const Common& common, const ExportSen2Options& options);

struct ImportChoices {
    ImportSen2Options sen2;
    ImportCsvOptions csv;
    ImportTableOptions table;
    ExportSen2Options out;
};

} // namespace ribbon::cli
