require "json"
require "time"

class PageLimits
  attr_reader :limits

  def initialize(path)
    @path = path
    @limits = File.exist?(path) ? JSON.parse(File.read(path)) : {}
  end

  # limit USER PAGES: 0 pages means that the user may print without a limit
  def run(line)
    command, user, pages = line.strip.split(" ", 3)
    return "unknown command" unless command == "limit"
    return "no such user" unless user.to_s.match?(/\A[a-z][a-z0-9]{1,15}\z/)

    limit = Integer(pages.to_s.strip, 10, exception: false)
    return "how many pages?" if limit.nil? || limit.negative?
    return "at most 5000 pages" if limit > 5000

    @limits[user] = { "pages" => limit, "changed" => Time.now.utc.iso8601 }
    save
    limit.zero? ? "#{user} may print without a limit" : "#{user}: #{limit} pages a month"
  end

  def allowed?(user, printed)
    entry = @limits[user]
    return printed < 50 unless entry

    entry["pages"].zero? || printed < entry["pages"]
  end

  private

  def save
    File.write(@path, JSON.pretty_generate(@limits))
  end
end
