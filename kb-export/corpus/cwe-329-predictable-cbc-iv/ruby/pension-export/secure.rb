require "csv"
require "json"
require "logger"
require "openssl"

class PensionExport
  HEADER = %w[number name amount_cents].freeze

  def initialize(encryption_key:, mac_key:, logger: Logger.new($stderr))
    @encryption_key = encryption_key
    @mac_key = mac_key
    @logger = logger
  end

  def write(source, target)
    total = 0
    count = 0
    File.open(target, "w", 0o600) do |out|
      CSV.foreach(source, headers: true) do |row|
        amount = Integer(row["amount_cents"], 10)
        next if amount.zero?

        out.puts(seal(JSON.generate(row.to_h.slice(*HEADER))))
        total += amount
        count += 1
      end
    end
    @logger.info("#{count} pensions, #{format('%.2f', total / 100.0)} in all")
    count
  end

  private

  def seal(text)
    cipher = OpenSSL::Cipher.new("aes-256-cbc").encrypt
    cipher.key = @encryption_key
    iv = cipher.random_iv
    body = iv + cipher.update(text) + cipher.final
    [body + OpenSSL::HMAC.digest("SHA256", @mac_key, body)].pack("m0")
  end
end
