require "fileutils"

class BrandingWriter
  TARGET = Rails.root.join("config/initializers/branding.rb")
  FIELDS = %i[company support_address footer].freeze

  def initialize(portal)
    @portal = portal
  end

  def write!
    values = @portal.slice(*FIELDS).compact_blank
    raise ArgumentError, "no company name" unless values.key?("company")

    keep_backup
    File.write(TARGET, source(values))
    @portal.update!(branded_at: Time.current)
    Rails.logger.info("branding with #{values.size} values written")
    TARGET
  end

  private

  def source(values)
    lines = ["# frozen_string_literal: true", "", "Rails.application.config.x.branding = {"]
    values.each do |key, value|
      lines << "  #{key}: #{value.to_s.dump},"
    end
    lines << "}"
    lines.join("\n") << "\n"
  end

  def keep_backup
    return unless File.exist?(TARGET)

    folder = Rails.root.join("tmp/branding")
    FileUtils.mkdir_p(folder)
    FileUtils.cp(TARGET, folder.join("#{Time.current.strftime('%Y%m%d%H%M%S')}.txt"))
    Dir[folder.join("*.txt")].sort[0...-5].each { |old| File.delete(old) }
  end
end
