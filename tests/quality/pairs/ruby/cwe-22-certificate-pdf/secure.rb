class CertificatesController < ApplicationController
  before_action :authenticate_user!

  ROOT = Rails.root.join("storage", "certificates").freeze
  NAME = /\A[\p{L}0-9][\p{L}0-9 _-]{0,80}\z/

  def show
    parts = [params[:course], params[:name].to_s.delete_suffix(".pdf")]
    return head :not_found unless parts.all? { |part| NAME.match?(part.to_s) }

    path = ROOT.join(parts[0], "#{parts[1]}.pdf")
    if File.file?(path)
      send_file path, disposition: "inline", type: "application/pdf"
    else
      head :not_found
    end
  end
end
