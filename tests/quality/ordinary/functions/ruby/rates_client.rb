require "json"
require "net/http"

class RatesClient
  HOST = "rates.example.com".freeze

  class Error < StandardError; end

  def latest(base)
    raise ArgumentError, "not a currency" unless base.match?(/\A[A-Z]{3}\z/)

    uri = URI::HTTPS.build(host: HOST, path: "/v1/latest", query: URI.encode_www_form(base: base))
    response = Net::HTTP.start(uri.host, uri.port, use_ssl: true, open_timeout: 3, read_timeout: 8) do |http|
      http.get(uri.request_uri, "Accept" => "application/json")
    end
    raise Error, "rates service answered #{response.code}" unless response.is_a?(Net::HTTPSuccess)

    JSON.parse(response.body).fetch("rates").transform_values { |value| Float(value) }
  rescue Net::OpenTimeout, Net::ReadTimeout, SocketError => e
    raise Error, "rates service cannot be reached: #{e.class}"
  end
end
