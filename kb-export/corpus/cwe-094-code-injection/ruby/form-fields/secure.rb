require "date"
require "json"

class FormSubmission
  TYPES = %w[text number date].freeze

  attr_reader :values, :received_at

  def self.build(definition)
    fields = JSON.parse(definition).fetch("fields").first(60)
    Class.new(self) do
      fields.each do |field|
        name, default = field.values_at("name", "default")
        next unless name.match?(/\Afield_[a-z0-9_]{1,40}\z/)

        define_method(name) { values.fetch(name, default.to_s) }
      end
      const_set(:FIELDS, fields.freeze)
    end
  end

  def initialize(values, received_at: Time.now.utc)
    @values = values.transform_keys(&:to_s)
    @received_at = received_at
  end

  def complete?
    required = self.class::FIELDS.select { |field| field["required"] }
    required.all? { |field| !values[field["name"]].to_s.strip.empty? }
  end

  def typed(field)
    value = values[field["name"]]
    case field["type"]
    when "number" then Float(value, exception: false)
    when "date" then Date.iso8601(value)
    else value.to_s
    end
  rescue Date::Error
    nil
  end

  def summary
    filled = values.count { |_, value| !value.to_s.empty? }
    "#{filled} of #{self.class::FIELDS.size} fields, #{received_at.strftime('%F %R')}"
  end
end
