require "date"
require "json"
require "openssl"

module Passports
  Entry = Struct.new(:dancer, :number, :country, :expires)
  WARN_DAYS = 180

  module_function

  def key
    @key ||= [ENV.fetch("PASSPORT_KEY")].pack("H*")
  end

  def seal(text)
    cipher = OpenSSL::Cipher.new("aes-256-gcm").encrypt
    cipher.key = key
    iv = cipher.random_iv
    body = cipher.update(text) + cipher.final
    [iv + body + cipher.auth_tag].pack("m0")
  end

  def tidy(number)
    compact = number.to_s.upcase.delete("^A-Z0-9")
    raise ArgumentError, "number of the passport" unless compact.length.between?(6, 12)

    compact
  end

  def expiring(entries, journey)
    entries.select { |entry| (Date.parse(entry.expires) - journey).to_i < WARN_DAYS }
  end

  def travel_list(entries, journey)
    late = expiring(entries, journey).map(&:dancer).sort
    warn "passports to renew: #{late.join(', ')}" unless late.empty?
    rows = entries.sort_by(&:dancer).map do |entry|
      { dancer: entry.dancer, country: entry.country, passport: seal(tidy(entry.number)) }
    end
    JSON.pretty_generate(journey: journey.iso8601, travellers: rows)
  end
end
