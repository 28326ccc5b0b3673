require "yaml"
require "date"

class SettingsFile
  DEFAULTS = { "workers" => 4, "starts_on" => nil, "regions" => [] }.freeze

  class Invalid < StandardError; end

  def self.load(path)
    data = YAML.safe_load(File.read(path), permitted_classes: [Date], aliases: false) || {}
    raise Invalid, "settings must be a mapping" unless data.is_a?(Hash)

    unknown = data.keys - DEFAULTS.keys
    raise Invalid, "unknown settings: #{unknown.join(', ')}" if unknown.any?

    settings = DEFAULTS.merge(data)
    raise Invalid, "workers must be between 1 and 64" unless settings["workers"].is_a?(Integer) && settings["workers"].between?(1, 64)

    settings
  end
end
