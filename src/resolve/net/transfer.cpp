// SPDX-License-Identifier: MIT
#include "resolve/net/transfer.hpp"

#include <sys/socket.h>

#include <new>

#include "resolve/net/address.hpp"

namespace veritae::resolve::net {

namespace {

Fault fault_of(CURLcode code) {
    switch (code) {
        case CURLE_OK:
            return Fault::None;
        case CURLE_OPERATION_TIMEDOUT:
            return Fault::TooLate;
        case CURLE_PARTIAL_FILE:
        case CURLE_BAD_CONTENT_ENCODING:
            return Fault::CutOff;
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_CACERT_BADFILE:
            return Fault::Refused;
        default:
            return Fault::NoConnection;
    }
}

/// An option that this libcurl does not have must not be left out in silence.
template <typename Value>
void set(CURL* curl, CURLoption option, Value value) {
    if (curl_easy_setopt(curl, option, value) != CURLE_OK) throw std::bad_alloc();
}

}  // namespace

Transfer::Transfer(Outgoing outgoing, const HttpOptions& options)
    : outgoing_(std::move(outgoing)), patience_(options.patience), curl_(curl_easy_init()) {
    if (!curl_) throw std::bad_alloc();
    if (!outgoing_.posted.empty()) {
        outgoing_.headers.emplace_back("Content-Type: application/json");
        outgoing_.headers.emplace_back("Expect:");
        set(curl_.get(), CURLOPT_POSTFIELDS, outgoing_.posted.c_str());
    }
    for (const std::string& line : outgoing_.headers) {
        curl_slist* longer = curl_slist_append(headers_.get(), line.c_str());
        if (longer == nullptr) throw std::bad_alloc();
        static_cast<void>(headers_.release());
        headers_.reset(longer);
    }
    set(curl_.get(), CURLOPT_HTTPHEADER, headers_.get());
    set(curl_.get(), CURLOPT_URL, outgoing_.url.c_str());
    hold_to_the_rules(options);
}

void Transfer::hold_to_the_rules(const HttpOptions& options) {
    CURL* curl = curl_.get();
    set(curl, CURLOPT_PROTOCOLS_STR, "https");
    set(curl, CURLOPT_FOLLOWLOCATION, 0L);
    set(curl, CURLOPT_PATH_AS_IS, 1L);
    set(curl, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    set(curl, CURLOPT_PROXY, "");  // also where the environment names one: it would connect in our stead
    set(curl, CURLOPT_NOPROXY, "*");
    set(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    set(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    set(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    set(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(curl, CURLOPT_NOSIGNAL, 1L);
    set(curl, CURLOPT_USERAGENT, options.agent.c_str());
    set(curl, CURLOPT_ACCEPT_ENCODING, "gzip");
    if (outgoing_.moved && !options.authority.empty()) set(curl, CURLOPT_CAINFO, options.authority.c_str());

    set(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(patience_.connect.count()));
    set(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(patience_.exchange.count()));
    set(curl, CURLOPT_LOW_SPEED_LIMIT, patience_.slow_bytes);
    set(curl, CURLOPT_LOW_SPEED_TIME, static_cast<long>(patience_.slow_time.count()));

    set(curl, CURLOPT_HEADERFUNCTION, &Transfer::on_header);
    set(curl, CURLOPT_HEADERDATA, this);
    set(curl, CURLOPT_WRITEFUNCTION, &Transfer::on_body);
    set(curl, CURLOPT_WRITEDATA, this);
    set(curl, CURLOPT_OPENSOCKETFUNCTION, &Transfer::on_socket);
    set(curl, CURLOPT_OPENSOCKETDATA, this);
}

std::size_t Transfer::on_header(const char* data, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    const std::size_t bytes = size * count;
    transfer.header_bytes_ += bytes;
    if (transfer.header_bytes_ > transfer.patience_.headers) {
        transfer.too_long_ = true;
        return 0;
    }
    transfer.exchange_.headers.add({data, bytes});
    return bytes;
}

/// The cap stands here, after decompression: what a server says of the length need not be so.
std::size_t Transfer::on_body(const char* data, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    std::string& body = transfer.exchange_.body;
    const std::size_t bytes = size * count;
    if (bytes > transfer.patience_.body - body.size()) {
        transfer.too_long_ = true;
        return 0;
    }
    body.append(data, bytes);
    return bytes;
}

curl_socket_t Transfer::on_socket(void* self, curlsocktype /*purpose*/, curl_sockaddr* address) {
    auto& transfer = *static_cast<Transfer*>(self);
    if (!may_connect(address->addr, transfer.outgoing_.moved)) {
        transfer.refused_ = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

Exchange Transfer::take(CURLcode code) {
    exchange_.fault = fault_of(code);
    if (exchange_.fault != Fault::None && refused_) exchange_.fault = Fault::Refused;
    if (exchange_.fault != Fault::None && too_long_) exchange_.fault = Fault::TooLong;
    curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &exchange_.status);
    return std::move(exchange_);
}

}  // namespace veritae::resolve::net
