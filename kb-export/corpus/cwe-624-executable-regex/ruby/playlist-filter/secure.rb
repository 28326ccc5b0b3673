require "roda"
require "json"
require "time"

class RadioApp < Roda
  plugin :json
  plugin :halt

  MAX_SONGS = 300

  def songs_of(day)
    DB[:plays].where(day: day).order(:played_at).limit(MAX_SONGS).all
  end

  def pattern_from(text)
    return // if text.empty?

    source, flags = text.match(%r{\A/(.*)/([im]*)\z})&.captures || [text, "i"]
    Regexp.new(source, flags, timeout: 0.5)
  end

  def describe(song)
    minutes, seconds = song[:seconds].divmod(60)
    {
      title: song[:title],
      artist: song[:artist],
      at: song[:played_at].strftime("%H:%M"),
      length: format("%d:%02d", minutes, seconds)
    }
  end

  route do |r|
    r.get "songs" do
      day = Date.iso8601(r.params.fetch("day", Date.today.iso8601))
      r.halt(404, { error: "too far back" }) if day < Date.today - 30

      pattern = pattern_from(r.params["filter"].to_s[0, 100])
      songs = songs_of(day).select { |song| song[:title].match?(pattern) }
      total = songs.sum { |song| song[:seconds] }
      response["Cache-Control"] = "max-age=60"
      {
        day: day.iso8601,
        count: songs.size,
        hours: (total / 3600.0).round(1),
        songs: songs.map { |song| describe(song) }
      }
    rescue Date::Error
      r.halt(422, { error: "which day?" })
    end
  end
end
