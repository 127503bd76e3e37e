#include "tests/letters/as_pdf.hpp"

#include "outbound/paper/letter.hpp"
#include "storage/attachments/pdf_words.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace ribbon {

std::string words_through_a_pdf(const std::string& subject, const std::string& words)
{
    const std::string bytes = paper::letter_pdf({.council = "Northshire County Council",
                                                 .address = {"The family"},
                                                 .day = "2 March 2026",
                                                 .reference = {},
                                                 .subject = subject,
                                                 .words = words,
                                                 .mark = {}});
    const int file = memfd_create("letter", MFD_CLOEXEC);
    const bool whole =
        write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    storage::FileWords found = storage::words_in_pdf(file);
    close(file);
    if (!whole || !found.unread.empty()) {
        std::fprintf(stderr, "A letter could not be read as a PDF: %s\n", found.unread.c_str());
        std::exit(2);
    }
    return std::move(found.words);
}

} // namespace ribbon
