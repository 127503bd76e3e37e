// The PDFs that came with a mail, read before it is filed: the family will be able to open them.
#pragma once

#include "server/route.hpp"

namespace ribbon::server {

struct PdfsOfMail {
    std::string words; ///< of all of them
    std::vector<std::string> unread; ///< a sentence for each that could not be read
};
/// Of the mail of the path. A stranger may have sent it, so there is a time for all of them
/// together; what it does not suffice for is said to be unread.
PdfsOfMail pdfs_of_mail(const Ask& ask);

} // namespace ribbon::server
