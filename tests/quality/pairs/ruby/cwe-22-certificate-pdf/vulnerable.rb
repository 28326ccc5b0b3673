class CertificatesController < ApplicationController
  before_action :authenticate_user!

  ROOT = Rails.root.join("storage", "certificates")

  def show
    path = ROOT.join(params[:course], "#{params[:name]}")
    if File.file?(path)
      send_file path, disposition: "inline"
    else
      head :not_found
    end
  end
end
