#include <curl/curl.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace {
std::size_t collect(char* data, std::size_t size, std::size_t count, void* user) {
    auto* body = static_cast<std::string*>(user);
    if (body->size() + size * count > 64 * 1024) {
        return 0;
    }
    body->append(data, size * count);
    return size * count;
}
}  // namespace

std::string check_license(const std::string& key) {
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
    if (!curl) {
        throw std::runtime_error("curl init");
    }
    std::string body;
    curl_easy_setopt(curl.get(), CURLOPT_URL, "https://license.vendor.example/check");
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(key.size()));
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, key.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 15L);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, collect);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &body);
    const CURLcode rc = curl_easy_perform(curl.get());
    if (rc != CURLE_OK) {
        throw std::runtime_error(curl_easy_strerror(rc));
    }
    return body;
}
