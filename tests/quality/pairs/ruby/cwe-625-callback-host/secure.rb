require "json"
require "net/http"

class Callback
  class Invalid < StandardError; end

  PATTERN = %r{\Ahttps://[a-z0-9-]+\.partner\.example\.com(/[!-~]*)?\z}

  def initialize(address)
    raise Invalid, "address must be below partner.example.com" unless PATTERN.match?(address)

    @uri = URI.parse(address)
  rescue URI::InvalidURIError
    raise Invalid, "address is not valid"
  end

  def deliver(event)
    request = Net::HTTP::Post.new(@uri, "Content-Type" => "application/json")
    request.body = JSON.generate(event)
    response = Net::HTTP.start(@uri.host, @uri.port, use_ssl: true, open_timeout: 3, read_timeout: 10) do |http|
      http.request(request)
    end
    response.is_a?(Net::HTTPSuccess)
  end
end
