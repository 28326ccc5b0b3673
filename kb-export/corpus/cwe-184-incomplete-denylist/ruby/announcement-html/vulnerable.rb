require "sanitize"
require "time"

class Announcement
  MAX_LENGTH = 10_000

  attr_reader :title, :author, :posted

  def initialize(title:, author:, body:, posted: Time.now)
    raise ArgumentError, "title is missing" if title.to_s.strip.empty?
    raise ArgumentError, "text is too long" if body.length > MAX_LENGTH

    @title = title.strip
    @author = author
    @body = body
    @posted = posted
  end

  def html
    text = @body.gsub(%r{</?(script|iframe)[^>]*>}i, "")
    text.gsub(/\r?\n\r?\n/, "<br><br>")
  end

  def summary
    words = Sanitize.fragment(@body).split
    words.first(20).join(" ") + (words.size > 20 ? " …" : "")
  end

  def age_in_days(now = Time.now)
    ((now - posted) / 86_400).floor
  end
end
