#include "storage/bundles/make.hpp"

#include "base/bytes.hpp"
#include "ledger/checkpoint.hpp"
#include "ledger/hash.hpp"
#include "ledger/note.hpp"
#include "outbound/paper/letters.hpp"
#include "outbound/paper/ribbon.hpp"
#include "outbound/ribbon/lists.hpp"
#include "outbound/zip/stream.hpp"
#include "pages/ribbon/page.hpp"
#include "storage/bundles/gather.hpp"
#include "storage/files/file.hpp"
#include "storage/files/hashing.hpp"
#include "storage/files/whole_file.hpp"

namespace ribbon::storage {
namespace {

std::string twin_of(const Gathered& gathered, const paper::RibbonPaper& paper)
{
    RibbonPage page;
    page.page_of = [&](const std::string& anchor) { return paper.page_of(anchor); };
    page.pages = paper.pages();
    for (std::size_t i = 0; i < gathered.looked.size(); ++i) {
        const paper::Looked& one = gathered.looked[i];
        page.why_slip.push_back(one.shown == paper::Shown::slip || one.kept_back ? one.why : "");
        page.file.push_back(gathered.here[i] ? original_path(gathered.ribbon.documents[i]) : "");
        page.note.push_back(one.note);
        page.blocks.push_back(one.blocks);
        page.is_picture.push_back(one.shown == paper::Shown::picture);
    }
    return render_ribbon(gathered.ribbon, page).bytes();
}

paper::RibbonProof proof_of(const std::string& inputs, const std::string& checkpoint)
{
    paper::RibbonProof proof;
    proof.inputs_sha256 = ledger::sha256_hex(inputs);
    const auto note = ledger::parse_note(checkpoint);
    if (!note) return proof;
    const auto says = ledger::parse_checkpoint(note->text);
    if (!says) return proof;
    proof.origin = says->origin;
    proof.size = says->size;
    proof.root = base64(ledger::as_bytes(says->root));
    return proof;
}

/// With which typefaces the pages were drawn: they are part of what makes the bytes.
std::string letters_of()
{
    std::vector<RibbonFile> letters;
    for (const std::string& path : paper::letters_here())
        letters.push_back({path.substr(path.rfind('/') + 1),
                           ledger::sha256_hex(File{path, File::For::reading}.read_rest())});
    return list_of(letters);
}

/// The texts of a bundle, and the list of all it holds.
struct Texts {
    std::string twin, inputs, read_me, letters;
    std::vector<RibbonFile> files;
};

Texts texts_of(const Gathered& gathered, const paper::RibbonPaper& paper)
{
    Texts texts;
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < gathered.here.size(); ++i) {
        const RibbonDocument& document = gathered.ribbon.documents[i];
        if (gathered.here[i])
            texts.files.push_back({original_path(document), document.hash});
        else
            missing.push_back(original_path(document));
    }
    for (const auto& [name, bytes] : gathered.receipts)
        texts.files.push_back({name, ledger::sha256_hex(bytes)});
    texts.twin = twin_of(gathered, paper);
    texts.files.push_back({"ribbon.html", ledger::sha256_hex(texts.twin)});
    texts.files.push_back({"checkpoint.txt", ledger::sha256_hex(gathered.checkpoint)});
    texts.letters = letters_of();
    texts.files.push_back({"letters.txt", ledger::sha256_hex(texts.letters)});
    texts.inputs = list_of(texts.files);
    texts.read_me = read_me(gathered.ribbon, missing);
    texts.files.push_back({"inputs.txt", ledger::sha256_hex(texts.inputs)});
    texts.files.push_back({"read-me.txt", ledger::sha256_hex(texts.read_me)});
    return texts;
}

class Making {
public:
    Making(Archive& archive, const AttachmentStore* files, Gathered gathered, const TellStep& tell)
        : archive_(archive), files_(files), gathered_(std::move(gathered)), tell_(tell),
          paper_(gathered_.ribbon, gathered_.looked)
    {
    }

    BundleMade into(const std::string& path, const std::string& pdf_path)
    {
        Texts texts = texts_of(gathered_, paper_);
        const std::string pdf = bound(texts.inputs);
        texts.files.push_back({"ribbon.pdf", ledger::sha256_hex(pdf)});
        BundleMade made;
        made.path = path;
        made.pages = paper_.pages();
        made.messages = gathered_.ribbon.counts.messages;
        made.documents = gathered_.ribbon.counts.documents;
        made.slips = paper_.slips();
        made.held_back = gathered_.ribbon.held_back;
        made.number = gathered_.number;
        made.told = gathered_.told;
        WholeFile file{path};
        Hashing hashing;
        ZipStream zip{[&](std::string_view piece) {
            file.write(piece);
            hashing.add(piece);
            made.bytes += piece.size();
        }};
        fill(zip, texts, pdf);
        zip.finish();
        made.sha256 = hashing.hex();
        file.keep();
        if (!pdf_path.empty()) {
            WholeFile beside{pdf_path};
            beside.write(pdf);
            beside.keep();
        }
        return made;
    }

private:
    std::string original(int document) const
    {
        std::string why;
        return bytes_of(archive_, files_,
                        gathered_.ribbon.documents.at(static_cast<std::size_t>(document - 1)), why);
    }

    std::string bound(const std::string& inputs)
    {
        return paper_.bound(
            proof_of(inputs, gathered_.checkpoint),
            [&](int document) { return original(document); },
            [&](int done, int all) {
                if (tell_) tell_({"binding the pages", done, all});
            });
    }

    void fill(ZipStream& zip, const Texts& texts, const std::string& pdf) const
    {
        zip.add("read-me.txt", texts.read_me);
        zip.add("ribbon.pdf", pdf);
        zip.add("ribbon.html", texts.twin);
        zip.add("inputs.txt", texts.inputs);
        zip.add("checkpoint.txt", gathered_.checkpoint);
        zip.add("letters.txt", texts.letters);
        zip.add("checksums.txt", list_of(texts.files));
        for (const auto& [name, bytes] : gathered_.receipts) zip.add(name, bytes);
        const int all = static_cast<int>(gathered_.here.size());
        for (int document = 1; document <= all; ++document) {
            const auto at = static_cast<std::size_t>(document - 1);
            if (gathered_.here[at])
                zip.add(original_path(gathered_.ribbon.documents[at]), original(document));
            if (tell_) tell_({"packing the documents", document, all});
        }
    }

    Archive& archive_;
    const AttachmentStore* files_;
    Gathered gathered_;
    const TellStep& tell_;
    paper::RibbonPaper paper_;
};

} // namespace

std::string BundleWish::name() const
{
    return a_case + "-" + std::string{letter_of(kind)} + (person.empty() ? "" : "-" + person);
}

Result<BundleMade> make_bundle(Archive& archive, const AttachmentStore* files,
                               const BundleWish& wish, Day today, const std::string& folder,
                               const std::function<void(const BundleStep&)>& progress, bool pdf_too)
{
    auto gathered = gather(archive, files, wish, today, progress);
    if (!gathered) return gathered.problems();
    make_folders(folder);
    const std::string path = folder + "/" + wish.name();
    return Making(archive, files, *std::move(gathered), progress)
        .into(path + ".zip", pdf_too ? path + ".pdf" : std::string{});
}

} // namespace ribbon::storage
