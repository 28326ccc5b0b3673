require "bigdecimal"
require "logger"

class PartsList
  Part = Struct.new(:number, :name, :grams, :children)

  def initialize(logger: Logger.new($stderr))
    @parts = {}
    @logger = logger
  end

  def import(rows)
    rows.each do |row|
      number = row.fetch("number").to_s.strip
      next @logger.warn("row without number") if number.empty?

      children = row.fetch("children", "").split(",").map do |entry|
        child, count = entry.split("x", 2)
        [child.strip, Integer(count || "1", 10)]
      end
      @parts[number] = Part.new(number, row["name"], BigDecimal(row.fetch("grams", "0")), children)
    end
    @logger.info("#{@parts.size} parts known")
  end

  def report(number)
    kilograms = weight(number) / 1000
    name = @parts[number]&.name || "unknown"
    format("%-12s %-30s %10.3f kg", number, name, kilograms)
  end

  private

  def weight(number, path = [])
    part = @parts[number]
    return 0 unless part

    part.grams + part.children.sum { |child, count| weight(child, path + [number]) * count }
  end
end
