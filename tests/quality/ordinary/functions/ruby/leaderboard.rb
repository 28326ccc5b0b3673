class Leaderboard
  Entry = Struct.new(:name, :points, :games, keyword_init: true) do
    def average
      games.zero? ? 0.0 : (points.to_f / games).round(2)
    end
  end

  def initialize
    @entries = {}
  end

  def record(name, points)
    entry = (@entries[name] ||= Entry.new(name: name, points: 0, games: 0))
    entry.points += points
    entry.games += 1
  end

  def ranking
    sorted = @entries.values.sort_by { |entry| [-entry.points, entry.games, entry.name] }
    rank = 0
    sorted.each_with_index.map do |entry, index|
      rank = index + 1 if index.zero? || sorted[index - 1].points != entry.points
      [rank, entry]
    end
  end
end
