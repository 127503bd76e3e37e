#include "server/http/connection.hpp"

#include <array>
#include <exception>
#include <vector>

namespace ribbon::server {

namespace {

constexpr std::size_t piece_bytes = 32 * 1024; // of a body, read and handed on at once
constexpr std::chrono::seconds linger_time{2};
constexpr std::chrono::seconds send_time{30};
constexpr std::uint64_t send_bytes_a_second = 32 * 1024; // beyond that: an honest slow line

Wishes wishes_of(const RequestHead& head)
{
    return {.head = head.request.method == Method::head,
            .gzip = head.accepts_gzip,
            .close = !head.keeps_alive,
            .says_alive = head.old,
            .if_none_match = head.request.if_none_match};
}

} // namespace

Connection::Connection(Socket socket, Premises& premises, Loop& loop)
    : socket_(std::move(socket)), premises_(premises), loop_(loop),
      buffer_(premises.config.header_bytes + 2 * piece_bytes),
      answered_(loop.context.get_executor())
{
    loop_.connections.insert(this);
    ++premises_.open;
    ErrorCode error;
    socket_.set_option(Tcp::no_delay{true}, error);
    const auto other = socket_.remote_endpoint(error);
    if (!error) peer_ = plain_address(other.address().to_string()).value_or("");
}

Connection::~Connection()
{
    loop_.connections.erase(this);
    --premises_.open;
}

void Connection::look_at_clock(Clock::time_point now)
{
    if (now < deadline_) return;
    out_of_time_ = true;
    ErrorCode ignored;
    socket_.cancel(ignored);
}

void Connection::give_until(Clock::time_point deadline)
{
    deadline_ = deadline;
    out_of_time_ = false;
}

void Connection::end_if_idle()
{
    ErrorCode ignored;
    if (idle_ && socket_.available(ignored) == 0) socket_.cancel(ignored);
}

void Connection::cut()
{
    ErrorCode ignored;
    socket_.close(ignored);
}

Task<void> Connection::serve()
{
    for (;;) {
        const bool goes_on = co_await serve_one();
        if (!goes_on) break;
    }
    ErrorCode ignored;
    socket_.shutdown(Tcp::socket::shutdown_both, ignored);
    socket_.close(ignored);
}

/// Reads one request and answers it; false when the connection is over.
Task<bool> Connection::serve_one()
{
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(premises_.config.header_bytes));
    parser.body_limit(boost::none);
    const bool came = co_await read_head(parser);
    if (!came) co_return false;
    RequestHead head = read_request_head(parser, peer_, premises_.trusted);
    head_ended_ = Clock::now();
    ++premises_.requests;
    if (premises_.stopping) head.keeps_alive = false;
    if (head.refusal != 0) co_return co_await refuse(head.refusal, &head);
    if (head.request.method != Method::post) co_return co_await answer(head, nullptr);
    const std::optional<Allowance> allowance = premises_.allowance_for(head.request);
    if (!allowance) co_return co_await refuse(500, &head);
    give_until(began_ + std::chrono::seconds{allowance->seconds});
    co_return co_await take_body(parser, head, *allowance);
}

/// Waits for a request and reads its headers; false when none came, or it was refused already.
Task<bool> Connection::read_head(Parser& parser)
{
    ErrorCode error;
    idle_ = true;
    give_until(Clock::now() + std::chrono::seconds{premises_.config.idle_seconds});
    // The bytes of the next request may have come with those of the last one.
    if (buffer_.size() == 0 && !premises_.stopping) {
        const std::size_t got = co_await socket_.async_read_some(
            buffer_.prepare(4096), net::redirect_error(use_task, error));
        buffer_.commit(got);
    }
    if (error || buffer_.size() == 0) co_return false;
    idle_ = false;
    began_ = Clock::now();
    head_ended_ = began_;
    give_until(began_ + std::chrono::seconds{premises_.config.header_seconds});
    co_await http::async_read_header(socket_, buffer_, parser,
                                     net::redirect_error(use_task, error));
    if (!error) co_return true;
    const int status = status_of(error);
    if (status != 0) co_await refuse(status);
    co_return false;
}

/// The status that says what went wrong while reading; 0 when nobody is there to read it.
int Connection::status_of(const ErrorCode& error) const
{
    if (out_of_time_) return 408;
    if (error == http::error::header_limit || error == http::error::buffer_overflow) return 431;
    if (error == http::error::body_limit) return 413;
    if (error == http::error::end_of_stream || error == http::error::partial_message) return 0;
    return error.category() == make_error_code(http::error::bad_method).category() ? 400 : 0;
}

