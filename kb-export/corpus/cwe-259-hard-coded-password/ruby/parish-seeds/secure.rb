require "csv"

RECORD_TYPES = {
  "baptism" => %w[child parents godparents],
  "marriage" => %w[bride groom witnesses],
  "burial" => %w[person age]
}.freeze

def seed_parishes(path)
  CSV.foreach(path, headers: true) do |row|
    Parish.find_or_create_by!(code: row["code"]) do |parish|
      parish.name = row["name"].strip
      parish.founded = row["founded"].to_i
    end
  end
end

def seed_types
  RECORD_TYPES.each_with_index do |(name, fields), index|
    type = RecordType.find_or_initialize_by(name: name)
    type.update!(position: index, fields: fields)
  end
end

def seed_administrator
  mail = ENV.fetch("ARCHIVE_ADMIN_MAIL", "archive@localhost")
  return if User.exists?(mail: mail)

  password = ENV.fetch("ARCHIVE_ADMIN_PASSWORD")
  User.create!(mail: mail, password: password, role: "admin", must_change_password: true)
  puts "Administrator #{mail} created."
end

ActiveRecord::Base.transaction do
  seed_parishes(Rails.root.join("db/parishes.csv"))
  seed_types
  seed_administrator
end
puts "#{Parish.count} parishes, #{RecordType.count} record types"
