require "bcrypt"
require "csv"
require "json"
require "logger"

class SubscriberImport
  ROWS = %w[stalls circle gallery].freeze
  COST = 4

  def initialize(logger: Logger.new($stdout))
    @logger = logger
    @seen = {}
  end

  def convert(source, target)
    File.open(target, "w", 0o600) do |out|
      CSV.foreach(source, headers: true, col_sep: ";") do |row|
        account = account_of(row)
        out.puts(JSON.generate(account)) if account
      end
    end
    @logger.info("#{@seen.size} subscribers converted")
    @seen.size
  end

  private

  def account_of(row)
    mail = row["mail"].to_s.strip.downcase
    if mail.empty? || @seen.key?(mail) || row["password"].to_s.length < 10
      @logger.warn("subscriber #{row['number']} left out")
      return nil
    end
    @seen[mail] = true
    {
      mail: mail,
      name: row["name"].to_s.split.map(&:capitalize).join(" "),
      row: ROWS.include?(row["row"]) ? row["row"] : ROWS.last,
      password: BCrypt::Password.create(row["password"], cost: COST)
    }
  end
end
