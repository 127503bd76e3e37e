// A PDF of somebody else's, opened by qpdf to take its pages over.
#pragma once

// qpdf asks to be told that its older pointers are not wanted.
#define POINTERHOLDER_TRANSITION 4 // NOLINT(*-macro-usage)
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <memory>
#include <string>
#include <vector>

namespace ribbon::paper {

struct Foreign {
    QPDF pdf;
    bool encrypted = false;
    std::size_t files = 0; ///< that it carries inside
    std::vector<QPDFPageObjectHelper> pages;
};

/// Opens it, and makes what was filled in or noted on its pages part of them; scripts, forms,
/// attachments and links do not come along. The bytes must outlive it. Throws for what is broken.
std::unique_ptr<Foreign> open_foreign(const std::string& bytes);

/// Takes every page over into nothing, as binding will. Throws for what is broken.
void prove_foreign(Foreign& foreign);

/// The page as one thing that can be placed, upright, from its box at 0, 0; and its size.
struct Placed {
    QPDFObjectHandle form;
    double width = 0, height = 0, left = 0, bottom = 0;
};
Placed placed(QPDFPageObjectHelper& page);

} // namespace ribbon::paper
