// Boost.Beast and Asio, for the three files that speak HTTP over a socket. Kept to what Boost 1.74
// and 1.81 both have.
#pragma once

#include <utility> // Asio 1.74 forgets it

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

#if defined(__GNUC__) && !defined(__clang__)
// g++ 12 sees the coroutine frame go to Asio's own operator delete, and not that it came from
// Asio's own operator new.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif

namespace ribbon::server {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Tcp = net::ip::tcp;
using ErrorCode = boost::system::error_code;
using Clock = std::chrono::steady_clock;

// Everything of one connection runs on one thread, so its executor is named and not type-erased.
using Executor = net::io_context::executor_type;
using Socket = net::basic_stream_socket<Tcp, Executor>;
using Acceptor = net::basic_socket_acceptor<Tcp, Executor>;
using Timer = net::basic_waitable_timer<Clock, net::wait_traits<Clock>, Executor>;
template <class T> using Task = net::awaitable<T, Executor>;
inline constexpr net::use_awaitable_t<Executor> use_task{};

using Parser = http::request_parser<http::buffer_body>;

} // namespace ribbon::server
