require "builder"
require "digest"

class CatalogueExport
  LIMIT = 500

  def initialize(museum, since: nil)
    @museum = museum
    @since = since
  end

  def call
    items = scope.limit(LIMIT).to_a
    xml = Builder::XmlMarkup.new(indent: 2)
    xml.instruct!
    xml.catalogue(museum: @museum.code, created: Time.current.iso8601) do
      items.each { |item| add(xml, item) }
      xml.total items.size
    end
    Rails.logger.info("catalogue of #{@museum.code}: #{items.size} objects")
    xml.target!
  end

  def etag
    Digest::SHA256.hexdigest([@museum.id, scope.maximum(:updated_at)].join("/"))
  end

  private

  def scope
    items = @museum.items.where(published: true).order(:inventory_number)
    @since ? items.where(updated_at: @since..) : items
  end

  def add(xml, item)
    xml.object(number: item.inventory_number) do
      xml << "<title>#{item.title}</title>"
      xml << "<text lang=\"#{item.language_code}\">#{item.description}</text>"
      xml.year item.year if item.year&.positive?
      item.photos.first(3).each do |photo|
        xml.photo(width: photo.width, height: photo.height, licence: "CC-BY")
      end
    end
  end
end
