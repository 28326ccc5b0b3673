class ExportsController < ApplicationController
  before_action :authenticate_user!

  EXPORTERS = [CsvExporter, JsonExporter, PdfExporter].index_by(&:name).freeze

  def create
    exporter_class = EXPORTERS[params.require(:exporter)]
    return head :unprocessable_entity if exporter_class.nil?

    exporter = exporter_class.new(current_user.account)
    file = exporter.run

    send_data file.read,
      filename: "export-#{Date.current.iso8601}.#{exporter.extension}",
      type: exporter.mime_type,
      disposition: "attachment"
  end
end
