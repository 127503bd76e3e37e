// What "ribbon import sen2" tells at its end: read against held, who was here, what now stands on
// imported dates. No name and no number of a child is in it.
#pragma once

#include "inbound/returns/sen2_reading.hpp"
#include "storage/imports/sen2_import.hpp"
#include "views/returns/reconciliation.hpp"

#include <chrono>
#include <string>

namespace ribbon::cli {

class ImportReport {
public:
    ImportReport(const Sen2Reading& reading, const storage::Sen2Plan& plan, bool dry_run);

    /// Counts a case as the record holds it, or would.
    void look(const storage::HeldCase& held, const storage::Books& books, Day today);
    /// After every case was looked at.
    void finish(const Sen2Return& whole);
    void took(std::chrono::duration<double> seconds) { seconds_ = seconds.count(); }

    /// Whether the record holds what the file says.
    bool agrees() const { return read_ == held_; }
    std::string text() const;
    std::string json() const;

private:
    std::string about_those_here() const;

    const Sen2Reading& reading_;
    const storage::Sen2Plan& plan_;
    bool dry_run_;
    double seconds_ = 0;
    Sen2Return again_; ///< the persons as they came out of the record
    Sen2Tally read_, held_;
    ClocksOnImport clocks_;
};

} // namespace ribbon::cli
