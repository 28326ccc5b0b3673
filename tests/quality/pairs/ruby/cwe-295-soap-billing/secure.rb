require "json"
require "net/http"
require "openssl"

class BillingGateway
  HOST = "billing.example.net".freeze
  PORT = 8443

  class Error < StandardError; end

  def initialize(token)
    @token = token
  end

  def charge(customer_number, cents)
    request = Net::HTTP::Post.new("/v1/charges", headers)
    request.body = JSON.generate(customer: customer_number, cents: Integer(cents))
    response = connection.request(request)
    raise Error, "gateway answered #{response.code}" unless response.is_a?(Net::HTTPCreated)

    JSON.parse(response.body).fetch("id")
  end

  private

  def connection
    http = Net::HTTP.new(HOST, PORT)
    http.use_ssl = true
    http.verify_mode = OpenSSL::SSL::VERIFY_PEER
    http.ca_file = "/etc/ssl/company-ca.pem"
    http.open_timeout = 3
    http.read_timeout = 15
    http
  end

  def headers
    { "Authorization" => "Bearer #{@token}", "Content-Type" => "application/json" }
  end
end
