require "digest"
require "logger"

class QuizSessions
  Team = Struct.new(:name, :points, :started, :answers)
  MAX_AGE = 4 * 3600

  def initialize(logger: Logger.new($stdout))
    @teams = {}
    @logger = logger
  end

  def start(name)
    name = name.to_s.strip.squeeze(" ")[0, 40]
    raise ArgumentError, "a team needs a name" if name.empty?
    raise ArgumentError, "#{name} is playing" if @teams.values.any? { |team| team.name == name }

    forget_old
    id = new_id(name)
    @teams[id] = Team.new(name, 0, Time.now, {})
    @logger.info("team #{@teams.size} has started")
    id
  end

  def answer(id, question, points)
    team = @teams.fetch(id) { raise KeyError, "no such session" }
    return team.points if team.answers.key?(question)

    team.answers[question] = points
    team.points += points.clamp(0, 10)
  end

  def ranking
    @teams.values.sort_by { |team| [-team.points, team.name] }.map.with_index(1) do |team, rank|
      format("%2d. %-40s %3d", rank, team.name, team.points)
    end
  end

  private

  def new_id(name)
    Digest::SHA256.hexdigest([name, Time.now.to_i, Process.pid].join(":"))
  end

  def forget_old
    @teams.delete_if { |_id, team| Time.now - team.started > MAX_AGE }
  end
end
