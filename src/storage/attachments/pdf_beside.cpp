#include "storage/attachments/pdf_beside.hpp"

#include "storage/files/file.hpp"

// qpdf asks to be told that its older pointers are not wanted.
#define POINTERHOLDER_TRANSITION 4 // NOLINT(*-macro-usage)
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <stdexcept>

namespace ribbon::storage {
namespace {

class Beside {
public:
    std::string of(const std::string& bytes)
    {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("a document", bytes.data(), bytes.size());
        // Its properties hang on the trailer, and may stand in it; all else is an object.
        take(pdf.getTrailer());
        for (const QPDFObjectHandle& one : pdf.getAllObjects()) take(one);
        return std::move(words_);
    }

private:
    /// What it refers to is met as an object of its own.
    void follow(const QPDFObjectHandle& one)
    {
        if (!one.isIndirect()) take(one);
    }

    void take(QPDFObjectHandle one)
    {
        if (one.isString()) {
            add(one.getUTF8Value());
        } else if (one.isArray()) {
            for (const QPDFObjectHandle& each : one.aitems()) follow(each);
        } else if (one.isDictionary()) {
            for (const auto& [name, value] : one.ditems()) follow(value);
        } else if (one.isStream()) {
            take(one.getDict());
            if (one.getDict().isDictionaryOfType("/Metadata")) add_metadata(one);
        }
    }

    void add_metadata(QPDFObjectHandle& stream)
    {
        const auto data = stream.getStreamData(qpdf_dl_generalized);
        std::string_view xml{reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
        // Between the marks, and in them: XMP may write a property as an attribute.
        while (!xml.empty()) {
            const auto end = xml.find_first_of("<>\"");
            add(xml.substr(0, end));
            if (end == std::string_view::npos) return;
            xml.remove_prefix(end + 1);
        }
    }

    /// Keys, signatures and checksums are strings too: they have no letters to read, or none but.
    void add(std::string_view text)
    {
        const auto no_letter = [](char c) {
            return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
        };
        if (text.size() < 2 || std::any_of(text.begin(), text.end(), no_letter)) return;
        if (words_.size() + text.size() > most_read_words)
            throw std::length_error{"too many words"};
        words_ += text;
        words_ += '\n';
    }

    std::string words_;
};

} // namespace

FileWords words_beside_pages(int file, const RunLimits& limits)
{
    const std::string bytes = all_bytes_of(file);
    RunApart ran = work_apart([&] { return Beside{}.of(bytes); }, limits);
    FileWords found{.words = std::move(ran.said), .unread = {}};
    if (ran.end != RunEnd::well)
        found.unread = "what it says beside its pages (its notes, its properties) can not be read";
    return found;
}

} // namespace ribbon::storage
