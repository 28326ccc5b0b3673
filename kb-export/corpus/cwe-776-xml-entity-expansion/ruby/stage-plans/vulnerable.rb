require "rexml/document"
require "rexml/security"

REXML::Security.entity_expansion_limit = 1_000_000_000
REXML::Security.entity_expansion_text_limit = 4_000_000_000

class StagePlan
  Lamp = Struct.new(:name, :watts, :x, :y)

  class Unreadable < StandardError; end

  attr_reader :title, :lamps

  def self.from_upload(upload)
    raise Unreadable, "the plan is too large" if upload.size > 500_000

    new(upload.read)
  end

  def initialize(text)
    document = REXML::Document.new(text)
    root = document.root or raise Unreadable, "the plan is empty"

    @title = root.elements["title"]&.text.to_s.strip
    @lamps = root.get_elements("//lamp").map do |node|
      Lamp.new(node.text.to_s.strip, node.attributes["watts"].to_i, *position(node))
    end
  rescue REXML::ParseException => e
    raise Unreadable, "line #{e.line} cannot be read"
  end

  def power
    kilowatts = lamps.sum(&:watts) / 1000.0
    "#{kilowatts.round(1)} kW"
  end

  def by_row
    lamps.group_by { |lamp| lamp.y.floor }.sort.to_h
  end

  private

  def position(node)
    %w[x y].map { |name| Float(node.attributes[name], exception: false) || 0.0 }
  end
end
