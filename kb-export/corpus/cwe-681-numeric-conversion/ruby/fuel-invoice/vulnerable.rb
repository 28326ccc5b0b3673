require "csv"
require "bigdecimal"

class FuelInvoice
  Line = Struct.new(:vehicle, :litres, :cents)

  attr_reader :lines, :skipped

  def initialize(customer)
    @customer = customer
    @lines = []
    @skipped = 0
  end

  def import(path)
    CSV.foreach(path, headers: true, col_sep: ";") do |row|
      litres, price = row.values_at("litres", "price").map(&:to_s)
      unless litres.match?(/\A\d+\.\d{2}\z/) && price.match?(/\A\d\.\d{3}\z/)
        @skipped += 1
        next
      end
      vehicle = row["vehicle"].to_s.strip.upcase
      cents = (litres.to_f * price.to_f * 100).to_i
      @lines << Line.new(vehicle, litres, cents)
    end
    warn "#{@customer}: #{@skipped} rows skipped" if @skipped.positive?
    self
  end

  def to_s
    total = @lines.sum(&:cents)
    rows = @lines.map do |line|
      format("%-10s %8s l %6d.%02d", line.vehicle, line.litres, *line.cents.divmod(100))
    end
    rows << format("%-10s %10s %6d.%02d", "total", "", *total.divmod(100))
    rows.join("\n")
  end
end
