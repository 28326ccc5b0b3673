require "fileutils"
require "json"
require "logger"
require "securerandom"

class AgentState
  FOLDER = "/var/lib/deploy-agent"

  def initialize(logger)
    @logger = logger
    @deployments = []
  end

  def start
    Process.daemon
    File.umask(0)
    FileUtils.mkdir_p(FOLDER)
    File.write(path("pid"), "#{Process.pid}\n")
    @token = load_token
    known = path("deployments.json")
    @deployments = JSON.parse(File.read(known)) if File.exist?(known)
    @logger.info("agent started, #{@deployments.size} deployments known")
  end

  def record(service, version, seconds)
    entry = { "service" => service, "version" => version, "seconds" => seconds.round(1) }
    @deployments = (@deployments << entry).last(200)
    File.write(path("deployments.json"), JSON.pretty_generate(@deployments))
    slowest = @deployments.max_by { |item| item["seconds"] }
    @logger.info("#{service} #{version} done, slowest so far #{slowest["service"]}")
    entry
  end

  private

  def path(name)
    File.join(FOLDER, name)
  end

  def load_token
    return File.read(path("token")).strip if File.exist?(path("token"))

    SecureRandom.hex(32).tap { |token| File.write(path("token"), token) }
  end
end
