require "bcrypt"
require "csv"
require "logger"
require "sequel"

DB = Sequel.connect(ENV.fetch("CLUB_DATABASE_URL"))
LOG = Logger.new($stdout)

def tidy(name)
  name.to_s.strip.split.map(&:capitalize).join(" ")
end

def licence_year(text)
  year = text.to_s[/\d{4}/].to_i
  year.between?(1990, Time.now.year) ? year : nil
end

def import_coach(row)
  DB[:accounts].insert(
    mail: row["mail"].strip.downcase,
    name: tidy(row["name"]),
    licence_year: licence_year(row["licence"]),
    password: BCrypt::Password.create(row["password"], cost: 12),
    created_at: Time.now.utc
  )
end

task :import_coaches, [:file] do |_task, args|
  created = 0
  skipped = []
  CSV.foreach(args.fetch(:file), headers: true, col_sep: ";") do |row|
    if row["mail"].to_s !~ URI::MailTo::EMAIL_REGEXP || row["password"].to_s.length < 12
      skipped << row["name"]
      next
    end
    import_coach(row)
    created += 1
  rescue Sequel::UniqueConstraintViolation
    skipped << row["name"]
  end
  LOG.info("#{created} coaches created")
  LOG.warn("skipped: #{skipped.join(', ')}") unless skipped.empty?
end
