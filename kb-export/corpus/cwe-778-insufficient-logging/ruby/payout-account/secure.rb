class PayoutAccountsController < ApplicationController
  before_action :require_login
  before_action :find_seller

  IBAN = /\A[A-Z]{2}\d{2}[A-Z0-9]{11,30}\z/

  def show
    render json: { seller: @seller.name, ending: @seller.iban.to_s.last(4) }
  end

  def update
    unless current_user.may_change_payouts?
      Rails.logger.warn("payout change of seller #{@seller.id} refused: " \
                        "user #{current_user.id} from #{request.remote_ip}")
      return head :forbidden
    end
    iban = params.require(:iban).to_s.delete(" ").upcase
    unless iban.match?(IBAN) && checksum_fits?(iban)
      return render json: { error: "IBAN is not valid" }, status: :unprocessable_entity
    end
    @seller.update!(iban: iban, payout_from: 2.days.from_now)
    Rails.logger.info("payout account of seller #{@seller.id} changed: " \
                      "user #{current_user.id} from #{request.remote_ip}")
    render json: { seller: @seller.name, ending: iban.last(4) }
  end

  private

  def checksum_fits?(iban)
    digits = (iban[4..] + iban[0, 4]).chars.map { |c| c.to_i(36).to_s }.join
    digits.to_i % 97 == 1
  end

  def find_seller
    @seller = Seller.find(params[:seller_id])
  end
end
