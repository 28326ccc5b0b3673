class ReportTable
  def initialize(columns)
    @columns = columns
    @rows = []
  end

  def <<(row)
    @rows << @columns.map { |column| format_cell(row[column]) }
    self
  end

  def to_s
    widths = @columns.each_with_index.map do |column, index|
      [column.to_s.length, *@rows.map { |row| row[index].length }].max
    end
    lines = [@columns.map(&:to_s), widths.map { |width| "-" * width }, *@rows]
    lines.map { |line| line.zip(widths).map { |cell, width| cell.ljust(width) }.join("  ").rstrip }.join("\n")
  end

  private

  def format_cell(value)
    case value
    when Float then format("%.2f", value)
    when nil then "–"
    else value.to_s
    end
  end
end
