// A case for a child of whom an email tells and who is new to us: what is asked, and the check
// before it is opened.
#pragma once

#include "inbound/forms/form.hpp"
#include "pages/mail/page.hpp"

namespace ribbon {

struct NewChildPage {
    /// A child of the record who may be the same.
    struct Same {
        MailPage::Guess child;
        bool barred = false; ///< the officer has an interest of their own in the case
    };
    MailPage mail; ///< the email, with its path
    Form form; ///< as it was typed
    std::string begins; ///< "Monday 2 March 2026": the day the email came
    std::string address; ///< at which whoever wrote may be written to; empty where nobody knows one
    std::vector<std::pair<std::string, std::string>> known; ///< whose address it is: keys, names
    Problems problems;

    // Of the check.
    bool check = false;
    std::string child, writer; ///< "Leo Hartshorn"; "Karen Hartshorn"
    std::vector<std::pair<std::string, std::string>> answers; ///< what will be recorded
    std::vector<Same> same;
    MailWarnings warnings;
    bool is_read = true; ///< by whoever wrote, and answered
};
Html render(const NewChildPage& page, const FormKeys& keys);

} // namespace ribbon
