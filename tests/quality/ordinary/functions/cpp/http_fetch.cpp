#include <curl/curl.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace {
constexpr std::size_t kMaxBody = 1 << 20;

std::size_t append(char* data, std::size_t size, std::size_t count, void* user) {
    auto& body = *static_cast<std::string*>(user);
    const std::size_t bytes = size * count;
    if (bytes > kMaxBody - body.size()) {
        return 0;
    }
    body.append(data, bytes);
    return bytes;
}
}  // namespace

std::string fetch_status_page() {
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
    if (!curl) {
        throw std::runtime_error("curl is not available");
    }
    std::string body;
    curl_easy_setopt(curl.get(), CURLOPT_URL, "https://status.example.com/summary.json");
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 10L);
    curl_easy_setopt(curl.get(), CURLOPT_FAILONERROR, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &body);
    const CURLcode code = curl_easy_perform(curl.get());
    if (code != CURLE_OK) {
        throw std::runtime_error(curl_easy_strerror(code));
    }
    return body;
}
