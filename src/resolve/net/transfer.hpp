// SPDX-License-Identifier: MIT
/// \file
/// One exchange with libcurl, by the rules that hold for all: HTTPS only, no redirect followed, no proxy, no cookie, no
/// netrc, addresses looked at before they are connected to, and a cap on everything that comes.
#pragma once

#include <curl/curl.h>

#include <memory>
#include <string>
#include <vector>

#include "resolve/net/exchange.hpp"
#include "resolve/net/network.hpp"

namespace veritae::resolve::net {

struct Outgoing {
    std::string url;
    std::vector<std::string> headers;
    std::string posted;  ///< JSON to POST; empty for a GET
    bool moved = false;  ///< to a place of the user's own: loopback and its authority are allowed
};

class Transfer {
  public:
    /// Throws std::bad_alloc only.
    Transfer(Outgoing outgoing, const HttpOptions& options);
    Transfer(const Transfer&) = delete;  // libcurl holds its address
    Transfer& operator=(const Transfer&) = delete;

    [[nodiscard]] CURL* handle() const { return curl_.get(); }
    /// What came, once libcurl says that it is over.
    [[nodiscard]] Exchange take(CURLcode code);

  private:
    static std::size_t on_header(const char* data, std::size_t size, std::size_t count, void* self);
    static std::size_t on_body(const char* data, std::size_t size, std::size_t count, void* self);
    static curl_socket_t on_socket(void* self, curlsocktype purpose, curl_sockaddr* address);

    void hold_to_the_rules(const HttpOptions& options);

    struct Free {
        void operator()(CURL* one) const { curl_easy_cleanup(one); }
        void operator()(curl_slist* one) const { curl_slist_free_all(one); }
    };
    Outgoing outgoing_;
    Patience patience_;
    std::unique_ptr<curl_slist, Free> headers_;
    std::unique_ptr<CURL, Free> curl_;
    Exchange exchange_;
    std::size_t header_bytes_ = 0;
    bool too_long_ = false;
    bool refused_ = false;
};

}  // namespace veritae::resolve::net
