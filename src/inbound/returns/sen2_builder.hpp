// The return as it grows while its XML is read: which part is open, and the record that belongs to
// it.
#pragma once

#include "inbound/returns/sen2_reading.hpp"

#include <optional>
#include <string_view>

namespace ribbon {

/// Takes the events of a reader of XML: a part begins, an item has a value.
class Sen2Builder {
public:
    Sen2Builder(std::string_view file, const Sen2Profiles& profiles);

    /// Begins a part inside another. False where it can not be, with the problem reported; what is
    /// inside it is then to be passed over.
    bool open(Sen2Part part, int line);
    void item(Sen2Part part, const Sen2Row& row, std::string_view value, int line);

    Sen2Report& report() { return report_; }
    /// What was read, or the problems. Of a file that was not read to its end nothing is said of
    /// what it lacks.
    Result<Sen2Reading> finish(bool to_the_end);

private:
    bool open_header(int line);
    bool open_person(int line);
    bool open_assessment(int line);
    bool open_plan(int line);
    bool open_active_plan(int line);
    bool second(Sen2Part part, std::string_view of, int line);

    Sen2Person& person() { return reading_.whole.persons.back(); }
    Sen2Request& request() { return person().requests.back(); }
    Sen2Assessment& assessment() { return *request().assessment; }
    Sen2NamedPlan& plan() { return *assessment().plan; }
    Sen2ActivePlan& active() { return *request().active_plan; }
    /// Calls `use` with the record of an open part; does nothing for a part that has none.
    template <class Use> void with_record(Sen2Part part, const Use& use);

    const Sen2Profiles& profiles_;
    Sen2Reading reading_;
    Sen2Report report_;
    bool header_ = false; ///< one was begun
};

} // namespace ribbon
