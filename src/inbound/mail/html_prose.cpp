#include "inbound/mail/html.hpp"
#include "inbound/mail/html_walk.hpp"
#include "inbound/mail/links.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>

namespace ribbon {
namespace {

using Names = std::initializer_list<std::string_view>;

bool among(std::string_view name, Names names)
{
    return std::ranges::find(names, name) != names.end();
}

/// Quotes, lists and tables within each other; deeper ones are told in the one they stand in.
constexpr std::size_t deepest = 12;

bool is_empty(const ProseLine& line)
{
    return std::ranges::all_of(
        line, [](const ProseRun& run) { return without_blanks(run.text).empty(); });
}

/// A quote, a list or a table that is being made.
struct Frame {
    std::string name;
    Prose blocks;           ///< of a quote, a point or a cell
    std::vector<Prose> all; ///< of a list: its points; of a row: its cells
    std::vector<std::vector<Prose>> rows;
    bool has_head = false;
};

class ProseTaker : public HtmlTaker {
public:
    ProseTaker() { frames_.push_back({.name = "body"}); }

    void opened(const HtmlToken& tag) override
    {
        const std::string_view name = tag.name;
        if (name == "br") return put("\n");
        if (is_block_element(name) || among(name, {"td", "th"})) end_line();
        if (among(name, {"h1", "h2", "h3", "h4", "h5", "h6"}))
            heading_ = std::min(3, name[1] - '0');
        if (name == "b" || name == "strong") ++bold_;
        if (name == "i" || name == "em") ++italic_;
        if (name == "pre") ++pre_;
        if (name == "a")
            leads_.push_back(Url::outside(unwrapped(without_blanks(tag.attribute("href")))));
        if (!makes_frame(name)) return;
        if (frames_.size() > deepest)
            ++left_out_;
        else
            frames_.push_back({.name = std::string{name}});
        if (name == "th")
            for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame)
                if (frame->name == "table") {
                    frame->has_head = frame->has_head || frame->rows.empty();
                    break;
                }
    }

    void closed(std::string_view name) override
    {
        if (is_block_element(name) || among(name, {"td", "th"})) end_line();
        if (name.size() == 2 && name[0] == 'h' && is_figure(name[1])) heading_ = 0;
        if (name == "b" || name == "strong") --bold_;
        if (name == "i" || name == "em") --italic_;
        if (name == "pre") --pre_;
        if (name == "a" && !leads_.empty()) leads_.pop_back();
        if (!makes_frame(name)) return;
        if (left_out_ > 0)
            --left_out_;
        else if (frames_.size() > 1)
            end_frame();
    }

    void said(std::string_view text) override
    {
        std::string words;
        for (const char letter : text) {
            if (pre_ > 0) {
                if (letter != '\r') words += letter;
            } else if (!is_blank(letter)) {
                if (space_ && (!line_.empty() || !words.empty())) words += ' ';
                space_ = false;
                words += letter;
            } else
                space_ = true;
        }
        if (!words.empty()) put(words);
    }

    Prose finish()
    {
        end_line();
        while (frames_.size() > 1) end_frame();
        return std::move(frames_[0].blocks);
    }

private:
    static bool makes_frame(std::string_view name)
    {
        return among(name, {"blockquote", "ul", "ol", "li", "table", "tr", "td", "th"});
    }

    void put(std::string_view words)
    {
        const auto& to = leads_.empty() ? no_lead_ : leads_.back();
        if (words == "\n") space_ = false;
        if (!line_.empty() && line_.back().bold == (bold_ > 0) &&
            line_.back().italic == (italic_ > 0) && line_.back().to == to)
            line_.back().text += words;
        else
            line_.push_back({std::string{words}, bold_ > 0, italic_ > 0, to});
    }

    void end_line()
    {
        space_ = false;
        if (!is_empty(line_)) {
            while (line_.back().text.ends_with('\n')) line_.back().text.pop_back();
            auto& blocks = frames_.back().blocks;
            if (heading_ > 0)
                blocks.push_back({ProseHeading{std::move(line_), heading_}});
            else
                blocks.push_back({ProseParagraph{std::move(line_)}});
        }
        line_.clear();
    }

    void end_frame()
    {
        Frame done = std::move(frames_.back());
        frames_.pop_back();
        Frame& outer = frames_.back();
        if (done.name == "blockquote") {
            if (!done.blocks.empty()) outer.blocks.push_back({ProseQuote{std::move(done.blocks)}});
        } else if (done.name == "ul" || done.name == "ol") {
            // Words between the points are a point of their own.
            if (!done.blocks.empty()) done.all.push_back(std::move(done.blocks));
            if (!done.all.empty())
                outer.blocks.push_back({ProseList{std::move(done.all), done.name == "ol"}});
        } else if (done.name == "li" && (outer.name == "ul" || outer.name == "ol")) {
            if (!done.blocks.empty()) outer.all.push_back(std::move(done.blocks));
        } else if ((done.name == "td" || done.name == "th") && outer.name == "tr") {
            outer.all.push_back(std::move(done.blocks));
        } else if (done.name == "tr" && outer.name == "table") {
            if (!done.all.empty()) outer.rows.push_back(std::move(done.all));
            move_to(outer.blocks, done.blocks);
        } else if (done.name == "table") {
            end_table(done, outer);
        } else {
            move_to(outer.blocks, done.blocks);
        }
    }

    static void move_to(Prose& to, Prose& blocks)
    {
        std::ranges::move(blocks, std::back_inserter(to));
    }

    /// A table of at least two columns and rows, with one line in a cell at most, tells something.
    /// Any other lays out the page.
    static void end_table(Frame& table, Frame& outer)
    {
        move_to(outer.blocks, table.blocks);
        const bool tells =
            table.rows.size() > 1 && std::ranges::all_of(table.rows, [](auto& row) {
                return row.size() > 1 && std::ranges::all_of(row, [](const Prose& cell) {
                           return cell.empty() ||
                                  (cell.size() == 1 &&
                                   std::holds_alternative<ProseParagraph>(cell[0].is));
                       });
            });
        if (!tells) {
            for (auto& row : table.rows)
                for (Prose& cell : row) move_to(outer.blocks, cell);
            return;
        }
        ProseTable made{.has_head = table.has_head};
        for (auto& row : table.rows) {
            std::vector<ProseLine> cells;
            for (Prose& cell : row)
                cells.push_back(cell.empty()
                                    ? ProseLine{}
                                    : std::move(std::get<ProseParagraph>(cell[0].is).says));
            made.rows.push_back(std::move(cells));
        }
        outer.blocks.push_back({std::move(made)});
    }

    std::vector<Frame> frames_;
    ProseLine line_;
    std::vector<std::optional<Url>> leads_;
    std::optional<Url> no_lead_;
    std::size_t left_out_ = 0;
    int heading_ = 0, bold_ = 0, italic_ = 0, pre_ = 0;
    bool space_ = false;
};

} // namespace

Prose prose_of_html(std::string_view html)
{
    ProseTaker taker;
    walk_html(html, taker);
    return taker.finish();
}

} // namespace ribbon
