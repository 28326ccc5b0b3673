require "digest"
require "socket"
require "time"
require "json"

class LessonCache
  TTL = 900

  def initialize(host: "127.0.0.1", port: 11_211)
    @socket = TCPSocket.new(host, port)
    @hits = 0
    @misses = 0
  end

  def fetch(school, topic)
    key = "lesson:#{school.id}:#{Digest::SHA256.hexdigest(topic.downcase)}"
    stored = read(key)
    if stored
      @hits += 1
      return JSON.parse(stored)
    end
    @misses += 1
    plan = yield
    write(key, JSON.generate(plan))
    plan
  end

  def summary
    total = @hits + @misses
    rate = total.zero? ? 0 : (100.0 * @hits / total).round(1)
    "#{Time.now.iso8601} #{total} lookups, #{rate} % from the cache"
  end

  private

  def read(key)
    @socket.write("get #{key}\r\n")
    header = @socket.gets.to_s
    return nil unless header.start_with?("VALUE")

    value = @socket.read(header.split[3].to_i)
    2.times { @socket.gets }
    value
  end

  def write(key, value)
    @socket.write("set #{key} 0 #{TTL} #{value.bytesize}\r\n#{value}\r\n")
    @socket.gets
  end
end
