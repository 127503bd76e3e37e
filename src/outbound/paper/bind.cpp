#include "outbound/paper/bind.hpp"

#include "outbound/paper/foreign.hpp"
#include "outbound/paper/sheets.hpp"

#include <fmt/format.h>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <array>
#include <deque>
#include <stdexcept>

namespace ribbon::paper {
namespace {

/// ISO 216: A3, beyond which a page is made smaller still.
constexpr double a3_long = 1190.55;

/// The paper a page of this size is printed on: A4 the way round it is; A3 where it would
/// otherwise shrink to less than the law of the eye allows.
struct Paper {
    double width, height;
    explicit Paper(const Placed& page)
    {
        const double by =
            std::max(page.width, page.height) > a3_long * 1.02 ? a3_long / sheet_height : 1;
        width = sheet_width * by;
        height = sheet_height * by;
        if (page.width > page.height) std::swap(width, height);
    }
};

/// From the picture's own square to its place, turned as its tag says (Exif 2.32, 4.6.4).
std::string picture_matrix(const Room& room, int turn)
{
    const double w = room.width, h = room.height;
    const double x = room.x, y = sheet_height - room.y - room.height;
    using Six = std::array<double, 6>;
    const std::array<Six, 8> turns{Six{w, 0, 0, h, x, y},           Six{-w, 0, 0, h, x + w, y},
                                   Six{-w, 0, 0, -h, x + w, y + h}, Six{w, 0, 0, -h, x, y + h},
                                   Six{0, -h, -w, 0, x + w, y + h}, Six{0, -h, w, 0, x, y + h},
                                   Six{0, h, w, 0, x, y},           Six{0, h, -w, 0, x + w, y}};
    const Six& m = turns.at(static_cast<std::size_t>(turn - 1));
    return fmt::format("{:.4f} {:.4f} {:.4f} {:.4f} {:.4f} {:.4f}", m[0], m[1], m[2], m[3], m[4],
                       m[5]);
}

/// The bytes of a picture, asked for when the file is written and forgotten at once: a hundred
/// pictures of screens are a gigabyte of dots.
class Picture : public QPDFObjectHandle::StreamDataProvider {
public:
    Picture(const Fetch& fetch, int document) : fetch_(fetch), document_(document) {}
    void provideStreamData(const QPDFObjGen&, Pipeline* to) override
    {
        const std::string bytes = fetch_(document_).bytes;
        Jpeg jpeg;
        const auto write = [to](std::string_view piece) {
            to->write(reinterpret_cast<const unsigned char*>(piece.data()), piece.size());
        };
        const bool is_jpeg = read_jpeg(bytes, jpeg);
        if (is_jpeg) write(bare_jpeg(bytes));
        // Whoever looked at it could read it.
        if (!is_jpeg && !read_png(bytes, write))
            throw std::runtime_error{"a picture could not be read a second time"};
        to->finish();
    }

private:
    const Fetch& fetch_;
    int document_;
};

class Binder {
public:
    Binder(const Sheets& sheets, const Fetch& fetch, const Binding& binding)
        : sheets_(sheets), fetch_(fetch), binding_(binding),
          own_(sheets.drawn(binding.title, binding.foot))
    {
        pdf_.setSuppressWarnings(true);
        pdf_.processMemoryFile("our pages", own_.data(), own_.size());
    }

    std::string bound()
    {
        const std::vector<QPDFPageObjectHelper> own = QPDFPageDocumentHelper{pdf_}.getAllPages();
        const int all = static_cast<int>(sheets_.rooms().size() + sheets_.guests().size());
        int done = 0;
        for (const Room& room : sheets_.rooms()) {
            QPDFPageObjectHelper page = own.at(static_cast<std::size_t>(room.sheet));
            hang(page, room, fetch_(room.document));
            if (binding_.progress) binding_.progress(++done, all);
        }
        // From the last to the first, so that no page's place moves while it is looked for.
        draw_feet();
        for (const Guest& guest : sheets_.guests()) {
            take_in(own.at(static_cast<std::size_t>(guest.after)), guest);
            if (binding_.progress) binding_.progress(++done, all);
        }
        finish();
        return written();
    }

private:
    void hang(QPDFPageObjectHelper& page, const Room& room, const Taken& taken)
    {
        QPDFObjectHandle image = picture(taken, room.document);
        QPDFObjectHandle resources = page.getAttribute("/Resources", true);
        if (!resources.isDictionary()) return;
        if (!resources.getKey("/XObject").isDictionary())
            resources.replaceKey("/XObject", QPDFObjectHandle::newDictionary());
        const std::string name = "/Picture" + std::to_string(room.document);
        resources.getKey("/XObject").replaceKey(name, pdf_.makeIndirectObject(image));
        page.addPageContents(pdf_.newStream("q\n"), true);
        page.addPageContents(
            pdf_.newStream(fmt::format("\nQ\nq {} cm {} Do Q\n",
                                       picture_matrix(room, taken.looked.turn), name)),
            false);
    }

