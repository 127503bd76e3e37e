// Taking a council's own lists into the record: officers, open requests, contacts. Safe to run
// again: what is here already is left as it is.
#pragma once

#include "inbound/tables/contacts_csv.hpp"
#include "inbound/tables/officers_csv.hpp"
#include "inbound/tables/open_requests_csv.hpp"
#include "storage/imports/list_batch.hpp"
#include "storage/imports/sen2_import.hpp"

#include <map>
#include <string>
#include <vector>

namespace ribbon::storage {

/// How many rows a list has, how many of them were recorded, and how many were here.
struct ListCount {
    int read = 0, recorded = 0, here = 0;
    /// Rows that were not taken; each is named among those to look at.
    int left() const { return read - recorded - here; }
};

/// A row that was not taken, or not without doubt. It names the line and nobody.
struct RowToLookAt {
    std::string file;
    int line = 0;
    std::string sentence;
};

/// How lists are taken.
struct ListOptions {
    bool dry_run = false; ///< works everything out, and records nothing
    std::function<void(std::uint64_t done, std::uint64_t all)> progress = {};
};

class ListImport {
public:
    ListImport(Archive& archive, Day today, Moment recorded, MakeKey make_key,
               ListOptions options = {});

    /// Whoever is known and stands in another team has moved; whoever is not known is appointed.
    void officers(const OfficersTable& table, const std::string& file);
    /// Each on the case of the child, found by the council's own number, by a number of the child,
    /// or by name and birth; on a new case where there is none. Where several children could be
    /// meant the row is not taken.
    void requests(const OpenRequestsTable& table, const std::string& file);
    /// Each as a person of their own and a party of the child's case.
    void contacts(const ContactsTable& table, const std::string& file);

    ListCount officers_taken, requests_taken, contacts_taken;
    int officers_moved = 0, officers_left = 0; ///< of those recorded
    int cases_opened = 0;
    int schools_recorded = 0; ///< the school a child is at, where it was not on the case
    std::vector<RowToLookAt> to_look_at;

private:
    void request(const ImportedRequest& row, const std::string& file);
    void request_here(const ImportedRequest& row, const std::string& evidence, CaseHistory history);
    void contact(const ImportedContact& row, const std::string& file);
    /// The case of the child; empty where it is new, nothing where it is in doubt.
    std::optional<std::string> case_of(const ImportedRequest& row, const std::string& file);
    Proposal new_case(const ImportedRequest& row, const std::string& evidence,
                      const std::string& a_case);
    /// The school as the calendars of schools name it; empty where the list names none.
    std::string school_of(const ImportedRequest& row) const;
    bool is_party(const std::string& a_case, const std::string& name_key);
    void tell(std::size_t done, std::size_t all) const;

    Archive& archive_;
    Day today_;
    MakeKey make_key_;
    ListOptions options_;
    ListBatch batch_;
    std::map<std::string, std::string> children_; ///< the case by the council's own number
    /// The case of each child that this import opened, by what would find the child in the record.
    std::map<std::string, std::string> opened_;
};

/// The key of an officer from what names them in the council's lists: "j.smith@x" is "j-smith-x".
std::string officer_key(std::string_view named);

} // namespace ribbon::storage
