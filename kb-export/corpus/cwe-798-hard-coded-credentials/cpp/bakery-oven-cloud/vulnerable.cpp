#include <cmath>
#include <iostream>
#include <memory>
#include <numeric>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <curl/curl.h>

struct Curve {
    unsigned oven;
    std::vector<double> celsius;
};

static std::string json(const Curve &curve)
{
    std::ostringstream out;
    out << "{\"oven\":" << curve.oven << ",\"celsius\":[";
    for (std::size_t i = 0; i < curve.celsius.size(); ++i)
        out << (i ? "," : "") << std::lround(curve.celsius[i]);
    out << "]}";
    return out.str();
}

static std::string api_key()
{
    return "bk-4f81c0e2-93ad-47b6-a1f5-6de0927c38b4";
}

bool report(const std::string &url, const Curve &curve)
{
    if (curve.celsius.empty())
        return false;
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl_easy_init(), curl_easy_cleanup);
    const std::string body = json(curve);
    const std::string key = "X-Api-Key: " + api_key();
    curl_slist *headers = curl_slist_append(nullptr, "Content-Type: application/json");
    headers = curl_slist_append(headers, key.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, body.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT, 10L);
    const CURLcode result = curl_easy_perform(handle.get());
    curl_slist_free_all(headers);
    const double mean = std::accumulate(curve.celsius.begin(), curve.celsius.end(), 0.0)
        / static_cast<double>(curve.celsius.size());
    std::clog << "oven " << curve.oven << ": " << curve.celsius.size() << " values, mean " << mean
              << ", " << curl_easy_strerror(result) << '\n';
    return result == CURLE_OK;
}
