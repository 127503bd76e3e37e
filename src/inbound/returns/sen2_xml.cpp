#include "inbound/returns/sen2_xml.hpp"

#include "inbound/returns/sen2_builder.hpp"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <memory>

namespace ribbon {
namespace {

constexpr std::size_t most_depth = 32;
/// A value with the white space around it; a longer one is cut here and refused.
constexpr std::size_t most_raw_bytes = 8 * max_sen2_value_bytes;
constexpr const char* cut_short = "The file ends before its elements do";
constexpr std::size_t chunk_bytes = std::size_t{64} << 10;

/// An element's name for a sentence: short, and letters only, since a stranger wrote it.
std::string shown(std::string_view tag)
{
    std::string name;
    for (const char c : tag.substr(0, 40)) {
        const bool plain = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') ||
                           ('0' <= c && c <= '9') || c == '_' || c == '-';
        name += plain ? c : '?';
    }
    return name;
}

bool only_white(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

struct FreeParser {
    void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
};

/// Follows the parser's events: which elements are open, and the value of the item that is.
class Reader {
public:
    Reader(const NamedBytes& file, const Sen2Profiles& profiles)
        : file_(file), profiles_(profiles), builder_(file.name, profiles)
    {
    }

    Result<Sen2Reading> read(const Progress& progress);

private:
    static const xmlSAXHandler& handler();
    void start(std::string_view tag, int attributes);
    void start_inside(std::string_view tag, int line);
    void text(std::string_view more);
    void end();
    void refuse_document_type();
    void broken(const xmlError& error);
    void stop(std::string item, std::string sentence, int at_line);

    int line() const { return parser_->input ? parser_->input->line : 0; }

    const NamedBytes& file_;
    const Sen2Profiles& profiles_;
    Sen2Builder builder_;
    std::unique_ptr<xmlParserCtxt, FreeParser> parser_;
    std::vector<Sen2Part> open_;   ///< the parts that are open
    std::size_t passing_over_ = 0; ///< how many elements are open inside what is not read
    const Sen2Row* item_ = nullptr;
    int item_line_ = 0;
    std::string value_;
    bool stopped_ = false;
    bool root_ended_ = false;
};

void Reader::stop(std::string item, std::string sentence, int at_line)
{
    if (stopped_) return;
    stopped_ = true;
    builder_.report().problem(std::move(item), std::move(sentence), {.line = at_line});
    xmlStopParser(parser_.get());
}

void Reader::start(std::string_view tag, int attributes)
{
    if (stopped_) return;
    if (builder_.report().full()) return stop("", "", line());
    if (open_.size() + passing_over_ >= most_depth)
        return stop("", "The elements are nested deeper than " + std::to_string(most_depth),
                    line());
    if (passing_over_ > 0) {
        ++passing_over_;
        return;
    }
    if (attributes > 0 && !open_.empty())
        builder_.report().note(shown(tag), "An attribute of this element was not read",
                               {.line = line()});
    if (item_) {
        builder_.report().problem(item_->tag, "This should hold a value, and holds an element",
                                  {.line = line()});
        passing_over_ = 1;
        return;
    }
    if (!open_.empty()) return start_inside(tag, line());
    if (!same_tag(tag, tag_of(Sen2Part::message)))
        return stop(shown(tag), "This is not a SEN2 return: its first element is not Message",
                    line());
    open_.push_back(Sen2Part::message);
}

void Reader::start_inside(std::string_view tag, int at_line)
{
    const Sen2Part inside = open_.back();
    const Sen2Row* row = profiles_.row(inside, tag);
    if (!row) {
        builder_.report().note(std::string(tag_of(inside)) + " " + shown(tag),
                               "Ribbon does not know this element, and did not read it",
                               {.line = at_line});
        passing_over_ = 1;
    } else if (!row->part) {
        item_ = row;
        item_line_ = at_line;
        value_.clear();
    } else if (builder_.open(*row->part, at_line))
        open_.push_back(*row->part);
    else
        passing_over_ = 1;
}

void Reader::text(std::string_view more)
{
    if (stopped_ || passing_over_ > 0) return;
    if (item_) {
        const std::size_t room = most_raw_bytes - value_.size();
        value_ += more.substr(0, std::min(more.size(), room));
    } else if (!open_.empty() && !only_white(more))
        builder_.report().note(std::string(tag_of(open_.back())),
                               "Text between the elements was not read", {.line = line()});
}

void Reader::end()
{
    if (stopped_) return;
    if (passing_over_ > 0) {
        --passing_over_;
    } else if (item_) {
        if (value_.size() == most_raw_bytes)
            builder_.report().problem(item_->tag, "This is far too long for a value",
                                      {.line = item_line_});
        else
            builder_.item(open_.back(), *item_, value_, item_line_);
        item_ = nullptr;
    } else if (!open_.empty()) {
        open_.pop_back();
        root_ended_ = open_.empty();
    }
}

void Reader::refuse_document_type()
{
    stop("",
         "The file has a document type (DOCTYPE), which a return has no use for and an attacker "
         "has; it was not read",
         line());
}

void Reader::broken(const xmlError& error)
{
    if (error.level != XML_ERR_FATAL) return;
    const auto sentence = [&]() -> std::string {
        switch (error.code) {
        case XML_ERR_TAG_NAME_MISMATCH: return "An element ends here that was not begun";
        case XML_ERR_TAG_NOT_FINISHED: return cut_short;
        case XML_ERR_INVALID_CHAR:
        case XML_ERR_INVALID_ENCODING:
            return "There is a character here that XML does not allow, or that is not in the "
                   "encoding of the file";
        case XML_ERR_UNDECLARED_ENTITY:
            return "An entity is named here that XML itself does not have";
        case XML_ERR_DOCUMENT_END:
            return root_ended_ ? "There is something after the end of Message" : cut_short;
        case XML_ERR_DOCUMENT_EMPTY: return "The file is not XML";
        default: return "The XML is broken here, and nothing after this was read";
        }
    }();
    stop("", sentence, error.line);
}

/// libxml2 calls these; none may throw, since C code stands between them and us.
const xmlSAXHandler& Reader::handler()
{
    static const xmlSAXHandler calls = [] {
        xmlSAXHandler made{};
        made.initialized = XML_SAX2_MAGIC;
        made.internalSubset = [](void* self, const xmlChar*, const xmlChar*,
                                 const xmlChar*) noexcept {
            static_cast<Reader*>(self)->refuse_document_type();
        };
        made.startElementNs = [](void* self, const xmlChar* name, const xmlChar*, const xmlChar*,
                                 int, const xmlChar**, int attributes, int,
                                 const xmlChar**) noexcept {
            static_cast<Reader*>(self)->start(reinterpret_cast<const char*>(name), attributes);
        };
        made.endElementNs = [](void* self, const xmlChar*, const xmlChar*,
                               const xmlChar*) noexcept { static_cast<Reader*>(self)->end(); };
        made.characters = [](void* self, const xmlChar* text, int length) noexcept {
            static_cast<Reader*>(self)->text(
                {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
        };
        made.cdataBlock = made.characters;
        made.ignorableWhitespace = made.characters;
        made.serror = [](void* self, xmlErrorPtr error) noexcept {
            static_cast<Reader*>(self)->broken(*error);
        };
        return made;
    }();
    return calls;
}

Result<Sen2Reading> Reader::read(const Progress& progress)
{
    const std::string_view bytes = file_.bytes;
    if (bytes.size() > max_sen2_bytes) return Problems{{"", "The file is longer than 512 MiB"}};
    xmlSAXHandler calls = handler();
    // The parser is made with no bytes, because it must be there when the first event comes.
    parser_.reset(xmlCreatePushParserCtxt(&calls, this, nullptr, 0, nullptr));
    if (!parser_) throw std::bad_alloc{};
    xmlCtxtUseOptions(parser_.get(), XML_PARSE_NONET);
    for (std::size_t at = 0; at < bytes.size() && !stopped_; at += chunk_bytes) {
        const std::string_view chunk = bytes.substr(at, chunk_bytes);
        xmlParseChunk(parser_.get(), chunk.data(), static_cast<int>(chunk.size()), 0);
        if (progress) progress(std::min(bytes.size(), at + chunk.size()), bytes.size());
    }
    if (!stopped_) xmlParseChunk(parser_.get(), nullptr, 0, 1);
    if (!stopped_ && !root_ended_) stop("", cut_short, line());
    return builder_.finish(!stopped_);
}

} // namespace

Result<Sen2Reading> parse_sen2_xml(const NamedBytes& file, const Sen2Profiles& profiles,
                                   const Progress& progress)
{
    return Reader{file, profiles}.read(progress);
}

} // namespace ribbon
