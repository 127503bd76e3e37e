#include "outbound/paper/foreign.hpp"

#include <qpdf/Constants.h>
#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <stdexcept>

namespace ribbon::paper {
namespace {

/// Larger than any sheet of paper (PDF 1.7, annex C: 14,400 units).
constexpr double most_points = 14'400;

} // namespace

std::unique_ptr<Foreign> open_foreign(const std::string& bytes)
{
    auto opened = std::make_unique<Foreign>();
    QPDF& pdf = opened->pdf;
    pdf.setSuppressWarnings(true);
    try {
        pdf.processMemoryFile("a document", bytes.data(), bytes.size());
    } catch (const QPDFExc& problem) {
        if (problem.getErrorCode() != qpdf_e_password) throw;
        opened->encrypted = true;
        return opened;
    }
    QPDFPageDocumentHelper pages{pdf};
    QPDFAcroFormDocumentHelper form{pdf};
    if (form.hasAcroForm()) form.generateAppearancesIfNeeded();
    pages.flattenAnnotations();
    opened->pages = pages.getAllPages();
    try {
        opened->files = QPDFEmbeddedFileDocumentHelper{pdf}.getEmbeddedFiles().size();
    } catch (const std::exception&) {
        opened->files = 0; // a list that can not be read is of nothing that could be shown
    }
    return opened;
}

Placed placed(QPDFPageObjectHelper& page)
{
    Placed made;
    made.form = page.getFormXObjectForPage();
    QPDFObjectHandle box = made.form.getDict().getKey("/BBox");
    if (!box.isRectangle()) throw std::runtime_error{"a page has no size"};
    QPDFObjectHandle::Rectangle at = box.getArrayAsRectangle();
    if (at.urx < at.llx) std::swap(at.llx, at.urx);
    if (at.ury < at.lly) std::swap(at.lly, at.ury);
    // The form stands on its side where the page was turned: its matrix says so.
    QPDFObjectHandle turned = made.form.getDict().getKey("/Matrix");
    if (turned.isMatrix()) {
        const QPDFMatrix matrix{turned.getArrayAsMatrix()};
        at = matrix.transformRectangle(at);
    }
    made.left = at.llx;
    made.bottom = at.lly;
    made.width = at.urx - at.llx;
    made.height = at.ury - at.lly;
    const bool fits = made.width >= 1 && made.height >= 1 && made.width <= most_points &&
                      made.height <= most_points;
    if (!fits) throw std::runtime_error{"a page has no size that paper could have"};
    return made;
}

void prove_foreign(Foreign& foreign)
{
    for (QPDFPageObjectHelper& page : foreign.pages) {
        Placed one = placed(page);
        // Its stream is read through once: a broken one is found now.
        Pl_Discard nowhere;
        one.form.pipeStreamData(&nowhere, 0, qpdf_dl_generalized, true, false);
    }
}

} // namespace ribbon::paper
