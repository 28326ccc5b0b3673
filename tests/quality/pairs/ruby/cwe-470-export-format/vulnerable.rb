class ExportsController < ApplicationController
  before_action :authenticate_user!

  def create
    exporter_class = params.require(:exporter).constantize
    exporter = exporter_class.new(current_user.account)
    file = exporter.run

    send_data file.read,
      filename: "export-#{Date.current.iso8601}.#{exporter.extension}",
      type: exporter.mime_type,
      disposition: "attachment"
  end
end
