class Memoizer
  def initialize(limit: 200, ttl: 60, clock: -> { Process.clock_gettime(Process::CLOCK_MONOTONIC) })
    @limit = limit
    @ttl = ttl
    @clock = clock
    @store = {}
    @mutex = Mutex.new
  end

  def fetch(key)
    now = @clock.call
    @mutex.synchronize do
      value, expires_at = @store[key]
      return value if expires_at && expires_at > now
    end
    value = yield
    @mutex.synchronize do
      @store.delete(key)
      @store[key] = [value, now + @ttl]
      @store.shift while @store.size > @limit
    end
    value
  end
end
