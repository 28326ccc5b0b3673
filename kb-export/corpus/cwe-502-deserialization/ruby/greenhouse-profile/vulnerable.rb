require "json"
require "sinatra/base"
require "yaml"

class Greenhouse < Sinatra::Base
  LIMITS = { "temperature" => 5..35, "humidity" => 20..95 }.freeze

  helpers do
    def refuse(message)
      halt 422, { "Content-Type" => "application/json" }, JSON.generate(error: message)
    end

    def step(entry)
      hour = Integer(entry.fetch("hour"))
      values = LIMITS.to_h do |name, range|
        [name, Float(entry.fetch(name)).clamp(range.min, range.max)]
      end
      refuse("hour #{hour} does not exist") unless (0..23).cover?(hour)
      { hour: hour, **values.transform_keys(&:to_sym) }
    end
  end

  before { halt 401 unless settings.sessions_of_gardeners.include?(env["HTTP_X_SESSION"]) }

  post "/profiles/:house" do
    house = Integer(params[:house])
    text = request.body.read(64 * 1024).to_s
    profile = YAML.load_stream(text).first
    refuse("steps are missing") unless profile.is_a?(Hash) && profile["steps"].is_a?(Array)

    steps = profile["steps"].first(24).map { |entry| step(entry) }
    settings.schedule.replace(house, steps.sort_by { |entry| entry[:hour] })
    warmest = steps.max_by { |entry| entry[:temperature] }
    logger.info("house #{house}: #{steps.size} steps")
    content_type :json
    JSON.generate(house: house, steps: steps.size, warmest: warmest)
  rescue KeyError, TypeError, ArgumentError, Psych::Exception => e
    refuse(e.class.name)
  end
end
