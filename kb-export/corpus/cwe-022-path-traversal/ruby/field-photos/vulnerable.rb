require "digest"

class FieldPhotosController < ApplicationController
  before_action :require_worker

  FOLDER = Rails.root.join("storage", "field")
  JPEG = "\xFF\xD8\xFF".b.freeze

  def create
    site = current_worker.sites.find(params.require(:site_id))
    upload = params.require(:photo)
    data = upload.read(8.megabytes).to_s
    return refuse("not a JPEG picture") unless data.start_with?(JPEG)

    folder = FOLDER.join(site.id.to_s)
    FileUtils.mkdir_p(folder)
    target = folder.join(upload.original_filename)
    File.binwrite(target, data)

    entry = site.diary_entries.create!(
      worker: current_worker,
      text: params[:note].to_s.strip.first(500),
      checksum: Digest::SHA256.hexdigest(data),
      taken_at: Time.current
    )
    logger.info("photo with #{data.bytesize} bytes for entry #{entry.id}")
    render json: { entry: entry.id, photos: site.diary_entries.count }, status: :created
  end

  private

  def refuse(reason)
    render json: { error: reason }, status: :unprocessable_entity
  end
end