    QPDFObjectHandle picture(const Taken& taken, int document)
    {
        QPDFObjectHandle image = pdf_.newStream();
        QPDFObjectHandle about = image.getDict();
        about.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
        about.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
        about.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
        Jpeg jpeg;
        int width = 1, height = 1;
        const bool is_jpeg = read_jpeg(taken.bytes, jpeg);
        std::string space = "/DeviceRGB";
        if (is_jpeg) {
            width = jpeg.width;
            height = jpeg.height;
            if (jpeg.colours != 3) space = jpeg.colours == 1 ? "/DeviceGray" : "/DeviceCMYK";
            if (jpeg.colours == 4 && jpeg.adobe)
                about.replaceKey("/Decode", QPDFObjectHandle::parse("[1 0 1 0 1 0 1 0]"));
        } else
            measure_png(taken.bytes, width, height);
        about.replaceKey("/Width", QPDFObjectHandle::newInteger(width));
        about.replaceKey("/Height", QPDFObjectHandle::newInteger(height));
        about.replaceKey("/ColorSpace", QPDFObjectHandle::newName(space));
        image.replaceStreamData(std::make_shared<Picture>(fetch_, document),
                                is_jpeg ? QPDFObjectHandle::newName("/DCTDecode")
                                        : QPDFObjectHandle::newNull(),
                                QPDFObjectHandle::newNull());
        return image;
    }

    /// The feet need the width of the paper, and so a first look at each page.
    void draw_feet()
    {
        std::vector<Sheets::Foot> feet;
        for (const Guest& guest : sheets_.guests()) {
            const Taken& taken = kept_.emplace_back(fetch_(guest.document));
            const auto& opened = opened_.emplace_back(open_foreign(taken.bytes));
            const int first = sheets_.page_of_sheet(guest.after) + 1;
            for (int i = 0; i < guest.pages; ++i) {
                QPDFPageObjectHelper& page = opened->pages.at(static_cast<std::size_t>(i));
                forms_.push_back(placed(page));
                feet.push_back({fmt::format("{}, sheet {} of {}", taken.foot, i + 1, guest.pages),
                                first + i, Paper{forms_.back()}.width});
            }
        }
        if (feet.empty()) return;
        feet_bytes_ = sheets_.feet(feet);
        feet_.setSuppressWarnings(true);
        feet_.processMemoryFile("feet", feet_bytes_.data(), feet_bytes_.size());
        foot_pages_ = QPDFPageDocumentHelper{feet_}.getAllPages();
    }

    void take_in(QPDFPageObjectHelper after, const Guest& guest)
    {
        for (int i = 0; i < guest.pages; ++i, ++next_) {
            const Placed& form = forms_.at(next_);
            QPDFPageObjectHelper made{page_with(form, foot_pages_.at(next_))};
            QPDFPageDocumentHelper{pdf_}.addPageAt(made, false, after);
            after = made;
        }
    }

    QPDFObjectHandle page_with(const Placed& form, QPDFPageObjectHelper& foot)
    {
        const Paper paper{form};
        const double scale = std::min({1.0, paper.width * (1 - strip / paper.height) / form.width,
                                       (paper.height - strip) / form.height});
        const double x = (paper.width - form.width * scale) / 2 - form.left * scale;
        const double y = paper.height - (form.bottom + form.height) * scale;
        QPDFObjectHandle page = QPDFObjectHandle::parse(
            fmt::format("<< /Type /Page /MediaBox [0 0 {:.3f} {:.3f}] /Resources << /XObject << >> "
                        ">> >>",
                        paper.width, paper.height));
        QPDFObjectHandle objects = page.getKey("/Resources").getKey("/XObject");
        objects.replaceKey("/Guest", pdf_.copyForeignObject(form.form));
        objects.replaceKey("/Foot", pdf_.copyForeignObject(foot.getFormXObjectForPage()));
        page.replaceKey("/Contents", pdf_.newStream(fmt::format(
                                         "q {0:.5f} 0 0 {0:.5f} {1:.3f} {2:.3f} cm /Guest "
                                         "Do Q\n/Artifact << /Type /Pagination >> BDC q "
                                         "/Foot Do Q EMC\n",
                                         scale, x, y)));
        return pdf_.makeIndirectObject(page);
    }

    /// PDF 1.7, 14.7.1 (marked), 14.9.2 (the language), 12.2 (its title in the bar of the window).
    void finish()
    {
        QPDFObjectHandle root = pdf_.getRoot();
        root.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
        root.replaceKey("/Lang", QPDFObjectHandle::newString("en-GB"));
        root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
        root.replaceKey("/ViewerPreferences",
                        QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
        // As large as it is on paper (specification of bundles, B4).
        QPDFObjectHandle first =
            QPDFPageDocumentHelper{pdf_}.getAllPages().front().getObjectHandle();
        root.replaceKey("/OpenAction",
                        QPDFObjectHandle::newArray(
                            {first, QPDFObjectHandle::newName("/XYZ"), QPDFObjectHandle::newNull(),
                             QPDFObjectHandle::newNull(), QPDFObjectHandle::newInteger(1)}));
        QPDFObjectHandle info = pdf_.getTrailer().getKey("/Info");
        if (!info.isDictionary()) return;
        info.removeKey("/CreationDate");
        info.replaceKey("/Producer", QPDFObjectHandle::newString("Ribbon"));
    }

    std::string written()
    {
        QPDFWriter writer{pdf_};
        std::string made;
        Pl_String to{"the bundle", nullptr, made};
        writer.setOutputPipeline(&to);
        writer.setDeterministicID(true);
        writer.setMinimumPDFVersion("1.7");
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        return made;
    }

    const Sheets& sheets_;
    const Fetch& fetch_;
    const Binding& binding_;
    std::string own_, feet_bytes_;
    // What is copied from a document is read from it when all is written.
    std::deque<Taken> kept_;
    std::deque<std::unique_ptr<Foreign>> opened_;
    QPDF feet_;
    std::vector<QPDFPageObjectHelper> foot_pages_;
    std::vector<Placed> forms_;
    std::size_t next_ = 0;
    QPDF pdf_;
};

} // namespace

std::string bind(const Sheets& sheets, const Fetch& fetch, const Binding& binding)
{
    return Binder(sheets, fetch, binding).bound();
}

} // namespace ribbon::paper
