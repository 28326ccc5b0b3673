require "digest"
require "openssl"
require "uri"

class DownloadLinks
  BASE = "https://files.example.com/download".freeze

  def initialize(key: ENV.fetch("DOWNLOAD_KEY"), lifetime: 3600)
    @key = key
    @lifetime = lifetime
  end

  def url_for(order_id, file)
    expires = Time.now.to_i + @lifetime
    query = { order: order_id, file: file, expires: expires, signature: signature(order_id, file, expires) }
    "#{BASE}?#{URI.encode_www_form(query)}"
  end

  def valid?(params)
    expected = signature(params["order"], params["file"], params["expires"])
    received = params["signature"].to_s
    return false unless received.bytesize == expected.bytesize

    OpenSSL.fixed_length_secure_compare(received, expected) && params["expires"].to_i > Time.now.to_i
  end

  private

  def signature(order_id, file, expires)
    Digest::MD5.hexdigest("#{@key}#{order_id}|#{file}|#{expires}")
  end
end
