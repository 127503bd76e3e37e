// The ribbon on paper: one PDF of everything in it. In three steps, because the copy as a page has
// the printed numbers in it, and the last page has the checksum of that copy.
#pragma once

#include "outbound/paper/bind.hpp"
#include "views/ribbon/view.hpp"

#include <memory>
#include <string>
#include <vector>

namespace ribbon::paper {

/// What the last page says. A page can not name the checksum of the file it is a page of: that
/// stands beside the file. It names the list of everything the file was made of.
struct RibbonProof {
    std::string inputs_sha256; ///< of the list of inputs, 64 hexadecimal digits
    std::string origin;        ///< of the signed checkpoint
    std::uint64_t size = 0;
    std::string root; ///< base64, as the checkpoint writes it
};

class RibbonPaper {
public:
    /// Sets every page. `looked` is of each document, in their order. The ribbon must outlive it.
    RibbonPaper(const Ribbon& ribbon, std::vector<Looked> looked);
    ~RibbonPaper();

    /// The printed page of "cover", "index", "dates", "chronology", "proof", or of a thread "t1", a
    /// message "m1", a document "d1"; 0 where there is none.
    int page_of(const std::string& anchor) const;
    int pages() const; ///< the last page counted
    int slips() const;

    /// The whole. Documents are asked for one after another. Throws std::runtime_error.
    std::string bound(const RibbonProof& proof,
                      const std::function<std::string(int document)>& bytes_of,
                      const std::function<void(int done, int all)>& progress = {});

private:
    struct Body;
    std::unique_ptr<Body> body_;
};

/// "2,034 bytes", "1.2 MB".
std::string size_in_words(std::uint64_t bytes);

} // namespace ribbon::paper