Task<bool> Connection::take_body(Parser& parser, RequestHead& head, const Allowance& allowance)
{
    BodyReader reader{head.content_type, allowance, premises_.config.upload_folder};
    if (head.has_body) {
        if (!reader.knows_type()) co_return co_await refuse(415, &head);
        if (head.body_bytes.value_or(0) > reader.bytes_most()) {
            Problems problems;
            problems.push_back({"", "All that was sent together is too large"});
            co_return co_await refuse(413, &head, std::move(problems));
        }
        parser.body_limit(reader.bytes_most());
        if (head.expects_continue && buffer_.size() == 0) {
            const Prepared go_on{.head = "HTTP/1.1 100 Continue\r\n\r\n"};
            const auto until = deadline_;
            if (!co_await send(go_on)) co_return false;
            give_until(until);
        }
        const int status = co_await read_body(parser, reader, head.request);
        if (status < 0) co_return false;
        if (status > 0) co_return co_await refuse(status, &head, reader.problems());
    }
    const int status = reader.finish(head.request);
    if (status == 0) co_return co_await answer(head, nullptr);
    if (status == 413 && premises_.application.refused && parser.is_done()) {
        const Problems problems = reader.problems();
        premises_.count_refusal(status);
        co_return co_await answer(head, &problems);
    }
    co_return co_await refuse(status, &head, reader.problems());
}

/// Reads the body to its end. A status to refuse it with; 0 when it is read, -1 when nobody is
/// there any more.
Task<int> Connection::read_body(Parser& parser, BodyReader& reader, Request& request)
{
    std::vector<char> piece(piece_bytes);
    while (!parser.is_done()) {
        ErrorCode error;
        parser.get().body().data = piece.data();
        parser.get().body().size = piece.size();
        co_await http::async_read(socket_, buffer_, parser, net::redirect_error(use_task, error));
        if (error == http::error::need_buffer) error = {};
        if (error) {
            const int status = status_of(error);
            co_return status == 0 ? -1 : status;
        }
        const std::size_t got = piece.size() - parser.get().body().size;
        bool reads_on = false, disk_is_well = true;
        try {
            reads_on = reader.feed({piece.data(), got});
        } catch (const std::exception& error_of_disk) {
            disk_is_well = false;
            premises_.tell_failure(request, error_of_disk.what());
        }
        if (!disk_is_well) co_return 500;
        if (!reads_on) co_return reader.finish(request);
    }
    co_return 0;
}

/// Has a worker answer and sends what it says. `problems`, where there are some, are why the
/// application is asked for a refusal in place of an answer.
Task<bool> Connection::answer(RequestHead& head, const Problems* problems)
{
    Outgoing answer;
    give_until(Clock::time_point::max()); // a worker can not be stopped, and the client only waits
    answered_.expires_at(Clock::time_point::max());
    auto job = [this, &head, problems, &answer] {
        premises_.answer(head.request, problems, wishes_of(head), answer,
                         [this] { net::post(loop_.context, [this] { answered_.cancel(); }); });
    };
    const bool taken = premises_.workers.offer([&job] { job(); });
    if (!taken) co_return co_await refuse(503, &head);
    // The word that it is there comes over this thread's own queue, so never before this wait
    // began.
    ErrorCode ignored;
    co_await answered_.async_wait(net::redirect_error(use_task, ignored));
    if (answer.failed) {
        premises_.tell_failure(head.request, answer.failed);
        co_return co_await refuse(503, &head);
    }
    premises_.tell_done(head.request, answer.response, head_ended_);
    const bool sent = co_await send(answer.prepared);
    co_return sent&& head.keeps_alive;
}

/// Says that a request can not be answered. The connection ends, for what follows may be the rest
/// of what was refused; but a busy server lets it stand where the whole request was read.
Task<bool> Connection::refuse(int status, const RequestHead* head, Problems problems)
{
    const bool stays = status == 503 && head && head->keeps_alive;
    Wishes wishes = head ? wishes_of(*head) : Wishes{};
    wishes.close = !stays;
    wishes.gzip = false;
    const Request nothing_known;
    const Prepared prepared = premises_.refusal(
        status, problems, head ? head->request : nothing_known, wishes, head_ended_);
    const bool sent = co_await send(prepared);
    if (sent && !stays) co_await linger();
    co_return sent&& stays;
}

Task<bool> Connection::send(const Prepared& prepared)
{
    const std::string_view body = prepared.bytes();
    give_until(Clock::now() + send_time +
               std::chrono::seconds{static_cast<long>(body.size() / send_bytes_a_second)});
    const std::array<net::const_buffer, 2> buffers{net::buffer(prepared.head),
                                                   net::buffer(body.data(), body.size())};
    ErrorCode error;
    co_await net::async_write(socket_, buffers, net::redirect_error(use_task, error));
    co_return !error;
}

/// Reads and drops what still comes, for a moment: a socket that is closed with bytes unread
/// resets the connection, and the other end may lose the answer that says why.
Task<void> Connection::linger()
{
    ErrorCode error;
    socket_.shutdown(Tcp::socket::shutdown_send, error);
    give_until(Clock::now() + linger_time);
    std::array<char, 4096> dropped;
    while (!error && Clock::now() < deadline_)
        co_await socket_.async_read_some(net::buffer(dropped),
                                         net::redirect_error(use_task, error));
}

} // namespace ribbon::server
