require "nokogiri"

class OrderImport
  Line = Struct.new(:number, :article, :quantity)

  class Invalid < StandardError; end

  MAX_SIZE = 5 * 1024 * 1024

  def initialize(io)
    @xml = io.read(MAX_SIZE + 1).to_s
    raise Invalid, "file is too large" if @xml.bytesize > MAX_SIZE
  end

  def lines
    document = Nokogiri::XML(@xml) { |config| config.options = Nokogiri::XML::ParseOptions::NOENT | Nokogiri::XML::ParseOptions::DTDLOAD }
    document.xpath("/orders/order").flat_map do |order|
      number = order.at_xpath("number")&.text.to_s.strip
      order.xpath("line").map do |line|
        Line.new(number, line["article"].to_s, Integer(line["quantity"].to_s, 10))
      end
    end
  rescue ArgumentError
    raise Invalid, "file is not a list of orders"
  end
end
