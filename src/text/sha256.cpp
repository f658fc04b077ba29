// SPDX-License-Identifier: MIT
#include "text/sha256.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <new>

namespace veritae::text {

Sha256 sha256(std::string_view bytes) {
    Sha256 digest{};
    // It fails only where memory does.
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc();
    return digest;
}

std::string hex(const Sha256& digest) {
    std::string out;
    for (const std::uint8_t byte : digest) out += fmt::format("{:02x}", byte);
    return out;
}

std::string base64(const Sha256& digest) {
    std::array<unsigned char, 45> out{};  // 44 characters and a NUL
    const int length = EVP_EncodeBlock(out.data(), digest.data(), static_cast<int>(digest.size()));
    return {out.begin(), out.begin() + length};
}

}  // namespace veritae::text
