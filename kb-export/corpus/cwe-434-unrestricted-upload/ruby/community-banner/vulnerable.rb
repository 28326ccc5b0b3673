require "securerandom"

class BannersController < ApplicationController
  before_action :require_login
  before_action :load_group

  FOLDER = Rails.public_path.join("banners")
  EXTENSIONS = { "image/png" => ".png", "image/jpeg" => ".jpg", "image/gif" => ".gif" }.freeze

  def update
    upload = params.require(:banner)
    return redirect_with("The file is too large") if upload.size > 2.megabytes

    data = upload.read
    type = upload.content_type
    return redirect_with("Only pictures") unless type.start_with?("image/")

    name = SecureRandom.hex(12) + File.extname(upload.original_filename)
    File.binwrite(FOLDER.join(name), data)
    old = @group.banner
    @group.update!(banner: name, banner_changed_at: Time.current)
    FOLDER.join(old).delete if old && FOLDER.join(old).exist?
    logger.info("group #{@group.id}: banner with #{data.bytesize} bytes")
    redirect_with("The banner was changed")
  end

  private

  def load_group
    @group = current_user.led_groups.find(params[:group_id])
  end

  def redirect_with(message)
    redirect_to group_path(@group), notice: message
  end
end
